import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { GET } from '@/app/api/health/route'
import { db } from '@/lib/db'
import { emptyTables } from '@/tests/support/empty-tables'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { makeDue, outbox, sendRequest, worker } from '@/tests/support/outbox'

let server: MailServer
let forgetful: ReturnType<typeof worker>
let mended: ReturnType<typeof worker>
beforeAll(async () => {
  server = await startMailServer({ password: 'new' })
  forgetful = worker('one', server.url.replace('//', '//clinic:old@'))
  mended = worker('two', server.url.replace('//', '//clinic:new@'))
})
afterAll(async () => {
  forgetful.stop()
  mended.stop()
  await server.close()
})
beforeEach(async () => {
  server.reset()
  await emptyTables()
})

const status = async () => (await (await GET()).json()).status

describe('when the mail server knows our password no more', () => {
  test('every letter waits, and whoever watches the site is told at once', async () => {
    await sendRequest()
    await sendRequest({ fullName: 'Another' })
    await forgetful.sendAll()
    expect((await outbox()).map(({ state, lastError }) => `${state} ${lastError}`)).toEqual(
      Array(4).fill('waiting smtp-535'),
    )
    expect(await status()).toBe('degraded')
  })

  test('they go when it is mended, and all is well again', async () => {
    await sendRequest()
    await forgetful.sendAll()
    await makeDue()
    await mended.sendAll()
    expect(server.received).toHaveLength(2)
    expect(await status()).toBe('ok')
  })

  test('none is given up, though nobody mends it for days', async () => {
    await sendRequest({ email: '' })
    await db().$executeRaw`UPDATE "OutboxEmail" SET attempts = 5000`
    await forgetful.sendAll()
    expect(await outbox()).toMatchObject([{ state: 'waiting', attempts: 5001 }])
  })
})

test('a letter whose sender is refused waits too: so would every other', async () => {
  server.answer({ sender: () => 553 })
  await sendRequest({ email: '' })
  await mended.sendAll()
  expect(await outbox()).toMatchObject([{ state: 'waiting', lastError: 'smtp-553' }])
  expect(await status()).toBe('degraded')
})
