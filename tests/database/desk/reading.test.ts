import { describe, expect, test } from 'vitest'
import { readReference, readRequest } from '@/lib/consultations/read-request'
import { db } from '@/lib/db'
import { actsOn, read } from '@/tests/support/desk-request'
import { receivedRequest } from '@/tests/support/received-request'
import { signedInStaff } from '@/tests/support/signed-in-staff'

describe('reading a request', () => {
  test('shows what is needed to answer it, and is in the audit trail once', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest({
      typed: { message: 'Please call after 4.', email: 'ana@example.org', mayLeaveMessage: 'on' },
    })
    const request = await read(staff, id)
    expect(request).toMatchObject({
      fullName: 'Ana Lucía Núñez',
      phoneE164: '+15594251118',
      mayLeaveMessage: true,
      mayNameClinic: false,
      message: { state: 'read', text: 'Please call after 4.' },
      history: [],
    })
    expect(request.letters.map(({ kind, state }) => [kind, state])).toEqual([
      ['office-request-received', 'waiting'],
      ['patient-request-received', 'waiting'],
    ])
    expect(await actsOn(staff, id)).toEqual(['read-request'])
  })

  test('gives its page a title without a person in it', async () => {
    const { staff } = await signedInStaff()
    const { id, reference } = await receivedRequest()
    expect(await readReference(staff, id)).toBe(reference)
    expect(await readReference(staff, 'x')).toBeNull()
    expect(await readReference(staff, '00000000-0000-4000-8000-000000000000')).toBeNull()
  })

  test('hands out none of the secrets of the request', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest()
    expect(Object.keys(await read(staff, id))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/hash|key|token|sealed/i)]),
    )
  })

  test('whose message was altered in the database still works, and says so in the audit trail', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest({ typed: { message: 'What I sent' } })
    const { messageSealed } = await db().consultationRequest.findUniqueOrThrow({ where: { id } })
    const altered = Uint8Array.from(messageSealed ?? [])
    altered[altered.length - 1] = (altered.at(-1) ?? 0) ^ 1
    await db().consultationRequest.update({ where: { id }, data: { messageSealed: altered } })
    const request = await read(staff, id)
    expect(request.message).toEqual({ state: 'damaged' })
    expect(request.fullName).toBe('Ana Lucía Núñez')
    expect(await actsOn(staff, id)).toEqual(['read-damaged-request'])
  })

  test('does not open a message that was moved over from another request', async () => {
    const { staff } = await signedInStaff()
    const [mine, other] = [
      await receivedRequest({ typed: { message: 'mine' } }),
      await receivedRequest({ typed: { message: 'other' } }),
    ]
    const { messageSealed } = await db().consultationRequest.findUniqueOrThrow({ where: { id: other.id } })
    await db().consultationRequest.update({ where: { id: mine.id }, data: { messageSealed } })
    expect((await read(staff, mine.id)).message).toEqual({ state: 'damaged' })
  })

  test.each(['', 'x', "' or 1=1", '00000000-0000-4000-8000-000000000000', '../1'])(
    'with a made-up id finds nothing and writes nothing: %j',
    async (id) => {
      const { staff } = await signedInStaff()
      const before = await db().auditEntry.count({ where: { staffId: staff.id } })
      expect(await readRequest(staff, id, new Date())).toEqual({ ok: false, code: 'unknown-request' })
      expect(await db().auditEntry.count({ where: { staffId: staff.id } })).toBe(before)
    },
  )
})
