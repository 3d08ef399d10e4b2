import 'server-only'
import { readPhone } from '@/lib/phone'
import { type Consultation, consultationSchema, type FieldErrors, fieldErrors } from './schema'
import { canonicalEmail } from './text'

/** A request that may be accepted: every field checked, the phone number also as E.164. */
export type CheckedConsultation = Consultation & { phoneE164: string | null }

/** Checks what a person typed: the shared schema, and what only the server knows, the rules of phone numbers. */
export function checkConsultation(typed: unknown): { value: CheckedConsultation } | { errors: FieldErrors } {
  const parsed = consultationSchema.safeParse(typed)
  const phone = parsed.success && parsed.data.phone !== '' ? readPhone(parsed.data.phone) : null
  if (!parsed.success) return { errors: fieldErrors(parsed.error.issues) }
  if (phone && !phone.ok) return { errors: { phone: phone.code } }
  const email = canonicalEmail(parsed.data.email) ?? ''
  return { value: { ...parsed.data, email, phoneE164: phone?.value ?? null } }
}
