import { readRequest } from '@/lib/consultations/read-request'
import { db } from '@/lib/db'
import type { Staff } from '@/lib/staff/session'

/** One request as the desk reads it. @throws when there is none. */
export async function read(staff: Staff, id: string) {
  const request = await readRequest(staff, id, new Date())
  if (!request.ok) throw new Error(request.code)
  return request.value
}

/** What a person of the office did about a request, as the audit trail has it. */
export async function actsOn(staff: Staff, about: string): Promise<string[]> {
  const where = { staffId: staff.id, about }
  return (await db().auditEntry.findMany({ where, orderBy: { id: 'asc' } })).map(({ act }) => act)
}
