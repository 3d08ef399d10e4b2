import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'

const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
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
  officeHours: z.array(z.strictObject({ day: z.enum(days), opens: wallTime, closes: wallTime })),
  answerWithinMinutes: z.union([z.int().positive(), empty]).optional(),
  closedOn: z.array(z.iso.date()),
  privateLinkDays: z.int().positive(),
})

/** What is known of the clinic. Times are wall-clock times in `timeZone`. */
export type Clinic = z.infer<typeof shape> & { phoneLink: string; isDemo: boolean }

export type OfficeHours = Pick<Clinic, 'officeHours' | 'answerWithinMinutes' | 'closedOn' | 'timeZone'>

function read(file: string): Record<string, unknown> {
  return parse(readFileSync(join(process.cwd(), 'content', file), 'utf8'), { schema: 'core' })
}

/**
 * Reads content/clinic.yaml; with DEMO set, content/clinic.demo.yaml is laid over it.
 *
 * @throws ZodError naming the field that is malformed.
 */
function readClinic(isDemo = Boolean(process.env.DEMO)): Clinic {
  const facts = shape.parse({ ...read('clinic.yaml'), ...(isDemo ? read('clinic.demo.yaml') : {}) })
  return { ...facts, isDemo, phoneLink: `tel:+1${facts.phone.replace(/\D/g, '')}` }
}

let cached: Clinic | undefined

/** The clinic, read once in a process. */
export function clinic(): Clinic {
  cached ??= readClinic()
  return cached
}
