import type { HoursView } from '@/components/desk/day-hours'
import { wallTimeOfDay, weekdayName } from '@/lib/clock'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'
import type { HoursOfSchedule } from '@/lib/schedules/desk-queries'
import type { WeeklyHours } from '@/lib/schedules/schema'

const words = messagesIn(defaultLocale).desk.days
const workWeek = [1, 2, 3, 4, 5]

/** Opening hours in words: those of the day for each that is open, and those of a week as a table. */
export function hoursView(schedules: readonly HoursOfSchedule[]): HoursView {
  const weekend = [6, 7].filter((day) => schedules.some(({ week }) => onWeekday(week, day).length > 0))
  const weekdays = [...workWeek, ...weekend]
  return {
    onDay: schedules
      .filter(({ onDay }) => onDay.length > 0)
      .map(({ name, onDay }) => ({ name, hours: told(onDay) })),
    weekdays: weekdays.map((day) => weekdayName(day, defaultLocale)),
    week: schedules.map(({ name, week }) => ({
      name,
      hours: weekdays.map((day) => told(onWeekday(week, day)) || words.closed),
    })),
  }
}

function onWeekday(week: readonly WeeklyHours[], day: number): WeeklyHours[] {
  return week.filter(({ weekday }) => weekday === day)
}

function told(stretches: readonly WeeklyHours[]): string {
  const at = (time: string) => wallTimeOfDay(time, defaultLocale)
  return stretches
    .map(({ opens, closes }) => fill(words.span, { from: at(opens), to: at(closes) }))
    .join(', ')
}
