import type { AskedTimes } from '@/lib/appointments/free-times'
import type { SchedulePlan } from '@/lib/schedules/rules'
import type { WeeklyHours } from '@/lib/schedules/schema'

export const fresno = 'America/Los_Angeles'

/** The same stretches on every day of the week, such as `09:00-12:00`. */
export function everyDay(...stretches: string[]): WeeklyHours[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => weekly(weekday, ...stretches))
}

/** The stretches of Monday to Friday. */
export function workdays(...stretches: string[]): WeeklyHours[] {
  return [1, 2, 3, 4, 5].flatMap((weekday) => weekly(weekday, ...stretches))
}

function weekly(weekday: number, ...stretches: string[]): WeeklyHours[] {
  return stretches.map((stretch) => {
    const [opens = '', closes = ''] = stretch.split('-')
    return { weekday, opens, closes }
  })
}

/** A clinician who is there as said, without days off. */
export function clinician(hours: WeeklyHours[], changed: Partial<SchedulePlan> = {}): SchedulePlan {
  return { id: 'clinician', kind: 'clinician', hours, closed: [], ...changed }
}

/** Half an hour with a clinician, at any time from now on for years. */
export const halfHour: AskedTimes['visit'] = {
  minutes: 30,
  bufferMinutes: 0,
  stepMinutes: 30,
  needs: ['clinician'],
  horizonDays: 6_000,
}
