import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { languageName, wordFor } from '@/app/desk/desk-terms'
import { deskWords, pageMetadata } from '@/app/desk/frame'
import { behindGate } from '@/app/desk/gate'
import { DeclineForm } from '@/components/desk/decline-form'
import { DeskMessage } from '@/components/desk/desk-message'
import { readRequest } from '@/lib/consultations/read-request'
import { messagesIn } from '@/lib/content/messages'
import { previewWordings } from '@/lib/emails/preview-wordings'
import { defaultLocale } from '@/lib/locale'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageMetadata(deskWords().times.declining.title, (await searchParams).refused)
}

/** Closes a request as not suitable: the approved wordings in full, to choose one. */
export default async function DeclinePage({ params, searchParams }: Props) {
  const { id } = await params
  const { refused } = await searchParams
  return behindGate(`/desk/requests/${id}/decline`, async (staff, now) => {
    const words = deskWords()
    const request = await readRequest(staff, id, now)
    if (!request.ok) {
      return <DeskMessage {...words.unknownRequest} link={{ href: '/desk', text: words.request.back }} />
    }
    const { reference, email } = request.value
    const wordings = email ? await previewWordings(id, now) : []
    return (
      <DeclineForm
        words={messagesIn(defaultLocale)}
        requestId={id}
        reference={reference}
        formId={randomUUID()}
        wordings={wordings.map((wording) => ({ ...wording, languageName: languageName(wording.language) }))}
        problem={wordFor(words.times.problems, refused)}
      />
    )
  })
}
