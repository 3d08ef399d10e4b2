import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { returnUses, runForgetting, withinLimits } from '@/lib/rate-limit'
import { emptyTables } from '@/tests/support/empty-tables'

const three = { name: 'test', times: 3, seconds: 600, client: 'ana' }

beforeEach(emptyTables)

describe('a limit of three', () => {
  test('lets three through and not a fourth', async () => {
    const uses = []
    for (let n = 0; n < 5; n++) uses.push(await withinLimits(three))
    expect(uses).toEqual([true, true, true, false, false])
  })

  test('of one client is not that of another, nor that of another thing', async () => {
    for (let n = 0; n < 4; n++) await withinLimits(three)
    expect(await withinLimits({ ...three, client: 'eve' })).toBe(true)
    expect(await withinLimits({ ...three, name: 'test-other' })).toBe(true)
  })

  test('leaves nothing of a client behind when its time is over, and goes on counting the others', async () => {
    await withinLimits(three)
    await db().$executeRaw`UPDATE rate_limit SET expire = ${Date.now() - 1}`
    await withinLimits({ ...three, client: 'eve' })
    const stop = runForgetting()
    await expect.poll(() => db().rateLimit.count()).toBe(1)
    await stop()
    expect([
      await withinLimits({ ...three, client: 'eve' }),
      await withinLimits({ ...three, client: 'eve' }),
    ]).toEqual([true, true])
    expect(await withinLimits({ ...three, client: 'eve' })).toBe(false)
  })

  test('is whole again when its time is over', async () => {
    for (let n = 0; n < 4; n++) await withinLimits(three)
    await db().$executeRaw`UPDATE rate_limit SET expire = ${Date.now() - 1}`
    expect(await withinLimits(three)).toBe(true)
  })

  test('keeps no address of anyone', async () => {
    await withinLimits({ ...three, client: '203.0.113.7' })
    const [kept] = await db().rateLimit.findMany()
    expect(kept?.key).toMatch(/^test:[\w-]{43}$/)
    expect(kept?.key).not.toContain('203')
  })
})

describe('two limits that are counted together', () => {
  const everybody = { name: 'test-site', times: 5, seconds: 600, client: 'everybody' }
  const points = async (name: string) => {
    const kept = await db().rateLimit.findMany({ where: { key: { startsWith: `${name}:` } } })
    return kept.map((row) => row.points)
  }

  test('let through what both let through', async () => {
    const uses = []
    for (const client of ['ana', 'ana', 'ana', 'ana', 'eve', 'eve', 'eve'])
      uses.push(await withinLimits({ ...three, client }, everybody))
    expect(uses).toEqual([true, true, true, false, true, true, false])
  })

  test('leave the second alone when the first is used up: one person cannot use up what is everybody’s', async () => {
    for (let n = 0; n < 50; n++) await withinLimits(three, everybody)
    expect(await points('test-site')).toEqual([3])
    expect(await points('test')).toEqual([3])
  })

  test('can both be given back, and never more than was used', async () => {
    await withinLimits(three, everybody)
    for (let n = 0; n < 3; n++) await returnUses(three, everybody)
    expect([await points('test'), await points('test-site')]).toEqual([[0], [0]])
    expect(await withinLimits(three, everybody)).toBe(true)
  })

  test('never wait for each other for good, though uses are counted, given back and forgotten all at once', async () => {
    const many = { times: 10_000, seconds: 600 }
    const person = (n: number) => ({ ...many, name: 'test', client: `person ${n % 3}` })
    const all = { ...many, name: 'test-site', client: 'everybody' }
    await Promise.all(
      Array.from({ length: 600 }, async (_, n) => {
        await withinLimits(person(n), all)
        if (n % 50 === 0) await db().$executeRaw`UPDATE rate_limit SET expire = ${Date.now() - 1}`
        if (n % 7 === 0) await returnUses(person(n), all)
        if (n % 20 === 0) await runForgetting()()
      }),
    )
    expect(await withinLimits(person(1), all)).toBe(true)
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
