import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'

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

/** What content/schedules.demo.yaml holds; 1 is Monday. @throws ZodError naming the field that is malformed. */
export function demoSchedules(): z.infer<typeof shape> {
  const text = readFileSync(join(process.cwd(), 'content/schedules.demo.yaml'), 'utf8')
  return shape.parse(parse(text, { schema: 'core' }))
}
