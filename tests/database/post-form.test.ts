import { beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/consultations/route'
import { db } from '@/lib/db'
import { newFormToken } from '@/lib/form-token'
import { emptyTables } from '@/tests/support/empty-tables'
import { draftIn, formPost } from '@/tests/support/posts'
import { typedRequest } from '@/tests/support/typed-request'

const send = (changed: Record<string, unknown> = {}, headers?: Record<string, string>) =>
  POST(formPost(typedRequest({ windows: ['any'], ...changed }), headers))
const written = async () => [await db().consultationRequest.count(), await db().outboxEmail.count()]
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

beforeEach(emptyTables)

describe('a form without script', () => {
  test('leads to the person’s own page, and the draft is dropped', async () => {
    const answer = await send()
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/en\/requests\/[\w-]{43}$/)
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toContain('Max-Age=0')
    expect(draftIn(answer)).toBeNull()
    expect(await written()).toEqual([1, 1])
  })

  test('pressed twice leads to the same page', async () => {
    const pages = await Promise.all([send(), send(), send()])
    expect(new Set(pages.map(({ headers }) => headers.get('location'))).size).toBe(1)
    expect(await written()).toEqual([1, 1])
  })

  test('of an older browser that says nothing of where it comes from is taken', async () => {
    const request = formPost(typedRequest())
    for (const name of ['origin', 'sec-fetch-site', 'host']) request.headers.delete(name)
    expect((await POST(request)).headers.get('location')).toMatch(/^\/en\/requests\//)
  })

  test('leads nowhere but to this host, whatever host the caller claims', async () => {
    const claims = { host: 'evil.example', 'x-forwarded-host': 'evil.example' }
    for (const answer of [await send({}, claims), await send({ fullName: '' }, claims)]) {
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toMatch(/^\/en\//)
    }
  })
})

describe('a form with a fault', () => {
  test('is shown again with everything that was typed', async () => {
    const typed = { fullName: '', message: 'línea 1\r\nlínea 2 🌱', windows: ['any', 'tue-morning'] }
    const answer = await send(typed)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/en/consultation/correct')
    expect(draftIn(answer)).toEqual({
      values: { ...typedRequest(), ...typed },
      errors: { fullName: 'name-missing' },
      problem: 'fields',
    })
    expect(await written()).toEqual([0, 0])
  })

  test('leaves behind its key, its token and its trap, which are made anew', async () => {
    const answer = await send({ consent: '', idempotencyKey: 'k', formToken: 't', leaveEmpty: '' })
    expect(Object.keys(draftIn(answer)?.values ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/idempotencyKey|formToken|leaveEmpty/)]),
    )
  })

  test('that names a field twice is asked about it', async () => {
    const answer = await send({ email: ['ana@example.com', 'evil@x.com'], windows: ['any', 'mon-morning'] })
    expect(draftIn(answer)).toMatchObject({ errors: { email: 'sent-twice' } })
    expect(await written()).toEqual([0, 0])
  })

  test('keeps 5,000 characters that were too many', async () => {
    const message = '¿Puedo ir? 🌱 '.repeat(400).slice(0, 5_000)
    const draft = draftIn(await send({ message }))
    expect(draft).toMatchObject({ values: { message }, errors: { message: 'message-too-long' } })
  })

  test('and more than a cookie holds is sent back to its own page, and says so', async () => {
    const message = Array.from({ length: 30_000 }, () => Math.random().toString(36)[2]).join('')
    const answer = await send({ message })
    expect(answer.headers.get('location')).toBe('/en/consultation/correct?problem=too-large')
    expect(draftIn(answer)).toBeNull()
  })

  test('and more than 64 KiB likewise', async () => {
    const answer = await send({ message: 'x'.repeat(70_000) })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/en/consultation/correct?problem=too-large')
  })

  test('of a Spanish form is given back in Spanish, even when it was too long to be read', async () => {
    expect((await send({ locale: 'es' })).headers.get('location')).toMatch(/^\/es\/requests\//)
    expect((await send({ locale: 'es', fullName: '' })).headers.get('location')).toBe(
      '/es/consultation/correct',
    )
    const referer = 'https://clinic.test/es/consultation/weight-loss'
    const answer = await send({ locale: 'es', message: 'x'.repeat(70_000) }, { referer })
    expect(answer.headers.get('location')).toBe('/es/consultation/correct?problem=too-large')
    const odd = await send({ message: 'x'.repeat(70_000) }, { referer: 'https://clinic.test//evil.example' })
    expect(odd.headers.get('location')).toBe('/en/consultation/correct?problem=too-large')
  })
})

describe('a form that is given back for another reason keeps what was typed', () => {
  test('when it was open for more than a day', async () => {
    const draft = draftIn(await send({ formToken: newFormToken(daysAgo(1.1)), message: 'my words' }))
    expect(draft).toMatchObject({ problem: 'form-expired', errors: {}, values: { message: 'my words' } })
    expect(await written()).toEqual([0, 0])
  })

  test('when its key stands for other words', async () => {
    await send({ idempotencyKey: 'k' })
    const draft = draftIn(await send({ idempotencyKey: 'k', message: 'my words' }))
    expect(draft).toMatchObject({ problem: 'key-reused', values: { message: 'my words' } })
  })
})

test('a post of another site changes nothing', async () => {
  expect((await send({}, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).status).toBe(
    403,
  )
  expect((await send({}, { 'sec-fetch-site': 'same-site' })).status).toBe(403)
  expect(await written()).toEqual([0, 0])
})

describe('a browser whose form was not even read gets a page, not data', () => {
  const html = { accept: 'text/html,application/xhtml+xml' }
  const spanish = { ...html, referer: 'https://clinic.test/es/consultation/weight-loss' }

  test.each<[string, number, RegExp, Request]>([
    [
      'from another site',
      403,
      /from another site/,
      formPost({}, { ...html, 'sec-fetch-site': 'cross-site' }),
    ],
    ['with nothing in it', 400, /could not read/, formPost({}, html)],
    ['of another kind', 415, /could not read/, formPost({}, { ...html, 'content-type': 'text/plain' })],
    ['of a Spanish form', 400, /No pudimos leer/, formPost({}, spanish)],
  ])('%s', async (_, status, said, request) => {
    const answer = await POST(request)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const page = await answer.text()
    expect(page).toMatch(said)
    expect(page).toMatch(/href="\/(en|es)\/consultation\/not-sure"/)
    expect(page).toContain('(559) 425-1118')
    expect(await written()).toEqual([0, 0])
  })

  test('in the language of the page that it came from, or in both when nobody knows', async () => {
    const known = await (await POST(formPost({}, spanish))).text()
    expect(known).toContain('<html lang="es">')
    expect(known).not.toContain('This did not reach us')
    const unknown = await (await POST(formPost({}, html))).text()
    expect(unknown).toContain('This did not reach us')
    expect(unknown).toContain('<section lang="es">')
  })
})

test('urgent words are read by the office at once, however automatic their form looks', async () => {
  await send({ leaveEmpty: 'x', message: 'I want to die' })
  expect(await db().consultationRequest.findFirst()).toMatchObject({ urgent: true, setAside: false })
  expect(await written()).toEqual([1, 1])
  await send({ leaveEmpty: 'x', message: 'buy now' })
  expect(await db().consultationRequest.count({ where: { setAside: true } })).toBe(1)
  expect(await written()).toEqual([2, 1])
})
