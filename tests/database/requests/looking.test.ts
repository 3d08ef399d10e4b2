import { expect, test } from 'vitest'
import { readOwn } from '@/app/[locale]/requests/[token]/read-own'
import { readPage } from '@/app/[locale]/requests/[token]/read-page'
import { readAsked } from '@/app/[locale]/requests/[token]/times/asked'
import { readChoice } from '@/app/[locale]/requests/[token]/times/read-times'
import { db } from '@/lib/db'
import { openClinic } from '@/tests/support/open-clinic'
import { freeNow, linkHolder } from '@/tests/support/own-doors'
import { everyDay } from '@/tests/support/visit-and-plans'

/** Every row that a private page could touch, with the transaction that wrote it last. */
const rows = () => db().$queryRaw`
  SELECT t.xmin::text, t::text FROM "ConsultationRequest" t UNION ALL SELECT t.xmin::text, t::text FROM "Appointment" t
  UNION ALL SELECT t.xmin::text, t::text FROM "AppointmentChange" t
  UNION ALL SELECT t.xmin::text, t::text FROM "OutboxEmail" t
  UNION ALL SELECT t.xmin::text, t::text FROM rate_limit t ORDER BY 2`

test('who looks 20 times at their page, at the list and at the calendar file changes nothing', async () => {
  await openClinic(everyDay('09:00-17:00'))
  const { token, doors } = await linkHolder({}, ['weight-loss-follow-up'])
  const [startsAt] = await freeNow('weight-loss-follow-up')
  const chosen = await doors.choose({ body: { visitType: 'weight-loss-follow-up', startsAt } })
  const { id } = await chosen.json()
  const before = await rows()
  for (let look = 0; look < 20; look++) {
    expect(await readPage(token, 'en')).toMatchObject({
      ok: true,
      value: { times: [{ id, state: 'booked' }] },
    })
    const asked = readAsked({ kind: '1' })
    expect(await readOwn(token, (request, now) => readChoice(request, asked, now))).toMatchObject({
      ok: true,
    })
    expect((await doors.calendar(id)).status).toBe(200)
  }
  expect(await rows()).toEqual(before)
})
