import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { afterBooking } from '@/app/[locale]/after-booking'
import { earlierView } from '@/app/[locale]/earlier/[token]/earlier-view'
import { WaitingAndRide } from '@/app/[locale]/waiting-and-ride'
import { POST as take } from '@/app/api/earlier/[token]/take/route'
import { POST as answer } from '@/app/api/ride/[token]/answer/route'
import { POST as dropLink } from '@/app/api/ride/[token]/drop-link/route'
import { POST as makeLink } from '@/app/api/ride/[token]/make-link/route'
import { POST as join } from '@/app/api/waiting/[token]/join/route'
import { POST as leave } from '@/app/api/waiting/[token]/leave/route'
import { db } from '@/lib/db'
import { requestToken } from '@/lib/links'
import { askWaiting } from '@/lib/waiting-list/ask-waiting'
import { leaveWaitingList } from '@/lib/waiting-list/leave-waiting-list'
import { bookedTime, person } from '@/tests/support/appointments'
import { monday, openClinic, winter } from '@/tests/support/open-clinic'
import { formPost } from '@/tests/support/posts'
import { askAll, everyRow, giveUp, minutesLater, offers, waiter, waiters } from '@/tests/support/waiting-list'

const at = (token: string) => ({ params: Promise.resolve({ token }) })
const locationOf = (answered: Response) => answered.headers.get('location')
beforeAll(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: minutesLater(30) })
})
afterAll(() => vi.useRealTimers())
beforeEach(async () => {
  await openClinic()
})

describe('the page and the button of an earlier time', () => {
  const view = (token: string, problem?: string) =>
    earlierView(token, { locale: 'en', problem, now: minutesLater(30) })

  test('move the time with one press and say so', async () => {
    const { requestId } = await waiter(winter('12-03', '10:00'))
    await giveUp()
    await askWaiting(monday)
    const [offer] = await offers()
    const token = offer?.token ?? ''
    expect(await view(token)).toMatchObject({
      state: 'open',
      offered: 'Wednesday, December 2, 10:00 am PST',
      current: 'Thursday, December 3, 10:00 am PST',
      takeAt: `/api/earlier/${token}/take?language=en`,
      problem: null,
    })
    const answered = await take(formPost({}), at(token))
    expect(answered.status).toBe(303)
    expect(locationOf(answered)).toBe(`/en/earlier/${token}`)
    expect(answered.headers.get('cache-control')).toBe('no-store')
    expect(await view(token)).toMatchObject({
      state: 'taken',
      current: 'Wednesday, December 2, 10:00 am PST',
      ownPage: `/en/requests/${requestToken(requestId)}`,
    })
  })

  test('tell nineteen of twenty that it is no longer available, and where to choose another', async () => {
    await waiters(20)
    await giveUp()
    const all = await askAll(20)
    const answered = await Promise.all(all.map(({ token }) => take(formPost({}), at(token))))
    const problems = answered.map((one) => locationOf(one)?.split('?')[1] ?? 'moved').toSorted()
    expect(problems).toEqual(['moved', ...Array(19).fill('problem=time-taken')])
    const views = await Promise.all(all.map(({ token }) => view(token, 'time-taken')))
    const gone = views.filter((one) => one?.state === 'gone')
    expect(gone).toHaveLength(19)
    for (const one of gone) {
      expect(one?.ownPage).toMatch(/^\/en\/requests\/[\w-]{43}$/)
      expect(one?.others.length).toBeGreaterThan(0)
      expect(one?.problem).toBeNull()
    }
  })

  test('say why a press did not go through, and nothing that an address bar makes up', async () => {
    await waiter(winter('12-03', '10:00'))
    await giveUp()
    await askWaiting(monday)
    const [offer] = await offers()
    const said = async (problem: string) => (await view(offer?.token ?? '', problem))?.problem
    expect(await said('past-cut-off')).toContain('(559) 425-1118')
    expect(await said('unavailable')).toContain('you keep it as it was')
    expect(await said('constructor')).toContain('you keep it as it was')
  })

  test('lead nowhere for a made-up link, and change nothing', async () => {
    const before = await everyRow()
    for (const token of ['x', 'x'.repeat(43), '../../desk', '\u0000']) {
      expect(await view(token)).toBeNull()
      expect(locationOf(await take(formPost({}), at(token)))).toBe(
        `/en/earlier/${encodeURIComponent(token)}?problem=unknown-offer`,
      )
    }
    expect(await everyRow()).toBe(before)
  })
})

