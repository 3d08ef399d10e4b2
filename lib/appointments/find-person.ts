import 'server-only'
import type { Database, Transaction } from '@/lib/db'
import { isRowId } from '@/lib/row-id'
import { ownPerson, type Person } from './schema'

/** Reads a request without keeping it to the transaction: good for a refusal, never for a deed. */
export async function findPerson(client: Database | Transaction, requestId: string): Promise<Person | null> {
  if (!isRowId(requestId)) return null
  return client.consultationRequest.findUnique({ where: { id: requestId }, select: ownPerson })
}
