import { expect, test } from '@playwright/test'
import pg from 'pg'
import { office } from './office'
import { ask, expectTime, takeTime } from './own-page'
import { somebody } from './person'

/** Every row about a request, with the transaction that wrote it last: equal only where nothing was written. */
async function rowsAbout(reference: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: process.env.SITE_DATABASE_URL })
  await client.connect()
  const request = `(SELECT id FROM "ConsultationRequest" WHERE reference = '${reference}')`
  const times = `(SELECT id FROM "Appointment" WHERE "requestId" = ${request})`
  const rows = []
  for (const from of [
    `"ConsultationRequest" t WHERE id = ${request}`,
    `"Appointment" t WHERE "requestId" = ${request}`,
    `"AppointmentSchedule" t WHERE "appointmentId" IN ${times}`,
    `"AppointmentChange" t WHERE "appointmentId" IN ${times}`,
    `"OutboxEmail" t WHERE about = ${request}`,
  ])
    rows.push(...(await client.query(`SELECT t.xmin::text, t::text FROM ${from} ORDER BY 2`)).rows)
  await client.end()
  return rows
}

const scanner = { 'user-agent': 'Mozilla/5.0 (compatible; mail security scanner)' }

test('who looks at a private page and all that it links to, 20 times, changes nothing', async ({
  page,
  request,
}) => {
  const code = await ask(page, somebody())
  await page.getByRole('link', { name: 'Choose a time' }).click()
  const first = await takeTime(page, 'Hold this time')
  await office('confirm', code)
  const own = page.url().split('?')[0] ?? ''
  await page.goto(own)
  await expectTime(page, first, 'Confirmed')
  const links = await page
    .getByRole('main')
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const looked = [own, `${own}/times`, ...links]
  expect(looked.length).toBeGreaterThanOrEqual(5)
  // The letters have gone by then.
  await expect.poll(async () => JSON.stringify(await rowsAbout(code)).includes('waiting')).toBe(true)
  await page.waitForTimeout(3_000)
  const before = await rowsAbout(code)
  for (const link of looked)
    for (let look = 0; look < 10; look++) {
      expect((await request.get(link, { headers: scanner })).status()).toBe(200)
      expect((await request.head(link, { headers: scanner })).status()).toBe(200)
    }
  expect(await rowsAbout(code)).toEqual(before)
})

test('the doors themselves take no GET', async ({ page, request }) => {
  await ask(page, somebody())
  const door = page.url().replace('/en/', '/api/')
  for (const path of ['/times', '/call-me', '/withdraw', '/times/x/move', '/times/x/cancel']) {
    expect((await request.get(door + path)).status()).toBe(405)
    expect((await request.head(door + path)).status()).toBe(405)
  }
})
