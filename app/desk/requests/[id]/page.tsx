import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { deskWords, pageMetadata } from '@/app/desk/frame'
import { behindGate, titleBehindGate } from '@/app/desk/gate'
import { readDraft } from '@/app/doors/draft'
import { DeskMessage } from '@/components/desk/desk-message'
import { RequestSheet } from '@/components/desk/request-sheet'
import { readReference, readRequest } from '@/lib/consultations/read-request'
import { sheetView } from './sheet-view'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The reference tells the tabs of several requests apart. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  const reference = await titleBehindGate((staff) => readReference(staff, id))
  return pageMetadata(reference ?? deskWords().request.title)
}

/** One request, with everything that is needed to answer it. */
export default async function DeskRequestPage({ params, searchParams }: Props) {
  const { id } = await params
  const { done, problem, refused } = await searchParams
  const jar = await cookies()
  return behindGate(`/desk/requests/${id}`, async (staff, now) => {
    const words = deskWords()
    const request = await readRequest(staff, id, now)
    if (!request.ok) {
      return <DeskMessage {...words.unknownRequest} link={{ href: '/desk', text: words.request.back }} />
    }
    const draft = readDraft((name) => jar.get(name)?.value, 'desk-note')
    const asked = { draft, done, problem, refused, formId: randomUUID(), now }
    return <RequestSheet words={words} view={sheetView(request.value, asked)} />
  })
}
