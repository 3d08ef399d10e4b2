import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { heldSpans } from '@/tests/support/appointments'
import { openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'
import { people, rush } from '@/tests/support/rush'
import { everyDay } from '@/tests/support/visit-and-plans'

const halfHours = (day: string, from: string, count: number) =>
  Array.from({ length: count }, (_, at) => new Date(winter(day, from).getTime() + at * 1_800_000))
const spread = (ids: string[], times: Date[]) =>
  ids.map((id, at): [string, Date] => [id, times[at % times.length] ?? new Date(0)])

beforeEach(async () => {
  await openClinic()
})

describe('five hundred people in two processes', () => {
  test('who want one time: one has it, the others get other times, within five seconds', async () => {
    const { milliseconds, counts } = await rush(spread(await people(500), [winter('12-02', '10:00')]))
    expect(counts).toEqual({ accepted: 1, 'time-taken, others: true': 499 })
    expect(await db().appointment.count()).toBe(1)
    expect(await heldSpans()).toHaveLength(1)
    // Nothing is written to those who did not get it.
    expect(await waitingKinds()).toEqual(['office-time-held', 'patient-time-held'])
    expect(milliseconds).toBeLessThanOrEqual(5_000)
  }, 40_000)

  test('who want times that overlap: one has it', async () => {
    // From ten to half past one there is room for one session and its recovery, at whichever of four starts.
    await openClinic(everyDay('10:00-13:30'))
    const starts = halfHours('12-02', '10:00', 4)
    const ids = await people(500, ['ketamine-session'])
    const { milliseconds, counts } = await rush(spread(ids, starts), 'ketamine-session')
    expect(counts).toEqual({ accepted: 1, 'time-taken, others: true': 499 })
    expect(await heldSpans()).toHaveLength(2)
    expect(await waitingKinds()).toHaveLength(2)
    expect(milliseconds).toBeLessThanOrEqual(5_000)
  }, 40_000)

  test('who want a whole day, back to back: each of its times goes to one', async () => {
    const ids = await people(500)
    const { milliseconds, counts } = await rush(spread(ids, halfHours('12-02', '09:00', 16)))
    expect(counts).toEqual({ accepted: 16, 'time-taken, others: true': 484 })
    expect(await db().appointment.count()).toBe(16)
    expect(await waitingKinds()).toHaveLength(32)
    expect(milliseconds).toBeLessThanOrEqual(5_000)
  }, 40_000)
})
