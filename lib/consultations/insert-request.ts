import 'server-only'
import { Prisma, pool } from '@/lib/db'
import { type Letters, withLetters } from '@/lib/emails/outbox'

/** A request as it is written first; the columns of the table that have no default of their own. */
export type NewRequest = {
  id: string
  reference: string
  tokenHash: Uint8Array
  idempotencyKey: Uint8Array
  bodyHash: Uint8Array
  locale: string
  service: string
  topic: string | null
  fullName: string
  contactBy: 'phone' | 'email'
  phone: string | null
  phoneE164: string | null
  email: string | null
  mayLeaveMessage: boolean
  mayNameClinic: boolean
  windows: readonly string[]
  messageSealed: Uint8Array | null
  urgent: boolean
  setAside: boolean
  consentedAt: Date
  receivedAt: Date
}

/**
 * Writes a request and its letters in one statement, which is one transaction and one round trip: this is what every
 * patient waits for, and what a rush is limited by.
 *
 * @returns false when its idempotency key or its reference is taken; then nothing was written.
 * @throws when the database is away.
 */
export async function insertRequest(request: NewRequest, letters: Letters): Promise<boolean> {
  const r = request
  const insert = Prisma.sql`
    INSERT INTO "ConsultationRequest" (id, reference, "tokenHash", "idempotencyKey", "bodyHash", locale, service,
      topic, "fullName", "contactBy", phone, "phoneE164", email, "mayLeaveMessage", "mayNameClinic", windows,
      "messageSealed", urgent, "setAside", "consentedAt", "receivedAt")
    VALUES (${r.id}::uuid, ${r.reference}, ${r.tokenHash}, ${r.idempotencyKey}, ${r.bodyHash}, ${r.locale},
      ${r.service}, ${r.topic}, ${r.fullName}, ${r.contactBy}::"ContactBy", ${r.phone}, ${r.phoneE164}, ${r.email},
      ${r.mayLeaveMessage}, ${r.mayNameClinic}, ${r.windows}, ${r.messageSealed}, ${r.urgent}, ${r.setAside},
      ${r.consentedAt}, ${r.receivedAt})
    ON CONFLICT DO NOTHING
    RETURNING id`
  // Straight to the pool: the way through Prisma costs this statement three times as much.
  const { rowCount } = await pool().query(withLetters(insert, letters))
  return rowCount === 1
}
