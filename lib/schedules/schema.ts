import * as z from 'zod'
import { wallTimePattern } from '@/lib/content/wall-week'

/** What can be booked. */
export const scheduleKinds = ['clinician', 'room'] as const
export type ScheduleKind = (typeof scheduleKinds)[number]

/** Why there are days off. */
export const closureReasons = ['holiday', 'leave', 'upkeep', 'other'] as const

/** What can be wrong with hours and with days off; each has a sentence in content/messages. */
export type ScheduleFault =
  | 'hours-unreadable'
  | 'hours-backwards'
  | 'hours-overlap'
  | 'day-unreadable'
  | 'days-backwards'
const fault = (code: ScheduleFault) => code

const opens = z.string().regex(wallTimePattern, fault('hours-unreadable'))
const closes = z.union([opens, z.literal('24:00')], fault('hours-unreadable'))

/** One stretch of a week, in wall-clock times of the clinic; `24:00` is the end of the day. */
const hoursSchema = z
  .object({ weekday: z.int().min(1).max(7), opens, closes })
  .refine((hours) => hours.opens < hours.closes, fault('hours-backwards'))

/** The hours of a week. Two stretches of one day may touch, but not overlap. */
export const weekSchema = z.array(hoursSchema).refine((week) => {
  const sorted = week.toSorted((a, b) => a.weekday - b.weekday || a.opens.localeCompare(b.opens))
  return sorted.every(({ weekday, opens }, at) => {
    const before = sorted[at - 1]
    return !before || before.weekday !== weekday || before.closes <= opens
  })
}, fault('hours-overlap'))

/** Days off, the first and the last included, as `2026-12-25`; of every schedule when `scheduleId` is null. */
export const closureSchema = z
  .object({
    scheduleId: z.uuid('unreadable').nullable(),
    fromDay: z.iso.date(fault('day-unreadable')),
    toDay: z.iso.date(fault('day-unreadable')),
    reason: z.enum(closureReasons, 'unreadable'),
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, fault('days-backwards'))

export type WeeklyHours = z.infer<typeof hoursSchema>
export type ClosedDays = z.infer<typeof closureSchema>
