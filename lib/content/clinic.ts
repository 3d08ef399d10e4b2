import 'server-only'
import * as z from 'zod'
import { clinicDay } from '@/lib/clock'
import { readYaml } from './read-yaml'
import { wallTime, weekdays } from './wall-week'

const opening = z
  .strictObject({ day: z.enum(weekdays), opens: wallTime, closes: wallTime })
  .refine(({ opens, closes }) => opens < closes, { path: ['closes'], message: 'must be later than opens' })
const empty = z.null().transform(() => undefined)

const shape = z.strictObject({
  name: z.string().min(1),
  url: z.url(),
  phone: z.string().regex(/^\(\d{3}\) \d{3}-\d{4}$/),
  city: z.string(),
  region: z.string(),
  timeZone: z.string().refine(isTimeZone, 'must be the name of a time zone, such as America/Los_Angeles'),
  services: z.array(z.enum(['ketamine-therapy', 'weight-loss'])),
  address: z.union([z.string(), empty]).optional(),
  officeHours: z.array(opening),
  answerWithinMinutes: z.union([z.int().positive(), empty]).optional(),
  closedOn: z.array(z.iso.date()),
  privateLinkDays: z.int().positive(),
  heldTimes: z.strictObject({ perContact: z.int().positive(), perRequestAndDay: z.int().positive() }),
})

/** What is known of the clinic. Times are wall-clock times in `timeZone`. */
export type Clinic = z.infer<typeof shape> & { phoneLink: string; isDemo: boolean }

export type OfficeHours = Pick<Clinic, 'officeHours' | 'answerWithinMinutes' | 'closedOn' | 'timeZone'>

/** What the demonstration says otherwise. */
const demoShape = shape.partial()

/**
 * The clinic: content/clinic.yaml, and with DEMO set content/clinic.demo.yaml laid over it.
 *
 * @throws ContentFault naming the line of what is missing, unknown or malformed.
 */
export function clinic(): Clinic {
  const isDemo = Boolean(process.env.DEMO)
  const changed = isDemo ? readYaml('clinic.demo.yaml', demoShape) : {}
  const facts = Object.assign({}, readYaml('clinic.yaml', shape), changed)
  return { ...facts, isDemo, phoneLink: `tel:+1${facts.phone.replace(/\D/g, '')}` }
}

function isTimeZone(name: string): boolean {
  // An offset such as `-08:00` would be read too, and is wrong for half of the year.
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    return clinicDay(new Date(0), name) !== ''
  } catch {
    // The RangeError of a name that stands for no zone.
    return false
  }
}
