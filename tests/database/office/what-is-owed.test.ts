import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readPage } from '@/app/[locale]/requests/[token]/read-page'
import { requestView } from '@/app/[locale]/requests/[token]/request-view'
import { queueView } from '@/app/desk/queue-view'
import { sheetView } from '@/app/desk/requests/[id]/sheet-view'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { readQueue } from '@/lib/consultations/desk-queries'
import { recordCall } from '@/lib/consultations/record-call'
import { messagesIn } from '@/lib/content/messages'
import { letterValues } from '@/lib/emails/letter-values'
import { requestForLetter } from '@/lib/emails/queries'
import { requestToken } from '@/lib/links'
import { closeComingDay } from '@/lib/schedules/close-coming-day'
import { bookedTime, heldTime, office, patientOf } from '@/tests/support/appointments'
import { read } from '@/tests/support/desk-request'
import { openClinic, winter } from '@/tests/support/open-clinic'
import { receivedRequest } from '@/tests/support/received-request'
import { signedInStaff } from '@/tests/support/signed-in-staff'

beforeEach(async () => {
  // The private page reads the clock: its link works for half a year.
  vi.useFakeTimers({ toFake: ['Date'], now: winter('11-25', '16:00') })
  vi.stubEnv('DEMO', '1')
  await openClinic()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
})

/** By when a person answers, as letter, private page, list and sheet say it. */
async function toldOf(id: string, now: Date): Promise<string[]> {
  const { staff } = await signedInStaff()
  const request = await requestForLetter(id)
  const page = await readPage(requestToken(id), 'en')
  if (!request || !page.ok) throw new Error('The request is gone.')
  const asked = { draft: null, done: undefined, problem: undefined, formId: id, refused: undefined, now }
  const { answerBy } = messagesIn('en').desk.request.about
  return [
    letterValues(request, {}, now).answerBy ?? '',
    requestView({ ...page.value, now }, [], { locale: 'en', token: requestToken(id) }).answer,
    queueView(await readQueue(staff, 1, now), 1, now).open[0]?.answerBy ?? '',
    sheetView(await read(staff, id), asked).facts.find(({ term }) => term === answerBy)?.value ?? '',
  ]
}

test('nobody is promised an answer on a day that the desk has closed', async () => {
  const now = winter('11-25', '16:00')
  const { id } = await receivedRequest({ now })
  for (const told of await toldOf(id, now)) expect(told).toMatch(/Nov(ember)? 26/)
  const { staff } = await signedInStaff()
  await closeComingDay(staff, '2026-11-26', now)
  for (const told of await toldOf(id, now)) expect(told).toMatch(/Nov(ember)? 27/)
})

test('a promise that was not kept is no longer made: the page says so, and how to get through', async () => {
  const { id } = await receivedRequest({ now: winter('11-23', '10:00') })
  const page = await readPage(requestToken(id), 'en')
  if (!page.ok) throw new Error('The request is gone.')
  const at = (now: Date) =>
    requestView({ ...page.value, now }, [], { locale: 'en', token: requestToken(id) }).answer
  expect(at(winter('11-23', '11:00'))).toMatch(/^A person answers by Monday, November 23, /)
  expect(at(winter('11-25', '10:00'))).toMatch(
    /^We meant to answer by Monday, November 23, .* call us: \(559\)/,
  )
})

test('what may be an emergency is owed an answer until somebody got in touch, also with a time that is booked', async () => {
  const now = winter('11-25', '16:00')
  const { staff } = await signedInStaff()
  const { id: requestId } = await receivedRequest({ now, typed: { message: 'I want to die' } })
  await bookedTime({ requestId })
  const row = async () => {
    const { open } = queueView(await readQueue(staff, 1, now), 1, now)
    return open.find(({ id }) => id === requestId)
  }
  expect(await row()).toMatchObject({
    tags: ['urgent', 'scheduled'],
    answerBy: expect.stringContaining('Nov'),
  })
  await recordCall(staff, requestId, { formId: crypto.randomUUID(), text: '' }, now)
  expect((await row())?.answerBy).toBeNull()
})

test('their page owes nothing more once the office has answered with a time, but what it owed before', async () => {
  const now = winter('11-23', '15:00')
  const told = async (requestId: string) => {
    const page = await readPage(requestToken(requestId), 'en')
    if (!page.ok) throw new Error('The request is gone.')
    return requestView({ ...page.value, now }, [], { locale: 'en', token: requestToken(requestId) })
      .wasAnswered
  }
  const cancel = (id: string, by: string) =>
    cancelAppointment({ appointmentId: id, actor: by === 'office' ? office : patientOf(by), now })
  for (const [start, by, answered] of [
    [heldTime, 'patient', false],
    [heldTime, 'office', true],
    [bookedTime, 'patient', true],
  ] as const) {
    const { id: requestId } = await receivedRequest({
      now,
      typed: { email: `${crypto.randomUUID()}@example.com` },
    })
    const time = await start({ requestId })
    await cancel(time.id, by === 'office' ? 'office' : requestId)
    expect(await told(requestId)).toBe(answered)
  }
})
