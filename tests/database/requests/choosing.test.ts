import { beforeEach, describe, expect, test } from 'vitest'
import { clinicDay } from '@/lib/clock'
import { db } from '@/lib/db'
import { addSchedule, openClinic, waitingKinds } from '@/tests/support/open-clinic'
import { freeNow, linkHolder } from '@/tests/support/own-doors'
import { everyDay, fresno } from '@/tests/support/visit-and-plans'

beforeEach(async () => {
  await openClinic(everyDay('09:00-17:00'))
})

const rows = () => db().appointment.count()
const queryOf = (answer: Response) =>
  Object.fromEntries(new URL(answer.headers.get('location') ?? '', 'https://clinic.test').searchParams)
const pathOf = (answer: Response) =>
  new URL(answer.headers.get('location') ?? '', 'https://clinic.test').pathname

describe('a person who chooses a time', () => {
  test('is shown their page again, on which it is held, and both sides have a letter', async () => {
    const { token, doors } = await linkHolder()
    const [startsAt] = await freeNow()
    const answer = await doors.choose({ as: 'form', body: { visitType: 'consultation', startsAt } })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/en/requests/${token}?done=held`)
    expect(await waitingKinds()).toEqual(['office-time-held', 'patient-time-held'])
  })

  test('gets the same answer as a program, in JSON', async () => {
    const { token, doors } = await linkHolder()
    const [startsAt] = await freeNow()
    const answer = await doors.choose({ body: { visitType: 'consultation', startsAt } })
    expect(answer.status).toBe(201)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toMatchObject({
      state: 'pending',
      startsAt,
      location: `/en/requests/${token}?done=held`,
    })
  })

  test('has one time after a second press', async () => {
    const { doors } = await linkHolder()
    const [startsAt] = await freeNow()
    const body = { visitType: 'consultation', startsAt }
    const answers = await Promise.all([1, 2, 3].map(() => doors.choose({ body })))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await rows()).toBe(1)
    expect(await waitingKinds()).toHaveLength(2)
  })

  test('is asked to choose when they chose nothing, and stays on the days that they looked at', async () => {
    const { doors } = await linkHolder()
    const body = { visitType: 'consultation', shown: '2026-12-02' }
    const answer = await doors.choose({ as: 'form', body })
    expect(queryOf(answer)).toEqual({ kind: '1', from: '2026-12-02', problem: 'nothing-chosen' })
    expect((await doors.choose({ body })).status).toBe(422)
    expect(await rows()).toBe(0)
  })
})

describe('a time that somebody else has taken meanwhile', () => {
  test('is refused with the nearest others, and what was chosen is kept', async () => {
    const [one, other] = [await linkHolder(), await linkHolder({ fullName: 'Somebody Else' })]
    const [startsAt] = await freeNow()
    const body = { visitType: 'consultation', startsAt, shown: startsAt?.slice(0, 10) }
    await one.doors.choose({ body })
    const answer = await other.doors.choose({ body })
    expect(answer.status).toBe(409)
    const { error, alternatives } = await answer.json()
    expect(error).toBe('time-taken')
    expect(alternatives).toEqual((await freeNow()).slice(0, 4))

    const form = await other.doors.choose({ as: 'form', body })
    expect(pathOf(form)).toBe(`/en/requests/${other.token}/times`)
    expect(queryOf(form)).toEqual({
      kind: '1',
      from: startsAt?.slice(0, 10),
      startsAt,
      problem: 'time-taken',
    })
    expect(await rows()).toBe(1)
  })

  test('of many who press at once goes to one, and the others are each shown another', async () => {
    const people = await Promise.all(
      Array.from({ length: 20 }, (_, n) => linkHolder({ fullName: `Person ${n}` })),
    )
    const [startsAt] = await freeNow()
    const body = { visitType: 'consultation', startsAt }
    const answers = await Promise.all(people.map(({ doors }) => doors.choose({ body })))
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    const refused = answers.filter(({ status }) => status === 409)
    expect(refused).toHaveLength(19)
    for (const answer of refused) expect((await answer.json()).alternatives.length).toBeGreaterThan(0)
  })
})

describe('a time that is none', () => {
  test.each([
    ['is past', '2020-01-06T18:00:00.000Z'],
    ['is on a holiday', 'closed'],
    ['lies between two steps', 'off-grid'],
    ['is at night', 'night'],
    ['is sooner than the notice allows', 'soon'],
    ['is further ahead than can be booked', '2199-01-07T18:00:00.000Z'],
  ])('since it %s, is refused and nothing is written', async (_, what) => {
    const { doors } = await linkHolder()
    const [first = '', ...later] = await freeNow()
    const dayOf = (time: string) => clinicDay(new Date(time), fresno)
    const closed = later.find((time) => dayOf(time) !== dayOf(first)) ?? ''
    if (what === 'closed') {
      const at = new Date(`${dayOf(closed)}T00:00:00Z`)
      const data = { fromDay: at, toDay: at, reason: 'holiday', createdAt: at }
      await db().closure.create({ data })
    }
    const after = (minutes: number) => new Date(Date.parse(first) + minutes * 60_000).toISOString()
    const made: Record<string, string> = {
      closed,
      'off-grid': after(7),
      night: first.replace(/T.*/, 'T09:00:00.000Z'),
      soon: new Date(Math.ceil(Date.now() / 1_800_000) * 1_800_000).toISOString(),
    }
    const body = { visitType: 'consultation', startsAt: made[what] ?? what }
    const answer = await doors.choose({ body })
    expect(answer.status).toBe(409)
    const { error, alternatives } = await answer.json()
    expect(error).toBe('not-offered')
    expect(alternatives.length).toBeGreaterThan(0)
    expect(queryOf(await doors.choose({ as: 'form', body })).problem).toBe('not-offered')
    expect(await rows()).toBe(0)
  })

  test.each([
    // The clock in Fresno passes over half past two: as a wall-clock time it is no instant at all.
    '2027-03-14T02:30',
    '2027-02-30T18:00:00.000Z',
    'tomorrow',
    '1796148000000',
    '2026-12-02 18:00',
    '\'; DROP TABLE "Appointment"',
  ])('since it is written %j, is refused as unreadable', async (startsAt) => {
    const { doors } = await linkHolder()
    const answer = await doors.choose({ body: { visitType: 'consultation', startsAt } })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toEqual({ error: 'unreadable' })
    expect(await rows()).toBe(0)
  })

  test.each(['', 'nothing', 'constructor', '__proto__', 'x'.repeat(41)])(
    'since there is no visit called %j, is refused',
    async (visitType) => {
      const { doors } = await linkHolder()
      const [startsAt] = await freeNow()
      const answer = await doors.choose({ body: { visitType, startsAt } })
      expect([409, 422]).toContain(answer.status)
      expect(await rows()).toBe(0)
    },
  )
})

describe('what a person may not choose', () => {
  test('a treatment, before the office has cleared them; then they may', async () => {
    const [startsAt] = await freeNow('ketamine-session')
    const body = { visitType: 'ketamine-session', startsAt }
    const stranger = await linkHolder()
    expect((await stranger.doors.choose({ body })).status).toBe(403)
    expect(queryOf(await stranger.doors.choose({ as: 'form', body }))).toEqual({ problem: 'not-cleared' })
    const known = await linkHolder({ fullName: 'Somebody Known' }, ['ketamine-session'])
    expect((await known.doors.choose({ body })).status).toBe(201)
  })

  test('a second consultation beside the first', async () => {
    await addSchedule('clinician', 'Ben', everyDay('09:00-17:00'))
    const { doors } = await linkHolder()
    const [first, second] = await freeNow()
    await doors.choose({ body: { visitType: 'consultation', startsAt: first } })
    const answer = await doors.choose({ body: { visitType: 'consultation', startsAt: second } })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toEqual({ error: 'enough-times' })
  })
})
