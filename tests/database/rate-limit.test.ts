import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { runForgetting, withinLimit } from '@/lib/rate-limit'
import { emptyTables } from '@/tests/support/empty-tables'

const three = { name: 'test', times: 3, seconds: 600 }

beforeEach(emptyTables)

describe('a limit of three', () => {
  test('lets three through and not a fourth', async () => {
    const uses = []
    for (let n = 0; n < 5; n++) uses.push(await withinLimit(three, 'ana'))
    expect(uses).toEqual([true, true, true, false, false])
  })

  test('of one client is not that of another, nor that of another thing', async () => {
    for (let n = 0; n < 4; n++) await withinLimit(three, 'ana')
    expect(await withinLimit(three, 'eve')).toBe(true)
    expect(await withinLimit({ ...three, name: 'test-other' }, 'ana')).toBe(true)
  })

  test('leaves nothing of a client behind when its time is over, and goes on counting the others', async () => {
    await withinLimit(three, 'ana')
    await db().$executeRaw`UPDATE rate_limit SET expire = ${Date.now() - 1}`
    await withinLimit(three, 'eve')
    const stop = runForgetting()
    await expect.poll(() => db().rateLimit.count()).toBe(1)
    await stop()
    expect([await withinLimit(three, 'eve'), await withinLimit(three, 'eve')]).toEqual([true, true])
    expect(await withinLimit(three, 'eve')).toBe(false)
  })

  test('is whole again when its time is over', async () => {
    for (let n = 0; n < 4; n++) await withinLimit(three, 'ana')
    await db().$executeRaw`UPDATE rate_limit SET expire = ${Date.now() - 1}`
    expect(await withinLimit(three, 'ana')).toBe(true)
  })

  test('keeps no address of anyone', async () => {
    await withinLimit(three, '203.0.113.7')
    const [kept] = await db().rateLimit.findMany()
    expect(kept?.key).toMatch(/^test:[\w-]{43}$/)
    expect(kept?.key).not.toContain('203')
  })
})

test('two processes with a hundred uses each share one limit of twenty', async () => {
  const use = async () => {
    const args = ['--conditions=react-server', '--import', 'tsx', 'tests/support/use-limit.ts']
    return Number((await promisify(execFile)(process.execPath, args)).stdout)
  }
  const [one, two] = await Promise.all([use(), use()])
  expect(one + two).toBe(20)
})
