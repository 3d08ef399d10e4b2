import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Letter } from '@/scripts/support/mailbox/letter'
import { type House, openHouse } from '@/tests/support/house'
import { officeLettersOfEveryKind } from '@/tests/support/office-letters'

let house: House
let toOffice: Letter[]
beforeAll(async () => {
  house = await openHouse()
  Object.assign(process.env, house.settings)
  await house.start()
  toOffice = await officeLettersOfEveryKind(letters)
}, 300_000)
afterAll(() => house.close())

async function letters(): Promise<Letter[]> {
  return (await fetch(`${house.mailbox.httpUrl}/dev/mail.json`)).json()
}

const links = () => [...new Set(toOffice.flatMap(({ text }) => text.match(/http:\/\/\S+/g) ?? []))]
const buttonIn = (letter: Letter, label: string) =>
  new RegExp(`^${label}:\\n(\\S+)`, 'm').exec(letter.text)?.[1] ?? ''

/** Everything that the database holds, table by table, as one fingerprint each. */
async function everything(): Promise<Record<string, string>> {
  const tables = await house.sql<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )
  const prints: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await house.sql<{ print: string }>(
      `SELECT md5(coalesce(string_agg(t::text, E'\\n' ORDER BY t::text), '')) AS print FROM "${name}" t`,
    )
    prints[name] = row?.print ?? ''
  }
  return prints
}

const scanners = ['GET', 'HEAD'].flatMap((method) =>
  ['Mozilla/5.0', 'Mozilla/5.0 (compatible; BingPreview/1.0b)', 'GoogleImageProxy', 'curl/8'].map(
    (agent) => ({
      method,
      headers: { 'user-agent': agent },
    }),
  ),
)

test('every letter to the office has its state as the first word, and all of one request are one thread', () => {
  const threads = new Map<string, Set<string>>()
  for (const { subject, raw } of toOffice) {
    expect(subject).toMatch(/^(New|Changed|Cancelled|Waiting) [ACDEFGHJKLMNPQRTVWXY3479]{7} · /)
    const reference = subject.split(' ')[1] ?? ''
    const root = /^References: (<\S+>)/im.exec(raw)?.[1] ?? /^Message-ID: (<\S+>)/im.exec(raw)?.[1] ?? ''
    threads.set(reference, (threads.get(reference) ?? new Set()).add(root))
  }
  expect([...threads.values()].map(({ size }) => size)).toEqual([...threads].map(() => 1))
  expect(new Set([...threads.values()].flatMap((roots) => [...roots])).size).toBe(threads.size)
})

test('looking at every link of every letter twenty times, by GET and HEAD, changes not a byte', async () => {
  expect(links().length).toBeGreaterThan(20)
  const before = await everything()
  expect(Object.keys(before)).toContain('ButtonUse')
  for (const link of links()) {
    for (let times = 0; times < 20; times++) {
      const asked = scanners[times % scanners.length]
      const answer = await fetch(link, { ...asked, redirect: 'manual' })
      expect(answer.status, link).toBeLessThan(400)
      await answer.arrayBuffer()
    }
  }
  expect(await everything()).toEqual(before)
})

describe('the page behind a button', () => {
  test('is kept nowhere, listed nowhere, and runs nothing from elsewhere', async () => {
    const [link = ''] = links().filter((each) => each.includes('/act/'))
    const { headers } = await fetch(link)
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('referrer-policy')).toBe('same-origin')
    expect(headers.get('content-security-policy')).toMatch(/script-src 'nonce-/)
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
  })

  test('says nothing of the person but the first name', async () => {
    for (const link of links().filter((each) => each.includes('/act/'))) {
      const html = await (await fetch(link)).text()
      const shown = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
      // The framework puts the page for unknown addresses beside each one, which names what the clinic does.
      expect(/Quill|555-01|@example\.org/.exec(html)).toBeNull()
      expect(/ketamine|weight/i.exec(shown)).toBeNull()
    }
  })

  test('is clear and changes nothing when its address was altered', async () => {
    const [link = ''] = links().filter((each) => each.includes('/act/'))
    const altered = link.slice(0, -1) + (link.endsWith('A') ? 'B' : 'A')
    const before = await everything()
    const answer = await fetch(altered)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('This link does not work')
    await fetch(altered.replace('/act/', '/api/act/'), {
      method: 'POST',
      body: new URLSearchParams({ x: '' }),
    })
    const { rate_limit: _, ...others } = await everything()
    expect(before).toMatchObject(others)
  })
})

test('from the letter “New” to “confirmed” are two presses; letter and calendar file are there within 5 seconds', async () => {
  const held = toOffice.find(
    ({ subject, text }) => subject.endsWith('to confirm') && text.includes('held Quill'),
  )
  if (!held) throw new Error('No time waits to be confirmed.')
  const link = buttonIn(held, 'Confirm the time')
  const page = await (await fetch(link)).text()
  expect(page.includes('Confirm this time?')).toBe(true)
  const pressed = performance.now()
  const action = new URL(/<form action="([^"]+)" method="post"/i.exec(page)?.[1] ?? '', house.url)
  const done = await fetch(action, {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { origin: house.url },
  })
  expect((await done.text()).includes('The time is confirmed')).toBe(true)
  const reference = held.subject.split(' ')[1] ?? ''
  const confirmation = async () =>
    (await letters()).find(
      ({ subject, text }) => subject.startsWith('Confirmed: ') && text.includes(reference),
    )
  while (!(await confirmation()) && performance.now() - pressed < 10_000) await wait(50)
  expect(performance.now() - pressed).toBeLessThan(5_000)
  expect(await confirmation()).toMatchObject({ attachments: ['appointment.ics'] })
})
