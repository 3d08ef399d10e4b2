import { describe, expect, test } from 'vitest'
import { takeTurns } from '@/lib/take-turns'

describe('a line', () => {
  test('lets so many in at once, in the order in which they came, and all of them in the end', async () => {
    const inTurn = takeTurns({ atOnce: 3, longestWait: 5_000 })
    let inside = 0
    let most = 0
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 50 }, (_, at) =>
        inTurn(async () => {
          order.push(at)
          most = Math.max(most, ++inside)
          await new Promise((resolve) => setTimeout(resolve, at % 3))
          inside--
        }),
      ),
    )
    expect(most).toBe(3)
    expect(order).toEqual(Array.from({ length: 50 }, (_, at) => at))
  })

  test('goes on after a task that failed', async () => {
    const inTurn = takeTurns({ atOnce: 1, longestWait: 5_000 })
    const failed = inTurn(() => Promise.reject(new Error('no')))
    await expect(failed).rejects.toThrow('no')
    await expect(inTurn(async () => 'yes')).resolves.toBe('yes')
  })

  test('sends away who would wait too long, and forgets them', async () => {
    const inTurn = takeTurns({ atOnce: 1, longestWait: 20 })
    const { promise, resolve } = Promise.withResolvers<string>()
    const first = inTurn(() => promise)
    await expect(inTurn(async () => 'never')).rejects.toThrow('Too many wait')
    resolve('done')
    await expect(first).resolves.toBe('done')
    await expect(inTurn(async () => 'free again')).resolves.toBe('free again')
  })
})
