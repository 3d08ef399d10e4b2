import 'server-only'
import { readPhone } from '@/lib/phone'
import { type Consultation, consultationSchema, type FieldErrors, fieldErrors } from './schema'
import { canonicalEmail } from './text'

/** A request that may be accepted: every field checked, the phone number also as E.164. */
export type CheckedConsultation = Consultation & { phoneE164: string | null }

/**
 * Checks what a person typed: the shared schema, and what only the server knows, the rules of phone numbers. All faults
 * are named at once.
 */
export function checkConsultation(
  typed: Record<string, unknown>,
): { value: CheckedConsultation } | { errors: FieldErrors } {
  const parsed = consultationSchema.safeParse(typed)
  const phone = typeof typed.phone === 'string' && typed.phone.trim() !== '' ? readPhone(typed.phone) : null
  const phoneErrors = phone && !phone.ok ? { phone: phone.code } : {}
  if (!parsed.success) return { errors: { ...phoneErrors, ...fieldErrors(parsed.error.issues) } }
  if (phone && !phone.ok) return { errors: phoneErrors }
  const email = canonicalEmail(parsed.data.email) ?? ''
  return { value: { ...parsed.data, email, phoneE164: phone?.value ?? null } }
}
