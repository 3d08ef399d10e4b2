import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { db } from '@/lib/db'
import { requestToken, tokenHash } from '@/lib/links'
import { monday } from './open-clinic'

/** Requests of so many people, as quickly as they can be written. @returns their ids. */
export async function people(count: number, clearedFor: string[] = []): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID())
  await db().consultationRequest.createMany({
    data: ids.map((id, at) => ({
      id,
      reference: `P${id.slice(0, 8)}`,
      tokenHash: tokenHash(requestToken(id)),
      bodyHash: randomBytes(32),
      locale: 'en',
      service: 'not-sure',
      fullName: `Person ${at}`,
      contactBy: 'email' as const,
      email: `person${at}@example.com`,
      mayLeaveMessage: false,
      mayNameClinic: false,
      consentedAt: monday,
      receivedAt: monday,
      clearedFor,
    })),
  })
  return ids
}

type Rush = { milliseconds: number; counts: Record<string, number> }

/**
 * Lets everybody on the list press at one moment, half of them in each of two processes with a pool of their own.
 *
 * @returns how long the slower one took, and how often each answer was given.
 */
export async function rush(
  wanted: [requestId: string, startsAt: Date][],
  visitType = 'consultation',
): Promise<Rush> {
  const half = Math.ceil(wanted.length / 2)
  const from = Date.now() + 4_000
  const answers = await Promise.all(
    [wanted.slice(0, half), wanted.slice(half)].map(async (list): Promise<Rush> => {
      const told = { from, now: monday, visitType, wanted: list }
      const args = [
        '--conditions=react-server',
        '--import',
        'tsx',
        'tests/support/book-at-once.ts',
        JSON.stringify(told),
      ]
      const { stdout } = await promisify(execFile)(process.execPath, args)
      return JSON.parse(stdout)
    }),
  )
  const counts: Record<string, number> = {}
  for (const answer of answers) {
    for (const [name, count] of Object.entries(answer.counts)) counts[name] = (counts[name] ?? 0) + count
  }
  return { milliseconds: Math.max(...answers.map(({ milliseconds }) => milliseconds)), counts }
}
