import { type Consultation, consultationSchema } from '@/lib/consultations/schema'

/** What a person types who wants to be called, field by field as a form sends it. */
export function typedRequest(changed: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    locale: 'en',
    service: 'ketamine-therapy',
    fullName: 'Ana Lucía Núñez',
    contactBy: 'phone',
    phone: '(559) 425-1118',
    consent: 'on',
    ...changed,
  }
}

/** What the schema makes of it. @throws when it has a fault, naming the codes. */
export function readRequest(changed: Record<string, unknown> = {}): Consultation {
  const parsed = consultationSchema.safeParse(typedRequest(changed))
  if (!parsed.success) throw new Error(parsed.error.issues.map(({ message }) => message).join())
  return parsed.data
}
