import 'server-only'
import * as z from 'zod'
import { readYaml } from './read-yaml'

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const wallTime = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)

const shape = z.array(
  z.strictObject({
    kind: z.enum(['clinician', 'room']),
    name: z.string().min(1).max(80),
    hours: z.array(
      z
        .strictObject({ day: z.enum(days), opens: wallTime, closes: wallTime })
        .transform(({ day, ...hours }) => ({
          weekday: days.indexOf(day) + 1,
          ...hours,
        })),
    ),
  }),
)

/** What content/schedules.demo.yaml holds; 1 is Monday. @throws ContentFault naming the line of what is malformed. */
export function demoSchedules(): z.infer<typeof shape> {
  return readYaml('schedules.demo.yaml', shape)
}
