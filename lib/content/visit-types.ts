import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'

const span = z.tuple([z.int().positive(), z.int().positive()]).refine(([least, most]) => least <= most)

const shape = z.record(
  z.string(),
  z.strictObject({
    fastingHours: z.int().positive(),
    arriveMinutesBefore: z.int().nonnegative(),
    sessionMinutes: span,
    restMinutes: span,
    exampleStart: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  }),
)

/** How long the parts of a visit take. */
export type VisitType = z.infer<typeof shape>[string]

let cached: Record<string, VisitType> | undefined

/** Every kind of visit in content/visit-types.yaml, by name. @throws ZodError naming the field that is malformed. */
export function visitTypes(): Record<string, VisitType> {
  cached ??= shape.parse(
    parse(readFileSync(join(process.cwd(), 'content/visit-types.yaml'), 'utf8'), { schema: 'core' }),
  )
  return cached
}
