import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addNote } from '@/lib/consultations/add-note'
import { closeRequest } from '@/lib/consultations/close-request'
import { readRequest } from '@/lib/consultations/read-request'
import { recordCall } from '@/lib/consultations/record-call'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { db } from '@/lib/db'
import { actsOn, read } from '@/tests/support/desk-request'
import { receivedRequest } from '@/tests/support/received-request'
import { signedInStaff } from '@/tests/support/signed-in-staff'

const noteOf = (text: string, formId = randomUUID()) => ({ formId, text })

describe('"I called"', () => {
  test('makes the request contacted, keeps the note sealed, and is in the audit trail once', async () => {
    const { staff } = await signedInStaff('Joel Kim')
    const { id } = await receivedRequest()
    expect(await recordCall(staff, id, noteOf('No answer, line busy'), new Date())).toEqual({
      ok: true,
      value: null,
    })
    const stored = await db().requestNote.findFirstOrThrow({ where: { requestId: id } })
    expect(Buffer.from(stored.textSealed ?? []).toString('latin1')).not.toContain('busy')
    const request = await read(staff, id)
    expect(request).toMatchObject({
      state: 'contacted',
      history: [{ act: 'called', staffName: 'Joel Kim', note: { text: 'No answer, line busy' } }],
    })
    expect(await actsOn(staff, id)).toEqual(['record-call', 'read-request'])
  })

  test('pressed twice at once is one call', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest()
    const note = noteOf('left a message')
    const answers = await Promise.all([1, 2, 3].map(() => recordCall(staff, id, note, new Date())))
    expect(answers.every(({ ok }) => ok)).toBe(true)
    expect((await read(staff, id)).history).toHaveLength(1)
    expect(await actsOn(staff, id)).toEqual(['record-call', 'read-request'])
  })

  test('from the same page with other words, after going back, is another call: no word is lost', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest()
    const formId = randomUUID()
    await recordCall(staff, id, noteOf('first', formId), new Date())
    await recordCall(staff, id, noteOf('second', formId), new Date())
    expect((await read(staff, id)).history.map(({ note }) => note)).toEqual([
      { state: 'read', text: 'first' },
      { state: 'read', text: 'second' },
    ])
  })

  test('keeps the time of the first call, and takes what was set aside for real', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest({ setAside: true })
    const first = new Date(Date.now() - 60_000)
    await recordCall(staff, id, noteOf(''), first)
    await recordCall(staff, id, noteOf('again'), new Date())
    expect(await read(staff, id)).toMatchObject({ contactedAt: first, setAside: false })
  })

  test('on a request that a colleague closed meanwhile is refused, and nothing is written', async () => {
    const { staff: maria } = await signedInStaff('Maria Soto')
    const { staff: joel } = await signedInStaff('Joel Kim')
    const { id } = await receivedRequest()
    await closeRequest(maria, id, noteOf('done'), new Date())
    expect(await recordCall(joel, id, noteOf('I reached her'), new Date())).toEqual({
      ok: false,
      code: 'already-closed',
    })
    expect((await read(joel, id)).history.map(({ staffName }) => staffName)).toEqual(['Maria Soto'])
    expect(await actsOn(joel, id)).toEqual(['read-request'])
  })
})

