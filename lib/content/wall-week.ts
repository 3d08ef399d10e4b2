import * as z from 'zod'

/** The days of a week by their names in content/; Monday comes first, as calendars count it. */
export const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const

/** A time on the clinic's wall, such as `09:00`. */
export const wallTimePattern = /^([01]\d|2[0-3]):[0-5]\d$/

/** The same as the value of a field. */
export const wallTime = z
  .string()
  // Whatever compares two times must not speak of one that is none.
  .regex(wallTimePattern, { error: 'must be a time of the day, such as "09:00"', abort: true })
