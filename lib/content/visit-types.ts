import 'server-only'
import * as z from 'zod'
import { readYaml } from './read-yaml'
import { wallTime } from './wall-week'

const count = z.int().nonnegative()
const span = z
  .tuple([z.int().positive(), z.int().positive()])
  .refine(([least, most]) => least <= most, 'the shorter comes first')
const within = (minutes: number, range: readonly [number, number] | undefined) =>
  !range || (minutes >= range[0] && minutes <= range[1])

const visitType = z
  .strictObject({
    minutes: z.int().positive(),
    bufferMinutes: count,
    stepMinutes: z.int().min(5),
    noticeHours: count,
    horizonDays: z.int().positive(),
    mayBook: z.enum(['new', 'cleared']),
    confirmedBy: z.enum(['office', 'at-once']),
    holdHours: count,
    openAtMost: z.int().positive(),
    needs: z.array(z.enum(['clinician', 'room'])).min(1),
    cancelUntil: z.strictObject({ businessDaysBefore: count, time: wallTime }),
    afterCutOff: z.enum(['allowed', 'call']),
    waitingList: z
      .strictObject({ askAtMost: z.int().positive(), minutesEach: z.int().positive() })
      .optional(),
    fastingHours: z.int().positive().optional(),
    arriveMinutesBefore: count.optional(),
    sessionMinutes: span.optional(),
    restMinutes: span.optional(),
    rideHome: z.boolean().default(false),
    noDrivingDays: z.int().positive().optional(),
    exampleStart: wallTime.optional(),
  })
  .refine(({ minutes, sessionMinutes }) => within(minutes, sessionMinutes), 'minutes: not in sessionMinutes')
  .refine(
    ({ bufferMinutes, restMinutes }) => within(bufferMinutes, restMinutes),
    'bufferMinutes: not in restMinutes',
  )

const shape = z.record(z.string().regex(/^[a-z-]{1,40}$/), visitType)

/** What one kind of visit asks for; each field is explained in content/visit-types.yaml. Times are wall-clock times. */
export type VisitType = z.infer<typeof visitType>

/**
 * Every kind of visit in content/visit-types.yaml, by name.
 *
 * @throws ContentFault naming the line of what is malformed.
 */
export function visitTypes(): Record<string, VisitType> {
  return readYaml('visit-types.yaml', shape)
}

/** One kind of visit, or null for a name that stands for none. */
export function visitTypeNamed(name: string): VisitType | null {
  const types = visitTypes()
  return Object.hasOwn(types, name) ? (types[name] ?? null) : null
}

const drawn = z.object({
  fastingHours: z.int(),
  arriveMinutesBefore: z.int(),
  sessionMinutes: span,
  restMinutes: span,
  exampleStart: wallTime,
})

/** How long the parts of a visit take, for its drawing in an article. */
export type DrawnVisit = z.infer<typeof drawn>

/** The kinds of visit whose every part is known, so that an article can draw them. */
export function drawnVisits(): Record<string, DrawnVisit> {
  return Object.fromEntries(
    Object.entries(visitTypes()).flatMap(([name, visit]) => {
      const parts = drawn.safeParse(visit)
      return parts.success ? [[name, parts.data]] : []
    }),
  )
}
