import type { Metadata } from 'next'
import { wordFor } from '@/app/desk/desk-terms'
import { Frame, pageMetadata } from '@/app/desk/frame'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { ButtonPage } from '@/components/desk/button-page'
import { DeskMessage } from '@/components/desk/desk-message'
import { buttonState } from '@/lib/appointments/button-queries'
import { messagesIn } from '@/lib/content/messages'
import { previewWordings } from '@/lib/emails/preview-wordings'
import { defaultLocale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'
import { buttonView } from './button-view'

export const dynamic = 'force-dynamic'
type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { token } = await params
  return pageMetadata((await look(token)).title, (await searchParams).problem)
}

/** What a button in a letter to the office will do, has done, or why it does nothing. Looking at it changes nothing. */
export default async function ButtonRoute({ params, searchParams }: Props) {
  const { token } = await params
  const { problem } = await searchParams
  const words = messagesIn(defaultLocale)
  const view = await look(token)
  return (
    <Frame staffName={null}>
      {view.ready ? (
        <ButtonPage
          words={words}
          view={{ ...view, ready: view.ready }}
          action={`/api/act/${token}`}
          problem={wordFor(words.act.problems, problem)}
        />
      ) : (
        <DeskMessage title={view.title} body={view.body} link={view.desk} />
      )}
    </Frame>
  )
}

async function look(token: string) {
  try {
    return await within(patienceMilliseconds, read(token))
  } catch (error) {
    // Postgres is away: what the button is for cannot be said.
    log.error({ event: 'button-not-read', code: errorCode(error) })
    return buttonView('unavailable', [])
  }
}

async function read(token: string) {
  const now = new Date()
  const state = await buttonState(token, now)
  const isDeclining = state?.state === 'ready' && state.act === 'decline' && state.hasEmail
  return buttonView(state, isDeclining ? await previewWordings(state.requestId, now) : [])
}
