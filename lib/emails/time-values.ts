import 'server-only'
import { clinicDateTime } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fillLine } from '@/lib/content/letters'
import { messagesIn } from '@/lib/content/messages'
import { absolute, earlierPath } from '@/lib/links'
import type { Locale } from '@/lib/locale'
import type { TimeForLetter } from './queries'

/** Sentences of a letter's front matter that stand only where the letter has what they tell. */
const sentences = [
  'timeLine',
  'calendarLine',
  'holdLine',
  'confirmedLine',
  'toConfirmLine',
  'visitLine',
  'addressLine',
  'noAddressLine',
  'cancelLine',
  'cancelWaitingLine',
  'cancelWaitingLateLine',
  'fastingLine',
  'arriveLine',
  'rideLine',
] as const

/**
 * What the placeholders of a letter about a time stand for; every instant as the clinic's wall shows it.
 *
 * @param words the letter's single sentences.
 */
export function timeValues(
  time: TimeForLetter | undefined,
  words: Readonly<Record<string, string>>,
  { language, now }: { language: Locale; now: Date },
): Record<string, string> {
  if (!time) return Object.fromEntries(sentences.map((name) => [name, '']))
  const told = (at: Date | string | null | undefined) =>
    at ? clinicDateTime(new Date(at), language, clinic().timeZone) : ''
  const { facts, state } = time
  const names: Readonly<Record<string, string>> = messagesIn(language).visits
  const { timeStates } = messagesIn('en').officeLetter
  const values = {
    time: told(time.startsAt),
    timeState: timeStates[state === 'pending' ? 'pending' : 'booked'],
    visit: names[time.visitType] ?? '',
    minutes: String((time.endsAt.getTime() - time.startsAt.getTime()) / 60_000),
    address: clinic().address ?? '',
    phone: clinic().phone,
    formerTime: told(facts.formerStart),
    holdUntil: state === 'pending' ? told(time.holdUntil) : '',
    cancelBy: facts.cancelBy && new Date(facts.cancelBy) > now ? told(facts.cancelBy) : '',
    stopEating: told(facts.stopEating),
    arrive: told(facts.arrive),
    ride: told(facts.rideHome),
    offered: told(facts.offered),
    turnEnds: told(facts.turnEnds),
    offerLink: facts.offerId ? absolute(earlierPath(facts.offerId, language)) : '',
  }
  const isTold: Record<(typeof sentences)[number], boolean> = {
    timeLine: true,
    calendarLine: time.confirmedAt !== null,
    holdLine: values.holdUntil !== '',
    confirmedLine: state === 'booked',
    toConfirmLine: state === 'pending',
    visitLine: values.visit !== '',
    addressLine: values.address !== '',
    noAddressLine: values.address === '',
    cancelLine: values.cancelBy !== '' && state === 'booked',
    cancelWaitingLine: values.cancelBy !== '' && state === 'pending',
    cancelWaitingLateLine: values.cancelBy === '' && state === 'pending',
    fastingLine: values.stopEating !== '',
    arriveLine: values.arrive !== '',
    rideLine: values.ride !== '',
  }
  const lines = sentences.map((name) => [
    name,
    isTold[name] && words[name] ? fillLine(words[name], values) : '',
  ])
  return { ...values, ...Object.fromEntries(lines) }
}