describe('closing', () => {
  test('is recorded with who and why, and lets the person send the same words anew', async () => {
    const { staff } = await signedInStaff('Maria Soto')
    const { id } = await receivedRequest()
    const now = new Date()
    expect(await closeRequest(staff, id, noteOf('Booked by phone'), now)).toEqual({ ok: true, value: null })
    const stored = await db().consultationRequest.findUniqueOrThrow({ where: { id } })
    expect(stored).toMatchObject({ state: 'closed', closedBy: 'office', closedAt: now, idempotencyKey: null })
    expect((await read(staff, id)).history).toMatchObject([
      { act: 'closed', staffName: 'Maria Soto', note: { text: 'Booked by phone' } },
    ])
    expect(await actsOn(staff, id)).toEqual(['close-request', 'read-request'])
  })

  test('without a call needs a note that says why; with a call it needs none', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest()
    expect(await closeRequest(staff, id, noteOf(''), new Date())).toEqual({
      ok: false,
      code: 'closing-note-missing',
    })
    expect(await read(staff, id)).toMatchObject({ state: 'received', history: [] })
    expect(await actsOn(staff, id)).toEqual(['read-request'])
    await recordCall(staff, id, noteOf(''), new Date())
    const empty = noteOf('')
    expect(await closeRequest(staff, id, empty, new Date())).toEqual({ ok: true, value: null })
    expect(await closeRequest(staff, id, empty, new Date())).toEqual({ ok: true, value: null })
  })

  test('twice with the same form is once; by two people at once one hears that it is closed', async () => {
    const { staff: maria } = await signedInStaff()
    const { staff: joel } = await signedInStaff()
    const { id } = await receivedRequest()
    const note = noteOf('no show')
    const answers = await Promise.all([
      closeRequest(maria, id, note, new Date()),
      closeRequest(maria, id, note, new Date()),
      closeRequest(joel, id, noteOf('mine'), new Date()),
    ])
    expect((await read(joel, id)).history).toHaveLength(1)
    expect(answers.filter(({ ok }) => !ok).length).toBeGreaterThan(0)
  })

  test('does not take over a request that the person withdrew', async () => {
    const { staff } = await signedInStaff()
    const { id, token } = await receivedRequest()
    await withdrawRequest(token, new Date())
    expect(await closeRequest(staff, id, noteOf('x'), new Date())).toEqual({
      ok: false,
      code: 'already-closed',
    })
    expect(await read(staff, id)).toMatchObject({ closedBy: 'withdrawn', history: [] })
  })
})

describe('a note', () => {
  test('can be added to a request in any state, and is refused when empty', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest()
    await closeRequest(staff, id, noteOf('Wrong number'), new Date())
    expect(await addNote(staff, id, noteOf('She called back: all well'), new Date())).toEqual({
      ok: true,
      value: null,
    })
    expect(await addNote(staff, id, noteOf(''), new Date())).toEqual({ ok: false, code: 'note-empty' })
    const request = await read(staff, id)
    expect(request.state).toBe('closed')
    expect(request.history.map(({ act }) => act)).toEqual(['closed', 'note'])
  })

  test('that was altered in the database is said to be damaged, and the page still works', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest()
    await addNote(staff, id, noteOf('as I wrote it'), new Date())
    await db().requestNote.updateMany({
      where: { requestId: id },
      data: { textSealed: Buffer.from('nonsense') },
    })
    expect((await read(staff, id)).history).toMatchObject([{ note: { state: 'damaged' } }])
    expect(await actsOn(staff, id)).toEqual(['add-note', 'read-damaged-request'])
  })
})

describe('any act', () => {
  const acts = { recordCall, closeRequest, addNote }

  test.each(Object.entries(acts))('%s on a request that is not there changes nothing', async (_, act) => {
    const { staff } = await signedInStaff()
    for (const id of ['', 'x', randomUUID()]) {
      expect(await act(staff, id, noteOf('x'), new Date())).toEqual({ ok: false, code: 'unknown-request' })
    }
    expect(
      await db().auditEntry.count({
        where: { staffId: staff.id, act: { in: ['record-call', 'close-request', 'add-note'] } },
      }),
    ).toBe(0)
  })

  test('without proof of who acts does not compile', () => {
    const forged = { id: randomUUID(), name: 'Nobody', sessionId: 'none' }
    // @ts-expect-error a Staff comes from lib/staff/session.ts alone
    const calls = () => [recordCall(forged, '', noteOf(''), new Date()), readRequest(forged, '', new Date())]
    // @ts-expect-error and null is none
    const none = () => closeRequest(null, '', noteOf(''), new Date())
    expect([calls, none]).toHaveLength(2)
  })
})
