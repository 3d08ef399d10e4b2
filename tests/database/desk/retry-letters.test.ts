import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/desk/letters/retry/route'
import { db } from '@/lib/db'
import { retryFailedLetters } from '@/lib/emails/retry-failed-letters'
import { actsOn } from '@/tests/support/desk-request'
import { emptyTables } from '@/tests/support/empty-tables'
import { outbox, sendRequest } from '@/tests/support/outbox'
import { formPost } from '@/tests/support/posts'
import { signedInStaff } from '@/tests/support/signed-in-staff'

const giveUp = () =>
  db().outboxEmail.updateMany({
    data: { state: 'failed', failedAt: new Date(), attempts: 12, lastError: 'smtp-421' },
  })
const states = async () => (await outbox()).map(({ state }) => state)
const cookieOf = (headers: Headers) => ({ cookie: headers.get('cookie') ?? '' })

beforeEach(async () => {
  await emptyTables()
  await sendRequest()
  await giveUp()
})

describe('a letter that was given up', () => {
  test('is sent again when the office says so, due now and with all its tries, and is in the audit trail', async () => {
    const { staff } = await signedInStaff()
    const [letter] = await outbox()
    const now = new Date()
    expect(await retryFailedLetters(staff, letter?.id ?? '', now)).toBe(1)
    const again = await db().outboxEmail.findUniqueOrThrow({ where: { id: letter?.id ?? '' } })
    expect(again).toMatchObject({
      state: 'waiting',
      attempts: 0,
      sendAfter: now,
      failedAt: null,
      lastError: null,
    })
    expect((await states()).sort()).toEqual(['failed', 'waiting'].sort())
    expect(await actsOn(staff, again.about)).toEqual(['retry-letters'])
  })

  test('is sent again once, though the button is pressed three times', async () => {
    const { staff } = await signedInStaff()
    const [letter] = await outbox()
    const pressed = await Promise.all(
      [1, 2, 3].map(() => retryFailedLetters(staff, letter?.id ?? '', new Date())),
    )
    expect(pressed.sort()).toEqual([0, 0, 1])
    expect(await actsOn(staff, letter?.about ?? '')).toEqual(['retry-letters'])
  })

  test.each(['', 'x', randomUUID()])('is not one by the id %j', async (id) => {
    const { staff } = await signedInStaff()
    expect(await retryFailedLetters(staff, id, new Date())).toBe(0)
    expect(await states()).toEqual(['failed', 'failed'])
  })
})

test('all of them are sent again with one press, and no letter that went', async () => {
  const { staff } = await signedInStaff()
  await sendRequest({ fullName: 'Went', email: '' })
  await db().outboxEmail.updateMany({
    where: { state: 'waiting' },
    data: { state: 'sent', sentAt: new Date() },
  })
  expect(await retryFailedLetters(staff, null, new Date())).toBe(2)
  expect((await states()).sort()).toEqual(['sent', 'waiting', 'waiting'].sort())
})

describe('the button "Send again"', () => {
  test('does its work for a person who is signed in, and leads back to the list', async () => {
    const { headers } = await signedInStaff()
    const answer = await POST(formPost({ letters: 'all' }, cookieOf(headers)))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk'])
    expect(await states()).toEqual(['waiting', 'waiting'])
  })

  test('does nothing without a session, or for the page of another site', async () => {
    const { headers } = await signedInStaff()
    const nobody = await POST(formPost({ letters: 'all' }))
    expect(nobody.headers.get('location')).toContain('/desk/sign-in')
    const strange = await POST(
      formPost({ letters: 'all' }, { ...cookieOf(headers), 'sec-fetch-site': 'cross-site' }),
    )
    expect(strange.status).toBe(403)
    expect(await states()).toEqual(['failed', 'failed'])
  })
})
