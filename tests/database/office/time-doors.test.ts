import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { POST as actOnTime } from '@/app/api/desk/appointments/[id]/[act]/route'
import { POST as clear } from '@/app/api/desk/requests/[id]/clear/route'
import { POST as decline } from '@/app/api/desk/requests/[id]/decline/route'
import { POST as move } from '@/app/api/desk/requests/[id]/move/route'
import { POST as offer } from '@/app/api/desk/requests/[id]/offer/route'
import { POST as book } from '@/app/api/desk/requests/[id]/times/route'
import { bookAppointment } from '@/lib/appointments/book-appointment'
import { freeTimesForDesk } from '@/lib/appointments/desk-queries'
import { clinicDay } from '@/lib/clock'
import { db } from '@/lib/db'
import { approvedWordings } from '@/lib/emails/kinds'
import type { Staff } from '@/lib/staff/session'
import { patientOf } from '@/tests/support/appointments'
import { openClinic, waitingKinds } from '@/tests/support/open-clinic'
import { formPost } from '@/tests/support/posts'
import { receivedRequest } from '@/tests/support/received-request'
import { signedInStaff } from '@/tests/support/signed-in-staff'

// The doors ask the real clock, so the times are real ones too.
const visitType = 'consultation'
let staff: Staff
let cookie: { cookie: string }
beforeAll(async () => {
  const signedIn = await signedInStaff('Maria Soto')
  staff = signedIn.staff
  cookie = { cookie: signedIn.headers.get('cookie') ?? '' }
})
beforeEach(async () => {
  await openClinic()
})

const locationOf = (answer: Response) => answer.headers.get('location')
const pageOf = (requestId: string) => `/desk/requests/${requestId}`

async function freeTimes(): Promise<Date[]> {
  const now = new Date()
  const fromDay = clinicDay(new Date(now.getTime() + 7 * 86_400_000), 'America/Los_Angeles')
  return freeTimesForDesk(staff, { visitType, fromDay, days: 14, now })
}

async function heldNow() {
  const { id: requestId } = await receivedRequest({ typed: { email: 'ana@example.com' } })
  const [startsAt = new Date()] = await freeTimes()
  const held = await bookAppointment({
    requestId,
    visitType,
    startsAt,
    actor: patientOf(requestId),
    now: new Date(),
  })
  if (!held.ok) throw new Error(held.code)
  return held.value
}

const press = async (id: string, act: string, requestId: string, headers: Record<string, string> = cookie) =>
  locationOf(
    await actOnTime(formPost({ back: pageOf(requestId) }, headers), { params: Promise.resolve({ id, act }) }),
  )

