import 'server-only'
import * as z from 'zod'
import { readYaml } from './read-yaml'
import { wallTime, weekdays } from './wall-week'

const closes = z.union(
  [wallTime, z.literal('24:00')],
  'must be a time of the day, such as "17:00" or "24:00"',
)

const shape = z.array(
  z.strictObject({
    kind: z.enum(['clinician', 'room']),
    name: z.string().min(1).max(80),
    hours: z.array(
      z.strictObject({ day: z.enum(weekdays), opens: wallTime, closes }).transform(({ day, ...hours }) => ({
        weekday: weekdays.indexOf(day) + 1,
        ...hours,
      })),
    ),
  }),
)

/** What content/schedules.demo.yaml holds; 1 is Monday. @throws ContentFault naming the line of what is malformed. */
export function demoSchedules(): z.infer<typeof shape> {
  return readYaml('schedules.demo.yaml', shape)
}
