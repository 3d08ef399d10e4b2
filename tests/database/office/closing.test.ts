import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { closeRequest } from '@/lib/consultations/close-request'
import { db } from '@/lib/db'
import type { Staff } from '@/lib/staff/session'
import { bookedTime, heldSpans, heldTime } from '@/tests/support/appointments'
import { actsOn } from '@/tests/support/desk-request'
import { openClinic, waitingKinds, winter } from '@/tests/support/open-clinic'
import { signedInStaff } from '@/tests/support/signed-in-staff'

const later = winter('11-23', '15:00')
let staff: Staff
beforeEach(async () => {
  await openClinic()
  staff = (await signedInStaff()).staff
})
const close = (requestId: string) =>
  closeRequest(staff, requestId, { formId: randomUUID(), text: 'They changed their mind' }, later)

test('closing a request gives its held time free, tells the person, and is on record', async () => {
  const { id, requestId } = await heldTime()
  expect(await close(requestId)).toMatchObject({ ok: true })
  expect(await db().appointment.findUnique({ where: { id } })).toMatchObject({
    state: 'cancelled',
    cancelledBy: 'office',
  })
  expect(await heldSpans()).toEqual([])
  expect(await waitingKinds()).toEqual(['patient-time-closed'])
  expect(await actsOn(staff, requestId)).toEqual(['cancel-time', 'close-request'])
})

test('a booked one too, and no reminder of it is left', async () => {
  const { requestId } = await bookedTime()
  await close(requestId)
  expect(await waitingKinds()).toEqual(['patient-time-closed'])
})

test('a closing that is refused leaves the time alone', async () => {
  const { requestId } = await heldTime()
  const refused = await closeRequest(staff, requestId, { formId: randomUUID(), text: '' }, later)
  expect(refused).toMatchObject({ code: 'closing-note-missing' })
  expect(await heldSpans()).toHaveLength(1)
})
