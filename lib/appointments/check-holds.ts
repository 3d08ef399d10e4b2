import 'server-only'
import { clinic } from '@/lib/content/clinic'
import type { Transaction } from '@/lib/db'
import type { Person } from './schema'

const dayMilliseconds = 24 * 60 * 60 * 1_000

/**
 * True when somebody has as many times held as one person can have: under one e-mail address or telephone number, with
 * however many requests, or by choosing and giving up again and again. Others with the same address or number wait
 * until the end of the transaction. Asked after the lock on the person, before those on days.
 */
export async function holdsTooMany(tx: Transaction, person: Person, now: Date): Promise<boolean> {
  const { perContact, perRequestAndDay } = clinic().heldTimes
  const { id, email, phoneE164 } = person
  const contacts = [email?.toLowerCase(), phoneE164].filter((contact) => contact != null).sort()
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(hashtextextended('held for ' || contact, 0))
    FROM (SELECT unnest(${contacts}::text[]) AS contact ORDER BY 1) AS contacts`
  const dayAgo = new Date(now.getTime() - dayMilliseconds)
  const [counted] = await tx.$queryRaw<[{ others: bigint; own: bigint }]>`
    SELECT
      (SELECT count(*) FROM "Appointment" a JOIN "ConsultationRequest" r ON r.id = a."requestId"
        WHERE a.state = 'pending' AND a."startsAt" > ${now} AND (a."holdUntil" IS NULL OR a."holdUntil" > ${now})
          AND r.id <> ${id}::uuid AND (lower(r.email) = ${email?.toLowerCase() ?? null} OR r."phoneE164" = ${phoneE164})
      ) AS others,
      (SELECT count(*) FROM "Appointment" WHERE "requestId" = ${id}::uuid AND "createdAt" > ${dayAgo}) AS own`
  return Number(counted.others) >= perContact || Number(counted.own) >= perRequestAndDay
}
