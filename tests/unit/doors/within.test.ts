import { describe, expect, test } from 'vitest'
import { TookTooLong, within } from '@/app/doors/within'

const never = new Promise<string>(() => undefined)

describe('a wait with an end', () => {
  test('gives what came in time', async () => {
    await expect(within(1_000, Promise.resolve('here'))).resolves.toBe('here')
  })

  test('passes on what went wrong in time', async () => {
    await expect(within(1_000, Promise.reject(new RangeError('broken')))).rejects.toThrow(RangeError)
  })

  test('ends when nothing comes', async () => {
    const start = performance.now()
    await expect(within(50, never)).rejects.toThrow(TookTooLong)
    expect(performance.now() - start).toBeLessThan(1_000)
  })

  test('does not mind what comes of the work afterwards', async () => {
    const work = Promise.withResolvers<string>()
    await expect(within(10, work.promise)).rejects.toThrow(TookTooLong)
    // Unheard, this would end the process and fail the run.
    work.reject(new Error('too late'))
    await expect(within(1_000, Promise.resolve('next'))).resolves.toBe('next')
  })
})
