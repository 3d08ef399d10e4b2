import { languageName } from '@/app/desk/desk-terms'
import type { ButtonPageView } from '@/components/desk/button-page'
import type { ButtonState } from '@/lib/appointments/button-queries'
import { clinicDateTime } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { PreviewedWording } from '@/lib/emails/preview-wordings'
import { defaultLocale } from '@/lib/locale'

const words = messagesIn(defaultLocale).act

type Ready = Extract<ButtonState, { state: 'ready' }>

/** What a press will do, in words. Of the person it says the first name alone: whoever holds a letter can open it. */
export function readyView(state: Ready, wordings: readonly PreviewedWording[]): Omit<ButtonPageView, 'desk'> {
  const { title, button } = headings(state)
  return {
    title,
    body: '',
    ready: {
      urgent: state.urgent ? words.urgent : null,
      facts: facts(state),
      will: will(state),
      button,
      wordings: wordings.map((wording) => ({ ...wording, languageName: languageName(wording.language) })),
    },
  }
}

function told(at: Date): string {
  return clinicDateTime(at, defaultLocale, clinic().timeZone)
}

function isToCome({ time }: Ready): boolean {
  return time?.state === 'pending' || time?.state === 'booked'
}

function headings(state: Ready): { title: string; button: string } {
  const { act, contactBy, hasEmail, time } = state
  const scope = time ? 'time' : 'request'
  switch (act) {
    case 'confirm':
      return words.confirm
    case 'offer':
      return { title: words.offer.title[scope], button: words.offer.button[scope] }
    case 'called':
      return { title: words.called.title[contactBy], button: words.called.button[contactBy] }
    case 'decline': {
      const { title, button, buttonAlone } = words.decline
      return { title, button: hasEmail ? button : buttonAlone }
    }
  }
}

function facts(state: Ready): ButtonPageView['ready']['facts'] {
  const { reference, firstName, time } = state
  const shown = isToCome(state) ? time : null
  return [
    ...(shown ? [{ term: words.time, value: told(shown.startsAt) }] : []),
    ...(shown?.holdUntil ? [{ term: words.heldUntil, value: told(shown.holdUntil) }] : []),
    { term: words.firstName, value: firstName },
    { term: words.reference, value: reference },
  ]
}

function will(state: Ready): string[] {
  const { act, time, hasEmail } = state
  const { confirm, offer, called, decline, noEmail } = words
  switch (act) {
    case 'confirm':
      return [confirm.books, hasEmail ? confirm.writes : noEmail]
    case 'offer':
      return [
        ...(time ? [time.state === 'booked' ? offer.frees.booked : offer.frees.pending] : []),
        offer.writes,
        offer.stays,
      ]
    case 'called':
      return [called.marks, ...(isToCome(state) ? [called.keeps] : []), called.quiet]
    case 'decline':
      return [
        decline.closes,
        ...state.endsTimes.map((at) => fill(decline.frees, { time: told(at) })),
        hasEmail ? decline.writes : noEmail,
      ]
  }
}
