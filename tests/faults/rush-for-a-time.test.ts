import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freeTimesAhead } from '@/lib/appointments/queries'
import { db } from '@/lib/db'
import { requestToken } from '@/lib/links'
import { type House, openHouse } from '@/tests/support/house'
import { openClinic } from '@/tests/support/open-clinic'
import { people } from '@/tests/support/rush'

const rushed = 500
let house: House
let sites: string[]

beforeAll(async () => {
  house = await openHouse()
  Object.assign(process.env, house.settings)
  await openClinic()
  await house.start()
  sites = [house.url, await house.startBeside()]
}, 300_000)
afterAll(async () => {
  await db().$disconnect()
  await house.close()
})

/** Free starts from now on, far enough away for anybody to book them. */
async function starts(): Promise<string[]> {
  const times = await freeTimesAhead({ visitType: 'consultation', days: 14, now: new Date(), by: 'patient' })
  return times.map(({ startsAt }) => startsAt.toISOString())
}

/**
 * Lets everybody post their wish at one moment, one half to each process.
 *
 * @returns what was answered, and how long it took.
 */
async function post(wishes: [requestId: string, startsAt: string][]) {
  const began = performance.now()
  const answers = await Promise.all(
    wishes.map(async ([id, startsAt], at) => {
      const answer = await fetch(`${sites[at % 2]}/api/requests/${requestToken(id)}/times`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ visitType: 'consultation', startsAt }),
      })
      const { alternatives = [] }: { alternatives?: unknown[] } = await answer.json()
      return answer.status === 409 && alternatives.length === 0 ? '409 with nothing else' : `${answer.status}`
    }),
  )
  const counts: Record<string, number> = {}
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  return { counts, seconds: (performance.now() - began) / 1_000 }
}

describe('500 people who post at once to two processes of the site', () => {
  test('get one time once: one has it, the others read of another one, and nobody an error', async () => {
    const [wanted = ''] = await starts()
    const ids = await people(rushed)
    const { counts, seconds } = await post(ids.map((id) => [id, wanted]))
    expect(counts).toEqual({ 201: 1, 409: rushed - 1 })
    expect(seconds).toBeLessThan(5)
    expect(await house.sql('SELECT id FROM "Appointment" WHERE holds')).toHaveLength(1)
    const letters = await house.sql<{ kind: string }>('SELECT kind FROM "OutboxEmail" ORDER BY kind')
    expect(letters.map(({ kind }) => kind)).toEqual(['office-time-held', 'patient-time-held'])
  })
})
