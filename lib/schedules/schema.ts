import * as z from 'zod'

/** What can be booked. */
export const scheduleKinds = ['clinician', 'room'] as const
export type ScheduleKind = (typeof scheduleKinds)[number]

/** Why there are days off. */
export const closureReasons = ['holiday', 'leave', 'upkeep', 'other'] as const

const opens = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'hours-unreadable')
const closes = z.union([opens, z.literal('24:00')], 'hours-unreadable')

/** One stretch of a week, in wall-clock times of the clinic; `24:00` is the end of the day. */
const hoursSchema = z
  .object({ weekday: z.int().min(1).max(7), opens, closes })
  .refine((hours) => hours.opens < hours.closes, 'hours-backwards')

/** The hours of a week. Two stretches of one day may touch, but not overlap. */
export const weekSchema = z.array(hoursSchema).refine((week) => {
  const sorted = week.toSorted((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens))
  return sorted.every(({ weekday, opens }, at) => {
    const before = sorted[at - 1]
    return !before || before.weekday !== weekday || before.closes <= opens
  })
}, 'hours-overlap')

/** Days off, the first and the last included, as `2026-12-25`; of every schedule when `scheduleId` is null. */
export const closureSchema = z
  .object({
    scheduleId: z.uuid('unreadable').nullable(),
    fromDay: z.iso.date('day-unreadable'),
    toDay: z.iso.date('day-unreadable'),
    reason: z.enum(closureReasons, 'unreadable'),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, 'days-backwards')

/** True when the text may be the id of a row; Postgres would answer anything else with an error. */
export function isClosureId(text: string): boolean {
  return z.guid().safeParse(text).success
}

export type WeeklyHours = z.infer<typeof hoursSchema>
export type ClosedDays = z.infer<typeof closureSchema>
