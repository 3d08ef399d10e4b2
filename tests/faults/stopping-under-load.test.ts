import { Agent, get } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '@/tests/support/house'

const rounds = process.env.FAULTS === 'long' ? 20 : 2
let house: House

beforeAll(async () => {
  house = await openHouse()
  await house.start()
})
afterAll(() => house?.close())

type Outcome = 'answered' | 'refused' | 'broken'

/** Asks over connections that stay open. A refused connection is fine while the site is down; a broken one never is. */
function ask(agent: Agent, path: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const request = get(`${house.url}${path}`, { agent }, (response) => {
      response.resume()
      response.on('end', () => resolve(response.statusCode === 200 ? 'answered' : 'broken'))
      response.on('error', () => resolve('broken'))
    })
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'broken'),
    )
  })
}

test(`a deploy under load, ${rounds} times, breaks no request and takes at most ten seconds`, async () => {
  for (let round = 0; round < rounds; round += 1) {
    const agent = new Agent({ keepAlive: true, maxSockets: 16 })
    const counts: Record<Outcome, number> = { answered: 0, refused: 0, broken: 0 }
    const visitor = async (path: string) => {
      for (let outcome: Outcome = 'answered'; outcome === 'answered'; counts[outcome] += 1) {
        outcome = await ask(agent, path)
      }
    }
    const visitors = Array.from({ length: 16 }, (_, i) => visitor(i % 2 ? '/en' : '/api/health'))
    await expect.poll(() => counts.answered, { timeout: 30_000 }).toBeGreaterThan(100)
    const began = performance.now()
    expect(await house.stop()).toBe(0)
    expect(performance.now() - began).toBeLessThan(10_000)
    await Promise.all(visitors)
    expect(counts).toMatchObject({ broken: 0, refused: 16 })
    agent.destroy()
    await house.start()
  }
})
