import { beforeEach, describe, expect, test } from 'vitest'
import { db, sqlState } from '@/lib/db'
import { retryConflicts } from '@/lib/retry-conflicts'
import { person } from '@/tests/support/appointments'
import { openClinic } from '@/tests/support/open-clinic'

beforeEach(async () => {
  await openClinic()
})

/** Writes to two rows in one order, with time for another to write to them in the other order. */
async function writeBoth(first: string, second: string, tries: { count: number }): Promise<void> {
  await retryConflicts(() =>
    db().$transaction(async (tx) => {
      tries.count++
      for (const id of [first, second]) {
        await tx.$executeRaw`UPDATE "ConsultationRequest" SET topic = 'x' WHERE id = ${id}::uuid`
        await tx.$executeRaw`SELECT pg_sleep(0.2)`
      }
    }),
  )
}

describe('two transactions that wait for one another', () => {
  test('both go through in the end', async () => {
    const [one, two] = [await person({ fullName: 'Ada' }), await person({ fullName: 'Bea' })]
    const tries = { count: 0 }
    await Promise.all([writeBoth(one, two, tries), writeBoth(two, one, tries)])
    expect(tries.count).toBe(3)
  })
})

describe('what will not pass', () => {
  test('is tried four times in all', async () => {
    let tries = 0
    const never = retryConflicts(() =>
      db().$transaction(async (tx) => {
        tries++
        await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '40001'; END $$`
      }),
    )
    await expect(never).rejects.toSatisfy((error) => sqlState(error) === '40001')
    expect(tries).toBe(4)
  })

  test('is not tried again when it is another fault', async () => {
    let tries = 0
    const fault = retryConflicts(() =>
      db().$transaction(async (tx) => {
        tries++
        await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '23P01'; END $$`
      }),
    )
    await expect(fault).rejects.toSatisfy((error) => sqlState(error) === '23P01')
    expect(tries).toBe(1)
    await expect(retryConflicts(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
  })
})
