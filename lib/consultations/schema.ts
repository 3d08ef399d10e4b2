import * as z from 'zod/mini'
import { defaultLocale, locales } from '@/lib/locale'
import { canonicalEmail, cleanLine, cleanText, isReadable } from './text'

export const services = ['ketamine-therapy', 'weight-loss', 'not-sure'] as const
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const dayParts = ['morning', 'afternoon'] as const
const anyTime = 'any'
const maxWindows = 3
export const maxMessage = 500
const maxName = 200

/** `any`, or a day and a part of it such as `tue-morning`. */
export const windowCodes: readonly string[] = [
  anyTime,
  ...weekdays.flatMap((day) => dayParts.map((part) => `${day}-${part}`)),
]

const flags = new Map<unknown, boolean>([
  ...['yes', 'on', 'true', true].map((typed) => [typed, true] as const),
  ...['no', 'off', 'false', '', false, undefined, null].map((typed) => [typed, false] as const),
])

const text = () => z._default(z.string('unreadable').check(z.refine(isReadable, 'unreadable')), '')
const line = (tooLong: string, max: number) => text().check(z.overwrite(cleanLine), z.maxLength(max, tooLong))

const flag = z.pipe(
  z.transform((typed: unknown): unknown => flags.get(typed) ?? typed),
  z.boolean('unreadable'),
)

/** Who names times beside “any time” means the times. */
const withoutAny = (codes: unknown[]) => (codes.length > 1 ? codes.filter((code) => code !== anyTime) : codes)

const windows = z.pipe(
  // An untouched group of tick boxes is `false` in the browser's form and missing in a post.
  z.transform((typed: unknown) => withoutAny([typed || []].flat().filter((code) => code !== ''))),
  z
    .array(z.enum(windowCodes as [string, ...string[]], 'windows-unknown'))
    // Not z.maxLength: it would end the check of the whole form at the first fault.
    .check(z.refine((codes) => codes.length <= maxWindows, 'windows-too-many')),
)

/** A number in any way of writing it, and no other words: it goes into a letter as it was typed. */
const numberAlone = /^([\d\s()+.,;:=/#-]|ext|x)*$/i

const fields = z.object({
  locale: z._default(z.enum(locales, 'unreadable'), defaultLocale),
  service: z.enum(services, 'service-missing'),
  fullName: line('name-too-long', maxName).check(z.regex(/[\p{L}\p{N}]/u, 'name-missing')),
  contactBy: z.enum(['phone', 'email'], 'contact-by-missing'),
  phone: line('phone-impossible', 40).check(z.regex(numberAlone, 'phone-impossible')),
  email: line('email-impossible', 254),
  mayLeaveMessage: flag,
  mayNameClinic: flag,
  windows,
  message: text().check(z.overwrite(cleanText), z.maxLength(maxMessage, 'message-too-long')),
  topic: line('unreadable', 120),
  consent: flag,
})

/**
 * A consultation request as a person fills it in, in the browser and on the server alike. Each message of an
 * issue is a code with a sentence in content/messages; unknown fields are dropped.
 * The phone number's country rules are checked on the server alone: lib/phone.ts.
 */
export const consultationSchema = fields.check(
  z.superRefine(
    ({ contactBy, phone, email, consent }, context) => {
      const fault = (field: string, code: string) =>
        context.addIssue({ code: 'custom', path: [field], message: code, input: undefined })
      if (contactBy === 'phone' && phone === '') fault('phone', 'phone-missing')
      if (contactBy === 'email' && email === '') fault('email', 'email-missing')
      if (typeof email === 'string' && email !== '' && !canonicalEmail(email))
        fault('email', 'email-impossible')
      if (consent === false) fault('consent', 'consent-missing')
    },
    // Also when single fields are at fault: a person shall read everything that is to be corrected at once.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  ),
)

export type ConsultationInput = z.input<typeof consultationSchema>
export type Consultation = z.output<typeof consultationSchema>

/** One code for each field that has to be corrected. */
export type FieldErrors = Partial<Record<keyof Consultation, string>>

/** The first issue of each field, in the order of the form. */
export function fieldErrors(issues: readonly { path: PropertyKey[]; message: string }[]): FieldErrors {
  const errors: Record<string, string> = {}
  for (const { path, message: code } of issues) errors[String(path[0])] ??= code
  return errors
}
