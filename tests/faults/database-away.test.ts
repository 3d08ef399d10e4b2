import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../support/house'

let house: House
beforeAll(async () => {
  house = await openHouse()
  await house.start()
})
afterAll(() => house.close())

const typed = {
  locale: 'en',
  service: 'not-sure',
  fullName: 'Ana Ramírez',
  contactBy: 'phone',
  phone: '(559) 425-1118',
  message: 'Please call in the evening',
  consent: 'yes',
}

async function post(type: 'form' | 'json') {
  const began = performance.now()
  const answer = await fetch(`${house.url}/api/consultations`, {
    method: 'POST',
    redirect: 'manual',
    ...(type === 'json'
      ? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(typed) }
      : { body: new URLSearchParams(typed) }),
  })
  return { answer, milliseconds: performance.now() - began }
}

describe('while the database is away', () => {
  beforeAll(() => house.stopDatabase())

  test('articles are read as ever', async () => {
    const answer = await fetch(`${house.url}/en/articles/first-ketamine-session`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('What your first ketamine session is like')
  })

  test('a program is told within four seconds', async () => {
    const { answer, milliseconds } = await post('json')
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ error: 'unavailable' })
    expect(milliseconds).toBeLessThan(4_000)
  })

  test('a person keeps every word, reads our number and is never told that it was sent', async () => {
    const { answer, milliseconds } = await post('form')
    expect(milliseconds).toBeLessThan(4_000)
    expect(answer.status).toBe(303)
    const cookie = answer.headers.getSetCookie().map((line) => line.split(';')[0])
    const page = await fetch(house.url + answer.headers.get('location'), {
      headers: { cookie: cookie.join('; ') },
    })
    const html = await page.text()
    for (const text of ['Not sent yet', 'Ana Ramírez', 'Please call in the evening', '(559) 425-1118'])
      expect(html).toContain(text)
    expect(html).not.toContain('We have your request')
  })

  test('a private page says that the request is safe, and health says down', async () => {
    const page = await fetch(`${house.url}/en/requests/${'x'.repeat(43)}`)
    expect(await page.text()).toContain('It is safe with us')
    expect((await fetch(`${house.url}/api/health`)).status).toBe(503)
  })
})

test('when it is back, requests arrive again without a restart, and their letters too', async () => {
  await house.startDatabase()
  await expect.poll(async () => (await post('json')).answer.status, { timeout: 10_000 }).toBe(201)
  await expect.poll(() => house.mailbox.letters().length, { timeout: 15_000 }).toBe(1)
})
