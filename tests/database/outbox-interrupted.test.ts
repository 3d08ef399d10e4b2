import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { emptyTables } from '@/tests/support/empty-tables'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { outbox, sendRequest, worker } from '@/tests/support/outbox'

let server: MailServer
let sender: ReturnType<typeof worker>
beforeAll(async () => {
  server = await startMailServer()
  sender = worker('one', server.url)
})
afterAll(async () => {
  sender.stop()
  await server.close()
})
beforeEach(emptyTables)

test('when one outcome cannot be written, the letters beside it are finished before anybody hears of it', async () => {
  server.answer({
    letter: ({ recipients }) =>
      recipients[0] === 'frontdesk@clinic.test'
        ? undefined
        : new Promise((done) => setTimeout(() => done(undefined), 500)),
  })
  await sendRequest()
  await db().$executeRaw`
    ALTER TABLE "OutboxEmail" ADD CONSTRAINT broken CHECK (state <> 'sent' OR kind NOT LIKE 'office%')`
  try {
    await expect(sender.sendOnce()).rejects.toThrow()
    expect(server.received).toHaveLength(2)
    expect((await outbox()).map(({ kind, state }) => `${kind} ${state}`)).toEqual([
      'office-request-received waiting',
      'patient-request-received sent',
    ])
  } finally {
    await db().$executeRaw`ALTER TABLE "OutboxEmail" DROP CONSTRAINT broken`
  }
})
