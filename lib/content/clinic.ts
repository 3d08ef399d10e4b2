import 'server-only'
import * as z from 'zod'
import { readYaml } from './read-yaml'
import { wallTime, weekdays } from './wall-week'

const empty = z.null().transform(() => undefined)

const shape = z.strictObject({
  name: z.string().min(1),
  url: z.url(),
  phone: z.string().regex(/^\(\d{3}\) \d{3}-\d{4}$/),
  city: z.string(),
  region: z.string(),
  timeZone: z.string(),
  services: z.array(z.enum(['ketamine-therapy', 'weight-loss'])),
  address: z.union([z.string(), empty]).optional(),
  afterHoursPhone: z.union([z.string(), empty]).optional(),
  officeHours: z.array(z.strictObject({ day: z.enum(weekdays), opens: wallTime, closes: wallTime })),
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
