import 'server-only'
import { messagesIn } from '@/lib/content/messages'
import { absolute } from '@/lib/links'
import { type ButtonAct, buttonToken } from '@/lib/office-button'
import type { RequestForLetter } from './queries'

const goodForMilliseconds = 14 * 24 * 60 * 60 * 1_000

/**
 * The buttons of a letter to the office, as values with a link each. One that has nothing to act on is empty: nothing
 * can be confirmed that does not wait, nobody can be written to who gave no address, and an urgent request is not
 * declined unread. What has to be read first is opened by a button of its own. A letter to a patient must never get
 * these.
 */
export function buttonValues(request: RequestForLetter): Record<string, string> {
  const { buttons } = messagesIn('en').officeLetter
  const { time } = request
  const isToCome = time?.state === 'pending' || time?.state === 'booked'
  const labels: Record<ButtonAct, string> = {
    confirm: time?.state === 'pending' ? buttons.confirm : '',
    offer: request.email ? buttons.offer[isToCome ? 'time' : 'request'] : '',
    called: buttons.called[request.contactBy],
    // Words that may mean an emergency are read before anybody closes the request.
    decline: request.urgent ? '' : buttons.decline,
  }
  const about =
    time && isToCome
      ? { appointmentId: time.facts.appointmentId ?? '', startsAt: time.startsAt }
      : { requestId: request.id }
  // Counted from when the letter was written, so that one that is composed again is the same.
  const writtenAt = request.writtenAt ?? time?.writtenAt ?? request.receivedAt
  const expiresAt = new Date(writtenAt.getTime() + goodForMilliseconds)
  const desk = absolute(`/desk/requests/${request.id}`)
  return {
    openButton: request.urgent ? buttons.open : '',
    openButtonLink: desk,
    readButton: request.messageSealed && !request.urgent ? buttons.open : '',
    readButtonLink: desk,
    ...Object.fromEntries(
      (Object.entries(labels) as [ButtonAct, string][]).flatMap(([act, label]) => [
        [`${act}Button`, label],
        [`${act}ButtonLink`, absolute(`/act/${buttonToken({ act, ...about, expiresAt })}`)],
      ]),
    ),
  }
}