test.each([
  ['join', join],
  ['answer', answer],
  ['take', take],
] as const)('no door opens to another site, nor to a flood: %s', async (_, door) => {
  const token = requestToken(await person())
  const press = (headers = {}) => door(formPost({ appointmentId: 'x' }, headers), at(token))
  const foreign = await press({ origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' })
  expect(foreign.status).toBe(403)
  for (let n = 0; n < 20; n++) expect(locationOf(await press())).not.toContain('too-many')
  expect(locationOf(await press())).toContain('too-many')
})

describe('on their own page a person', () => {
  const asked = async () => {
    const requestId = await person({}, ['ketamine-session'])
    const startsAt = winter('12-02', '13:00')
    const { id: appointmentId } = await bookedTime({ requestId, visitType: 'ketamine-session', startsAt })
    const token = requestToken(requestId)
    const views = () =>
      afterBooking({ requestId, token, email: 'ana@example.com', locale: 'en', now: minutesLater(30) })
    return { requestId, appointmentId, token, views }
  }

  test('goes onto the waiting list and off it again', async () => {
    const { appointmentId, token, views } = await asked()
    const press = async (door: typeof join) => locationOf(await door(formPost({ appointmentId }), at(token)))
    expect(await views()).toMatchObject([{ waiting: { isWaiting: false, told: 'email', time: null } }])
    expect(await press(join)).toBe(`/en/requests/${token}#waiting`)
    expect(await views()).toMatchObject([{ waiting: { isWaiting: true } }])
    expect(await press(leave)).toBe(`/en/requests/${token}#waiting`)
    expect(await views()).toMatchObject([{ waiting: { isWaiting: false } }])
  })

  test('finds the earlier time that was offered to them, until it cannot be taken any more', async () => {
    const { requestId, appointmentId } = await waiter(winter('12-03', '10:00'))
    await giveUp()
    await askWaiting(monday)
    const [offer] = await offers()
    const token = requestToken(requestId)
    const offeredAt = async (now: Date) => {
      const [view] = await afterBooking({ requestId, token, email: 'a@example.com', locale: 'en', now })
      return view?.waiting?.offer ?? null
    }
    expect(await offeredAt(monday)).toEqual({
      text: 'You can have an earlier time while it is free: Wednesday, December 2, 10:00 am PST.',
      href: `/en/earlier/${offer?.token}`,
    })
    expect(await offeredAt(winter('12-01', '10:00'))).toBeNull()
    await leaveWaitingList({ appointmentId, requestId })
    expect(await offeredAt(monday)).toBeNull()
  })

  test('says who drives, and makes a link for the driver', async () => {
    const { appointmentId, token, views } = await asked()
    expect(await views()).toMatchObject([{ ride: { answer: null, isUnplanned: true, driverLink: null } }])
    const rideHome = 'known'
    await answer(formPost({ appointmentId, rideHome }), at(token))
    await makeLink(formPost({ appointmentId }), at(token))
    const [made] = await views()
    expect(made?.ride).toMatchObject({ answer: 'known', isUnplanned: false })
    expect(made?.ride?.driverLink).toMatch(/^https:\/\/clinic\.test\/en\/ride\/[\w-]{43}$/)
    await dropLink(formPost({ appointmentId }), at(token))
    expect(await views()).toMatchObject([{ ride: { driverLink: null } }])
  })

  test('finds plain forms that come back to the page, with the answer that stands checked', async () => {
    const { requestId, appointmentId, token } = await asked()
    const answered = await answer(formPost({ appointmentId, rideHome: 'not-sure' }), at(token))
    expect(locationOf(answered)).toBe(`/en/requests/${token}?saved=ride#ride`)
    const byPhone = { requestId, token, email: null, locale: 'en', now: minutesLater(30) } as const
    const html = renderToStaticMarkup(WaitingAndRide({ locale: 'en', views: await afterBooking(byPhone) }))
    for (const path of [`ride/${token}/answer`, `ride/${token}/make-link`, `waiting/${token}/join`]) {
      expect(html).toContain(`action="/api/${path}?language=en" method="post"`)
    }
    expect(html.match(/<input[^>]*checked[^>]*>/g)).toEqual([expect.stringContaining('value="not-sure"')])
    expect(html).toContain('Your ride is needed from about Wednesday, December 2, 3:00 pm PST.')
    expect(html).toContain('we call you')
  })

  test('reads why a press changed nothing, and nothing that an address bar makes up', async () => {
    const { appointmentId, token, views } = await asked()
    const answered = await answer(formPost({ appointmentId }), at(token))
    expect(locationOf(answered)).toBe(`/en/requests/${token}?undone=ride-missing#after-booking`)
    const shown = async (undone: string) =>
      renderToStaticMarkup(WaitingAndRide({ locale: 'en', views: await views(), undone }))
    expect(await shown('ride-missing')).toContain('Choose who drives you home, then press “Save”.')
    expect(await shown('unavailable')).toContain('call (559) 425-1118')
    expect(await shown('constructor')).not.toContain('role="alert"')
  })

  test('changes nothing by a form without an answer, with a made-up one, or for another’s time', async () => {
    const { appointmentId, token } = await asked()
    const other = requestToken(await person({ fullName: 'Bea' }))
    const before = await everyRow()
    for (const [fields, whose] of [
      [{ appointmentId }, token],
      [{ appointmentId, rideHome: 'helicopter' }, token],
      [{ appointmentId: 'x', rideHome: 'known' }, token],
      [{ appointmentId, rideHome: 'known' }, other],
      [{ appointmentId, rideHome: 'known' }, 'x'.repeat(43)],
    ] as const) {
      await answer(formPost(fields), at(whose))
    }
    for (const door of [join, leave, makeLink, dropLink]) await door(formPost({ appointmentId }), at(other))
    expect(await everyRow()).toBe(before)
  })

  test('is offered neither for a time that is past or cancelled', async () => {
    const { views } = await asked()
    await db().$executeRaw`
      UPDATE "Appointment" SET state = 'cancelled', holds = false, "cancelledBy" = 'office', "cancelledAt" = now()`
    expect(await views()).toEqual([])
  })
})
