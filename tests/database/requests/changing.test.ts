import { beforeEach, describe, expect, test } from 'vitest'
import { confirmAppointment } from '@/lib/appointments/confirm-appointment'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import { office } from '@/tests/support/appointments'
import { calendarAfter } from '@/tests/support/calendar'
import { openClinic } from '@/tests/support/open-clinic'
import { freeNow, linkHolder } from '@/tests/support/own-doors'
import { everyDay } from '@/tests/support/visit-and-plans'

beforeEach(async () => {
  await openClinic(everyDay('09:00-17:00'))
})

/** Somebody with a time, held; and confirmed where said. */
async function withTime({ confirmed = false, ...typed }: Record<string, unknown> = {}) {
  const holder = await linkHolder(typed)
  const [startsAt] = await freeNow()
  const answer = await holder.doors.choose({ body: { visitType: 'consultation', startsAt } })
  const { id } = await answer.json()
  const confirm = () => confirmAppointment({ appointmentId: id, actor: office, now: new Date() })
  if (confirmed) expect(await confirm()).toMatchObject({ ok: true })
  return { ...holder, time: id as string, startsAt: startsAt ?? '', confirm }
}
const timeNow = (id: string) => db().appointment.findUniqueOrThrow({ where: { id } })
const location = (answer: Response) => answer.headers.get('location')

describe('a person who moves their time', () => {
  test('has the new one, still confirmed, and the old one is free for others', async () => {
    const { doors, token, time, startsAt } = await withTime({ confirmed: true })
    const later = (await freeNow()).at(5)
    const answer = await doors.move(time, { as: 'form', body: { startsAt: later } })
    expect(location(answer)).toBe(`/en/requests/${token}?done=moved`)
    expect((await timeNow(time)).startsAt.toISOString()).toBe(later)
    expect((await timeNow(time)).state).toBe('booked')
    expect(await freeNow()).toContain(startsAt)
  })

  test('keeps the old one when the new one is gone, and what was chosen', async () => {
    const mine = await withTime({ confirmed: true })
    const other = await linkHolder({ fullName: 'Somebody Else' })
    const wanted = (await freeNow())[3]
    await other.doors.choose({ body: { visitType: 'consultation', startsAt: wanted } })
    const answer = await mine.doors.move(mine.time, { body: { startsAt: wanted } })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({
      error: 'time-taken',
      alternatives: [expect.any(String), expect.any(String), expect.any(String), expect.any(String)],
    })
    const form = await mine.doors.move(mine.time, {
      as: 'form',
      body: { startsAt: wanted, shown: '2026-12-02' },
    })
    const back = new URL(location(form) ?? '', 'https://clinic.test')
    expect(back.pathname).toBe(`/en/requests/${mine.token}/times/${mine.time}`)
    expect(Object.fromEntries(back.searchParams)).toEqual({
      from: '2026-12-02',
      startsAt: wanted,
      problem: 'time-taken',
    })
    expect((await timeNow(mine.time)).startsAt.toISOString()).toBe(mine.startsAt)
  })

  test('is asked to choose when nothing was chosen', async () => {
    const { doors, time } = await withTime()
    expect((await doors.move(time, { body: {} })).status).toBe(422)
    expect((await doors.move(time, { body: { startsAt: 'noon' } })).status).toBe(422)
  })
})

describe('a person who cancels their time', () => {
  test('is told so, and it is free for others', async () => {
    const { doors, token, time, startsAt } = await withTime()
    const answer = await doors.cancel(time, { as: 'form' })
    expect(location(answer)).toBe(`/en/requests/${token}?done=cancelled`)
    expect(await timeNow(time)).toMatchObject({ state: 'cancelled', cancelledBy: 'patient' })
    expect(await freeNow()).toContain(startsAt)
  })

  test('and presses again, or moves it in another tab, reads that it is cancelled already', async () => {
    const { doors, token, time } = await withTime()
    await doors.cancel(time)
    const again = await doors.cancel(time)
    expect(again.status).toBe(409)
    expect(await again.json()).toEqual({ error: 'already-cancelled' })
    const [free] = await freeNow()
    const moved = await doors.move(time, { as: 'form', body: { startsAt: free } })
    expect(location(moved)).toMatch(`/en/requests/${token}/times/${time}?`)
    expect(location(moved)).toMatch('problem=already-cancelled')
  })
})

describe('somebody else’s time', () => {
  test('cannot be moved, cancelled or downloaded, and is not said to be there', async () => {
    const mine = await withTime({ confirmed: true })
    const other = await linkHolder({ fullName: 'Somebody Else' })
    const [free] = await freeNow()
    const answers = [
      await other.doors.move(mine.time, { body: { startsAt: free } }),
      await other.doors.cancel(mine.time),
      await other.doors.calendar(mine.time),
    ]
    for (const answer of answers) {
      expect(answer.status).toBe(404)
      expect(await answer.json()).toEqual({ error: 'unknown-time' })
    }
    expect((await timeNow(mine.time)).state).toBe('booked')
  })

  test.each(['x', "'; --", '0190a1b2-0000-7000-8000-00000000ffff'])('nor can %j', async (id) => {
    const { doors } = await withTime({ confirmed: true })
    expect((await doors.cancel(id)).status).toBe(404)
    expect((await doors.calendar(id)).status).toBe(404)
  })
})

describe('the calendar file', () => {
  test('is there once the office has confirmed', async () => {
    const { doors, time, confirm } = await withTime()
    expect((await doors.calendar(time)).status).toBe(404)
    await confirm()
    const answer = await doors.calendar(time)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8; method=PUBLISH')
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="appointment.ics"')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).not.toMatch(/ketamin|weight|consult|ana/i)
  })

  test('is one event through two moves, and none after the cancellation', async () => {
    const { doors, time } = await withTime({ confirmed: true })
    const files = [await (await doors.calendar(time)).text()]
    for (const at of [4, 9]) {
      await doors.move(time, { body: { startsAt: (await freeNow())[at] } })
      files.push(await (await doors.calendar(time)).text())
    }
    const { uid, startsAt } = await timeNow(time)
    const start = startsAt.toISOString().replace(/[-:]|\.000/g, '')
    expect(calendarAfter(files)).toEqual([{ uid, sequence: 2, start, isCancelled: false }])
    await doors.cancel(time)
    const last = await doors.calendar(time)
    expect(last.headers.get('content-type')).toContain('method=CANCEL')
    files.push(await last.text())
    expect(calendarAfter(files)).toEqual([{ uid, sequence: 3, start, isCancelled: true }])
  })
})

test('who withdraws their request has no time any more', async () => {
  const { token, time, startsAt, doors } = await withTime({ confirmed: true })
  await withdrawRequest(token, new Date())
  expect(await timeNow(time)).toMatchObject({ state: 'cancelled', cancelledBy: 'withdrawn' })
  expect(await freeNow()).toContain(startsAt)
  const answer = await doors.choose({ body: { visitType: 'consultation', startsAt } })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toEqual({ error: 'request-closed' })
})
