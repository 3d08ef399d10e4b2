import 'server-only'
import { fill } from './fill'
import type { DrawnVisit } from './visit-types'

/** The stations of a visit, in order; each has its words in messages and its drawing in components. */
export type Station = 'fasting' | 'arrival' | 'session' | 'rest' | 'home' | 'driving'

export type TimelineStep = { station: Station; time: string; text: string }

export type TimelineWords = Record<Exclude<Station, 'driving'>, string> & {
  minutes: string
  hour: string
  hours: string
  to: string
  am: string
  pm: string
}

const dayMinutes = 24 * 60

/**
 * When each part of a visit comes, on the clinic's wall.
 *
 * @param start wall-clock time of the session, such as `13:00`.
 * @returns steps from the last meal to the ride home. What can take shorter or longer gets both times, so that the
 *   drawing never promises an hour that the facts do not hold.
 */
export function visitTimeline(visit: DrawnVisit, start: string, words: TimelineWords): TimelineStep[] {
  const [hour = 0, minute = 0] = start.split(':').map(Number)
  const begin = hour * 60 + minute
  const [sessionLeast, sessionMost] = visit.sessionMinutes
  const [restLeast, restMost] = visit.restMinutes
  const between = (least: number, most: number) => span(begin + least, begin + most, words)
  const lasts = (span: readonly [number, number]) => ({
    least: duration(span[0], words),
    most: duration(span[1], words),
  })
  return [
    { station: 'fasting', time: wallTime(begin - visit.fastingHours * 60, words), text: words.fasting },
    { station: 'arrival', time: wallTime(begin - visit.arriveMinutesBefore, words), text: words.arrival },
    {
      station: 'session',
      time: wallTime(begin, words),
      text: fill(words.session, lasts(visit.sessionMinutes)),
    },
    {
      station: 'rest',
      time: between(sessionLeast, sessionMost),
      text: fill(words.rest, lasts(visit.restMinutes)),
    },
    { station: 'home', time: between(sessionLeast + restLeast, sessionMost + restMost), text: words.home },
  ]
}

function wallTime(minutes: number, words: TimelineWords, withHalf = true): string {
  const inDay = (minutes + dayMinutes) % dayMinutes
  const hour = Math.floor(inDay / 60)
  const minute = String(inDay % 60).padStart(2, '0')
  return `${hour % 12 || 12}:${minute}${withHalf ? ` ${words[half(minutes)]}` : ''}`
}

function half(minutes: number): 'am' | 'pm' {
  return (minutes + dayMinutes) % dayMinutes < dayMinutes / 2 ? 'am' : 'pm'
}

/** `1:40 to 3:00 pm`: the half of the day stands once where both ends share it. */
function span(least: number, most: number, words: TimelineWords): string {
  if (least === most) return wallTime(least, words)
  return `${wallTime(least, words, half(least) !== half(most))} ${words.to} ${wallTime(most, words)}`
}

function duration(minutes: number, words: TimelineWords): string {
  if (minutes < 60 || minutes % 60 !== 0) return fill(words.minutes, { count: minutes })
  return fill(minutes === 60 ? words.hour : words.hours, { count: minutes / 60 })
}