describe('at the desk', () => {
  test('a time is confirmed, on record, and a colleague who presses too reads that it was', async () => {
    const { id, requestId } = await heldNow()
    expect(await press(id, 'confirm', requestId)).toBe(`${pageOf(requestId)}?done=confirmed`)
    expect(await press(id, 'confirm', requestId)).toBe(`${pageOf(requestId)}?refused=already-confirmed`)
    expect(
      await db().auditEntry.count({ where: { staffId: staff.id, about: requestId, act: 'confirm-time' } }),
    ).toBe(1)
  })

  test('a time is cancelled, or freed and others offered', async () => {
    const one = await heldNow()
    expect(await press(one.id, 'cancel', one.requestId)).toBe(`${pageOf(one.requestId)}?done=cancelled`)
    const two = await heldNow()
    expect(await press(two.id, 'offer', two.requestId)).toBe(`${pageOf(two.requestId)}?done=offered`)
    expect(await waitingKinds()).toEqual(['patient-time-cancelled', 'patient-times-offered'])
  })

  test('nobody came yet to a visit that has not begun', async () => {
    const { id, requestId } = await heldNow()
    await press(id, 'confirm', requestId)
    expect(await press(id, 'came', requestId)).toBe(`${pageOf(requestId)}?refused=not-begun`)
  })

  test('a time is booked for somebody on the phone, and moved', async () => {
    const { id: requestId } = await receivedRequest({ typed: { email: 'ana@example.com' } })
    const [one, two] = await freeTimes()
    const at = { params: Promise.resolve({ id: requestId }) }
    const fields = {
      back: `${pageOf(requestId)}/times?visit=consultation`,
      visitType,
      startsAt: one?.toISOString(),
    }
    expect(locationOf(await book(formPost(fields, cookie), at))).toBe(`${pageOf(requestId)}?done=booked`)
    expect(locationOf(await book(formPost({ ...fields, startsAt: two?.toISOString() }, cookie), at))).toBe(
      `${pageOf(requestId)}/times?visit=consultation&refused=enough-times`,
    )
    const { id: appointmentId } = await db().appointment.findFirstOrThrow({ where: { requestId } })
    const moved = { ...fields, appointmentId, startsAt: two?.toISOString() }
    expect(locationOf(await move(formPost(moved, cookie), at))).toBe(`${pageOf(requestId)}?done=moved`)
    expect(await db().appointment.findFirst({ where: { requestId } })).toMatchObject({
      state: 'booked',
      startsAt: two,
    })
    expect(locationOf(await book(formPost({ ...fields, startsAt: '' }, cookie), at))).toContain(
      'refused=time-missing',
    )
  })

  test('a person is cleared for treatment visits, and the boxes that are empty clear them no more', async () => {
    const { id } = await receivedRequest()
    const at = { params: Promise.resolve({ id }) }
    const fields = { back: pageOf(id), clear: ['ketamine-session', 'weight-loss-follow-up'] }
    expect(locationOf(await clear(formPost(fields, cookie), at))).toBe(`${pageOf(id)}?done=cleared`)
    const cleared = () => db().consultationRequest.findUnique({ where: { id }, select: { clearedFor: true } })
    expect(await cleared()).toEqual({ clearedFor: fields.clear })
    await clear(formPost({ back: pageOf(id) }, cookie), at)
    expect(await cleared()).toEqual({ clearedFor: [] })
  })

  test('a person is asked to choose a time; the same press again is the same letter', async () => {
    const { id } = await receivedRequest({ typed: { email: 'ana@example.com' } })
    const form = { back: pageOf(id), formId: randomUUID() }
    for (let presses = 0; presses < 3; presses++) {
      const answer = await offer(formPost(form, cookie), { params: Promise.resolve({ id }) })
      expect(locationOf(answer)).toBe(`${pageOf(id)}?done=offered`)
    }
    expect(await waitingKinds()).toEqual(['patient-times-offered'])
  })

  test('a request is closed as not suitable, with a wording that was chosen', async () => {
    const { requestId } = await heldNow()
    const [wording = ''] = approvedWordings()
    const form = { back: `${pageOf(requestId)}/decline`, formId: randomUUID() }
    const at = { params: Promise.resolve({ id: requestId }) }
    expect(locationOf(await decline(formPost(form, cookie), at))).toBe(
      `${pageOf(requestId)}/decline?refused=wording-missing`,
    )
    expect(locationOf(await decline(formPost({ ...form, wording }, cookie), at))).toBe('/desk?done=declined')
    expect(await waitingKinds()).toEqual([wording])
  })
})

describe('nothing is done', () => {
  test('without a session', async () => {
    const { id, requestId } = await heldNow()
    for (const act of ['confirm', 'cancel', 'offer', 'came', 'missed']) {
      expect(await press(id, act, requestId, { cookie: '' })).toBe(
        `/desk/sign-in?notice=ended&to=${encodeURIComponent(pageOf(requestId))}`,
      )
    }
    expect(await db().appointment.findUnique({ where: { id } })).toMatchObject({ state: 'pending' })
  })

  test('for the page of another site, and by a door that is not there', async () => {
    const { id } = await heldNow()
    const post = (act: string, headers: Record<string, string>) =>
      actOnTime(formPost({}, { ...cookie, ...headers }), { params: Promise.resolve({ id, act }) })
    expect((await post('confirm', { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await post('constructor', {})).status).toBe(404)
    expect(await db().appointment.findUnique({ where: { id } })).toMatchObject({ state: 'pending' })
  })

  test.each(['', 'x', '../../x', '00000000-0000-7000-8000-000000000000'])(
    'to a time that is none: %j',
    async (id) => {
      expect(await press(id, 'confirm', '0190a1b2-0000-7000-8000-000000000001')).toContain(
        'refused=unknown-time',
      )
    },
  )

  test('and nobody is led to another host', async () => {
    const { id } = await heldNow()
    for (const back of ['https://evil.example', '//evil.example', '/desk/requests/../../x', '/en']) {
      const answer = await actOnTime(formPost({ back }, cookie), {
        params: Promise.resolve({ id, act: 'confirm' }),
      })
      expect(locationOf(answer)).toMatch(/^\/desk\?/)
    }
  })
})
