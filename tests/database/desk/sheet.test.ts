import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { sheetView } from '@/app/desk/requests/[id]/sheet-view'
import { closeRequest } from '@/lib/consultations/close-request'
import { withdrawRequest } from '@/lib/consultations/withdraw-request'
import { read } from '@/tests/support/desk-request'
import { receivedRequest } from '@/tests/support/received-request'
import { signedInStaff } from '@/tests/support/signed-in-staff'

type Asked = Parameters<typeof sheetView>[1]

async function shown(id: string, asked: Partial<Asked> = {}) {
  const { staff } = await signedInStaff()
  const request = await read(staff, id)
  return sheetView(request, {
    draft: null,
    done: undefined,
    problem: undefined,
    formId: randomUUID(),
    refused: undefined,
    now: new Date(),
    ...asked,
  })
}

describe('urgent words', () => {
  const urgent = { typed: { message: 'I want to die' } }

  test('are marked while the request waits', async () => {
    const { id } = await receivedRequest(urgent)
    expect((await shown(id)).urgent).toMatch(/^Read it first/)
  })

  test('are still marked when the person withdrew: a clinician is asked', async () => {
    const { id, token } = await receivedRequest(urgent)
    await withdrawRequest(token, new Date())
    expect((await shown(id)).urgent).toBe(
      'It contained words that may mean an emergency. Ask a clinician before you let it rest.',
    )
  })

  test('are still marked when the office closed it', async () => {
    const { staff } = await signedInStaff()
    const { id } = await receivedRequest(urgent)
    await closeRequest(staff, id, { formId: randomUUID(), text: 'Reached her' }, new Date())
    expect((await shown(id)).urgent).toMatch(/may mean an emergency/)
  })

  test('that are none mark nothing', async () => {
    const { id } = await receivedRequest()
    expect((await shown(id)).urgent).toBeNull()
  })
})

test('a person who withdrew is not offered to be called; the number is there for a clinician', async () => {
  const { id, token } = await receivedRequest()
  expect((await shown(id)).reach.href).toMatch(/^tel:/)
  await withdrawRequest(token, new Date())
  const { reach, closed } = await shown(id)
  expect(closed).toContain('Do not contact them')
  expect(reach.href).toBeNull()
  expect(reach.text).toMatch(/^[\d() +-]+$/)
})

describe('the field for a note', () => {
  const refused = (requestId: string, problem: string) => ({
    draft: { values: { requestId, note: 'typed', formId: randomUUID() }, errors: {}, problem },
  })

  test.each(['note-empty', 'note-too-long', 'note-unreadable', 'closing-note-missing'])(
    'is said to be at fault, and keeps what was typed: %s',
    async (problem) => {
      const { id } = await receivedRequest()
      const { act } = await shown(id, refused(id, problem))
      expect(act).toMatchObject({ isNoteAtFault: true, note: 'typed', problem: expect.any(String) })
    },
  )

  test.each(['unavailable', 'signed-out', 'already-closed'])(
    'is not at fault for what happened meanwhile: %s',
    async (problem) => {
      const { id } = await receivedRequest()
      expect((await shown(id, refused(id, problem))).act).toMatchObject({
        isNoteAtFault: false,
        note: 'typed',
      })
    },
  )
})

test('after "I called" the page says what is on record', async () => {
  const { id } = await receivedRequest()
  expect((await shown(id, { done: 'called' })).done).toBe('Your call is on record.')
  expect((await shown(id, { done: 'constructor' })).done).toBeNull()
})
