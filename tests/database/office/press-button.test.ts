import { beforeEach, describe, expect, test } from 'vitest'
import { buttonState } from '@/lib/appointments/button-queries'
import { cancelAppointment } from '@/lib/appointments/cancel-appointment'
import { confirmAppointment } from '@/lib/appointments/confirm-appointment'
import { moveAppointment } from '@/lib/appointments/move-appointment'
import { pressButton } from '@/lib/appointments/press-button'
import { closeRequest } from '@/lib/consultations/close-request'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import { approvedWordings } from '@/lib/emails/kinds'
import { requestToken } from '@/lib/links'
import type { ButtonAct } from '@/lib/office-button'
import { bookedTime, heldSpans, heldTime, ownerOf, person, waitingTime } from '@/tests/support/appointments'
import { buttonOf } from '@/tests/support/buttons'
import { openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'
import { signedInStaff } from '@/tests/support/signed-in-staff'

const later = winter('11-23', '15:00')
const [wording = ''] = approvedWordings()
const press = (token: string, now = later, chosen = wording) => pressButton(token, { wording: chosen, now })
const audited = async () =>
  (await db().auditEntry.findMany({ where: { staffId: 'letter' }, orderBy: { id: 'asc' } })).map(
    ({ act }) => act,
  )

beforeEach(async () => {
  await openClinic()
})

/** A held time and its button. */
async function held(act: ButtonAct) {
  const time = await heldTime()
  return { ...time, token: await buttonOf(act, { requestId: time.requestId, appointmentId: time.id }) }
}
const stateOf = async (id: string) => (await db().appointment.findUniqueOrThrow({ where: { id } })).state
const requestState = async (id: string) =>
  (await db().consultationRequest.findUniqueOrThrow({ where: { id } })).state

describe('“Confirm” in the letter about a held time', () => {
  test('shows the time, the reference and the first name, and nothing else of the person', async () => {
    const { token } = await held('confirm')
    const shown = await buttonState(token, later)
    expect(shown).toMatchObject({ state: 'ready', act: 'confirm', firstName: 'Ana', hasEmail: true })
    expect(JSON.stringify(shown)).not.toMatch(/Núñez|425-1118|example\.com|ketamine/)
  })

  test('books it, writes to the person and is on record', async () => {
    const before = (await audited()).length
    const { id, token } = await held('confirm')
    expect(await press(token)).toEqual({ ok: true, value: null })
    expect(await stateOf(id)).toBe('booked')
    expect(await waitingKinds()).toEqual(['patient-reminder', 'patient-time-confirmed'])
    expect((await audited()).slice(before)).toEqual(['confirm-time'])
    expect(await buttonState(token, later)).toMatchObject({ state: 'used', at: later })
  })

  test('pressed fifty times at once does it once', async () => {
    const before = (await audited()).length
    const { token } = await held('confirm')
    const answers = await Promise.all(Array.from({ length: 50 }, () => press(token)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await db().appointmentChange.count({ where: { act: 'confirm' } })).toBe(1)
    expect(await db().buttonUse.count()).toBe(1)
    expect(await waitingKinds()).toEqual(['patient-reminder', 'patient-time-confirmed'])
    expect((await audited()).length).toBe(before + 1)
  })

  test('tells the second who confirmed it, and when', async () => {
    const { staff } = await signedInStaff('Maria Soto')
    const { id, token } = await held('confirm')
    await confirmAppointment({ appointmentId: id, actor: { by: 'office', staff }, now: later })
    expect(await press(token, winter('11-23', '16:00'))).toMatchObject({ code: 'already-confirmed' })
    expect(await buttonState(token, later)).toMatchObject({
      state: 'settled',
      why: 'already-confirmed',
      before: { name: 'Maria Soto', at: later },
    })
  })

  test('does nothing once the person has moved: the letter named another time', async () => {
    const { id, token } = await held('confirm')
    await moveAppointment({
      appointmentId: id,
      startsAt: winter('12-02', '11:00'),
      actor: await ownerOf(id),
      now: later,
    })
    expect(await buttonState(token, later)).toMatchObject({ why: 'moved-since', before: { by: 'patient' } })
    expect(await press(token)).toMatchObject({ code: 'moved-since' })
    expect(await stateOf(id)).toBe('pending')
  })

  test('does nothing to a time that the person has cancelled, or whose hold has run out', async () => {
    const { id, token } = await held('confirm')
    await cancelAppointment({ appointmentId: id, actor: await ownerOf(id), now: later })
    expect(await buttonState(token, later)).toMatchObject({
      why: 'already-cancelled',
      before: { by: 'patient' },
    })
    expect(await press(token)).toMatchObject({ code: 'already-cancelled' })
    const other = await held('confirm')
    const tooLate = winter('11-24', '10:00')
    expect(await buttonState(other.token, tooLate)).toMatchObject({ why: 'hold-expired' })
    expect(await press(other.token, tooLate)).toMatchObject({ code: 'hold-expired' })
  })

  test('is too old after 14 days, and says so', async () => {
    const { requestId, id } = await heldTime({ startsAt: winter('12-15', '10:00') })
    const token = await buttonOf('confirm', {
      requestId,
      appointmentId: id,
      writtenAt: winter('11-09', '15:00'),
    })
    expect(await buttonState(token, later)).toMatchObject({ state: 'over' })
    expect(await press(token)).toMatchObject({ code: 'button-over' })
    expect(await stateOf(id)).toBe('pending')
  })

  test('does nothing after the request was deleted', async () => {
    const { requestId, token } = await held('confirm')
    await db().consultationRequest.delete({ where: { id: requestId } })
    expect(await buttonState(token, later)).toEqual({ state: 'gone', act: 'confirm' })
    expect(await press(token)).toMatchObject({ code: 'unknown-request' })
  })

  test('altered or made up is unknown', async () => {
    const { token } = await held('confirm')
    const altered = `${token.slice(0, 3)}${token[3] === 'A' ? 'B' : 'A'}${token.slice(4)}`
    for (const none of [altered, '', 'x', requestToken('x')]) {
      expect(await buttonState(none, later)).toBeNull()
      expect(await press(none)).toMatchObject({ code: 'unknown-button' })
    }
  })

  test('is one person’s, when a hundred presses are for two times that overlap', async () => {
    const ids = [await waitingTime(winter('12-02', '10:00')), await waitingTime(winter('12-02', '10:00'))]
    const tokens = await Promise.all(
      ids.map(async (appointmentId) =>
        buttonOf('confirm', { ...(await ownerOf(appointmentId)), appointmentId }),
      ),
    )
    const answers = await Promise.all(Array.from({ length: 100 }, (_, at) => press(tokens[at % 2] ?? '')))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await heldSpans()).toHaveLength(1)
    expect(await waitingKinds()).toEqual(['patient-reminder', 'patient-time-confirmed'])
  })
})

describe('“Offer other times”', () => {
  test('gives a held time free and asks the person to choose, in one letter', async () => {
    const { id, requestId, token } = await held('offer')
    expect(await press(token)).toMatchObject({ ok: true })
    expect(await stateOf(id)).toBe('cancelled')
    expect(await heldSpans()).toEqual([])
    expect(await waitingKinds()).toEqual(['patient-times-offered'])
    expect(await requestState(requestId)).toBe('received')
    expect(await press(token)).toMatchObject({ code: 'already-cancelled' })
  })

  test('of a booked time takes it back too', async () => {
    const { id, requestId } = await bookedTime()
    const token = await buttonOf('offer', { requestId, appointmentId: id })
    expect(await press(token)).toMatchObject({ ok: true })
    expect(await waitingKinds()).toEqual(['patient-times-offered'])
  })

  test('without a time, pressed fifty times at once, is one letter', async () => {
    const requestId = await person()
    const token = await buttonOf('offer', { requestId })
    const answers = await Promise.all(Array.from({ length: 50 }, () => press(token)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await waitingKinds()).toEqual(['patient-times-offered'])
    expect(await db().requestNote.count()).toBe(1)
  })

  test('stands in no letter about somebody who gave no address', async () => {
    const requestId = await person({ email: '' })
    await expect(buttonOf('offer', { requestId })).rejects.toThrow('no button')
    const { id } = await heldTime({ requestId })
    const answer = await cancelAppointment({
      appointmentId: id,
      actor: { by: 'office', staff: null },
      offersOthers: true,
      now: later,
    })
    expect(answer).toMatchObject({ code: 'nobody-to-write-to' })
    expect(await stateOf(id)).toBe('pending')
  })
})

describe('“I called”', () => {
  test('marks the request, leaves the time and sends nothing; fifty presses are one line', async () => {
    const before = await waitingKinds()
    const { id, requestId, token } = await held('called')
    const answers = await Promise.all(Array.from({ length: 50 }, () => press(token)))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect(await requestState(requestId)).toBe('contacted')
    expect(await stateOf(id)).toBe('pending')
    expect(await db().requestNote.findMany()).toMatchObject([{ act: 'called', staffId: 'letter' }])
    expect(await waitingKinds()).toEqual([...before, 'office-time-held', 'patient-time-held'])
  })
})

describe('“Not suitable”', () => {
  test.each(approvedWordings())('closes the request with "%s" and gives its time free', async (chosen) => {
    const { id, requestId, token } = await held('decline')
    expect(await press(token, later, chosen)).toMatchObject({ ok: true })
    expect(await requestState(requestId)).toBe('closed')
    expect(await stateOf(id)).toBe('cancelled')
    expect(await heldSpans()).toEqual([])
    expect(await waitingKinds()).toEqual([chosen])
    expect(await buttonState(token, later)).toMatchObject({ state: 'used' })
  })

  test('tells of every further time in a letter of its own', async () => {
    const requestId = await person({}, ['weight-loss-follow-up'])
    await bookedTime({ requestId })
    await bookedTime({ requestId, visitType: 'weight-loss-follow-up', startsAt: winter('12-03', '10:00') })
    await press(await buttonOf('decline', { requestId }))
    expect(await waitingKinds()).toEqual([wording, 'patient-time-closed'])
    expect(await db().appointment.count({ where: { holds: true } })).toBe(0)
  })

  test.each(['', 'patient-time-cancelled', 'Go away'])(
    'does nothing without an approved wording: %j',
    async (chosen) => {
      const { requestId, token } = await held('decline')
      expect(await press(token, later, chosen)).toMatchObject({ code: 'wording-missing' })
      expect(await requestState(requestId)).toBe('received')
      expect(await buttonState(token, later)).toMatchObject({ state: 'ready' })
    },
  )

  test('needs no wording for somebody who gave no address', async () => {
    const requestId = await person({ email: '' })
    expect(await press(await buttonOf('decline', { requestId }), later, '')).toMatchObject({ ok: true })
    expect(await waitingKinds()).toEqual([])
  })

  test('fifty at once close it once', async () => {
    const { token } = await held('decline')
    await Promise.all(Array.from({ length: 50 }, () => press(token)))
    expect(await waitingKinds()).toEqual([wording])
    expect(await db().requestNote.count()).toBe(1)
  })
})

describe('a button of a request that is closed', () => {
  test('says who closed it', async () => {
    const { staff } = await signedInStaff('Joel Kim')
    const { requestId, token } = await held('called')
    await closeRequest(staff, requestId, { formId: 'x', text: 'Sent twice' }, later)
    expect(await press(token)).toMatchObject({ code: 'already-closed' })
    expect(await buttonState(token, later)).toMatchObject({
      why: 'already-closed',
      before: { name: 'Joel Kim', at: later },
    })
  })

  test('says that the person withdrew', async () => {
    const { requestId, token } = await held('confirm')
    await withdrawRequest(requestToken(requestId), later)
    expect(await press(token)).toMatchObject({ code: 'already-cancelled' })
    expect(await buttonState(token, later)).toMatchObject({ why: 'withdrawn', before: { by: 'patient' } })
  })
})

test('one button does its own act alone: what confirms cannot be made to close', async () => {
  const { requestId, token } = await held('confirm')
  await press(token, later, wording)
  expect(await requestState(requestId)).toBe('scheduled')
})
