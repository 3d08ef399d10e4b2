import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { renderLetter } from '@/components/emails/render-letter'
import { runOutbox } from '@/lib/emails/run-outbox'
import { emptyTables } from '@/tests/support/empty-tables'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { outbox, sendRequest } from '@/tests/support/outbox'
import { type Relay, startRelay } from '@/tests/support/relay'

let server: MailServer
let relay: Relay
beforeAll(async () => {
  server = await startMailServer()
  relay = await startRelay(process.env.DATABASE_URL ?? '')
  process.env.SMTP_URL = server.url
  process.env.DATABASE_URL = relay.url
})
afterAll(() => server.close())
beforeEach(async () => {
  server.reset()
  await emptyTables()
})

const arrived = (count: number, milliseconds: number) =>
  vi.waitFor(() => expect(server.received).toHaveLength(count), { timeout: milliseconds, interval: 20 })

describe('while the outbox runs', () => {
  test('letters leave within five seconds, and none after it was stopped', async () => {
    const stop = runOutbox(renderLetter)
    try {
      for (let n = 0; n < 5; n++) await sendRequest({ fullName: `Person ${n}` })
      await arrived(10, 5_000)
    } finally {
      await stop()
    }
    await sendRequest({ fullName: 'After' })
    expect((await outbox()).filter(({ state }) => state === 'waiting')).toHaveLength(2)
    expect(server.received).toHaveLength(10)
  })

  test('stopping waits for the letter that is under way', async () => {
    const reading = Promise.withResolvers<undefined>()
    const reached = Promise.withResolvers<void>()
    server.answer({
      letter: () => {
        reached.resolve()
        return reading.promise
      },
    })
    await sendRequest({ email: '' })
    const stop = runOutbox(renderLetter)
    await reached.promise
    const stopped = stop()
    expect(await outbox()).toMatchObject([{ state: 'waiting' }])
    reading.resolve(undefined)
    await stopped
    expect(await outbox()).toMatchObject([{ state: 'sent' }])
  })

  test('it goes on by itself after the database was away', async () => {
    const stop = runOutbox(renderLetter)
    try {
      await sendRequest()
      await arrived(2, 5_000)
      await relay.cut()
      await relay.mend()
      await vi.waitFor(() => sendRequest({ fullName: 'Afterwards' }), 10_000)
      await arrived(4, 10_000)
    } finally {
      await stop()
    }
  })
})
