import type { TimeGroup } from '@/components/times/time-list'
import type { OfferPage } from '@/lib/appointments/offered-days'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import { wallWords } from '../time-words'

type Shown = {
  offer: OfferPage & { keptIsFree: boolean }
  /** The times nearest to one that could not be had. */
  nearest: Date[]
  kept: Date | null
  locale: Locale
}

/**
 * The radios of a list: first what is nearest to a time that is gone, then a choice that is on no day shown, then the
 * days. Nothing is chosen that the person has not chosen.
 */
export function timeGroups({ offer, nearest, kept, locale }: Shown): TimeGroup[] {
  const { choose } = messagesIn(locale)
  const { whole, date, time } = wallWords(locale)
  const isKept = (at: Date) => at.getTime() === kept?.getTime()
  const isShown = offer.days.some(({ times }) => times.some(isKept))
  const apart = [
    { id: 'nearest', legend: choose.nearest, times: nearest },
    { id: 'kept', legend: choose.kept, times: kept && offer.keptIsFree && !isShown ? [kept] : [] },
  ]
  const radio = (label: (at: Date) => string) => (at: Date) => ({
    instant: at.toISOString(),
    label: label(at),
    isChosen: isKept(at),
  })
  return [
    ...apart
      .filter(({ times }) => times.length > 0)
      .map(({ times, ...group }) => ({ ...group, isWide: true, times: times.map(radio(whole)) })),
    ...offer.days.flatMap(({ day, times }) =>
      times[0]
        ? [{ id: `day-${day}`, legend: date(times[0]), isWide: false, times: times.map(radio(time)) }]
        : [],
    ),
  ]
}
