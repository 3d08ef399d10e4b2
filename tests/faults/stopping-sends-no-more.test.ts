import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '@/tests/support/house'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.start()
})
afterAll(() => house?.close())

test('a site that is stopping takes no letter in hand any more, though an answer keeps it for seconds', async () => {
  // A visitor whose post never ends.
  const visitor = connect(house.port, '127.0.0.1')
  visitor.on('error', () => undefined)
  visitor.write(
    'POST /api/consultations HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
  )
  await wait(500)
  const stopped = house.stop()
  await wait(500)
  await house.sql(`INSERT INTO "OutboxEmail" (id, kind, about, "sendAfter", "createdAt")
    VALUES (gen_random_uuid(), 'office-request-received', gen_random_uuid(), now(), now())`)
  await stopped
  expect(await house.sql('SELECT attempts, state FROM "OutboxEmail"')).toEqual([
    { attempts: 0, state: 'waiting' },
  ])
  visitor.destroy()
})
