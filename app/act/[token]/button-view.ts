import type { ButtonPageView } from '@/components/desk/button-page'
import type { ButtonState } from '@/lib/appointments/button-queries'
import { clinicDateTime } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { PreviewedWording } from '@/lib/emails/preview-wordings'
import { defaultLocale } from '@/lib/locale'
import { readyView } from './ready-view'

const { act: words, officeLetter } = messagesIn(defaultLocale)

type Message = Omit<ButtonPageView, 'ready'> & { ready: ButtonPageView['ready'] | null }

/** The page behind a button in words: every time named in the clinic's zone, nothing left to format. */
export function buttonView(
  state: ButtonState | null | 'unavailable',
  wordings: readonly PreviewedWording[],
): Message {
  const home = { href: '/desk', text: words.deskHome }
  if (state === 'unavailable') return { ...words.unavailable, desk: home, ready: null }
  if (state === null) return { ...words.unknown, desk: home, ready: null }
  if (state.state === 'gone') return { ...words.gone, desk: home, ready: null }
  const desk = { href: `/desk/requests/${state.requestId}`, text: words.desk }
  switch (state.state) {
    case 'over':
      return { ...words.over, desk, ready: null }
    case 'used':
      return { ...usedWords(state), desk, ready: null }
    case 'settled':
      return { ...settledWords(state), desk, ready: null }
    case 'ready':
      return { ...readyView(state, wordings), desk }
  }
}

function wall(at: Date): string {
  return clinicDateTime(at, defaultLocale, clinic().timeZone)
}

function usedWords({ act, at, startsAt, hasEmail }: Extract<ButtonState, { state: 'used' }>) {
  const { done, doneBody } = words[act]
  const scope = startsAt ? 'time' : 'request'
  const title = typeof done === 'string' ? done : done[scope]
  const told = typeof doneBody === 'string' ? doneBody : doneBody[scope]
  const alone = act === 'confirm' || act === 'decline' ? words[act].doneAlone : told
  const body = hasEmail ? told : alone
  return { title, body: `${body} ${fill(words.usedAt, { time: wall(at) })}` }
}

function settledWords({ why, before, hasEmail }: Extract<ButtonState, { state: 'settled' }>) {
  const { title, body } = words.settled[why]
  const names: Readonly<Record<string, string>> = words.who
  const who = before?.name ?? names[before?.by ?? 'office'] ?? words.who.office
  const told = officeLetter.told[hasEmail ? 'yes' : 'no']
  return { title, body: fill(body, { who, time: before ? wall(before.at) : '', told }) }
}
