import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/act/[token]/route'
import { db } from '@/lib/db'
import { approvedWordings } from '@/lib/emails/kinds'
import { buttonOf } from '@/tests/support/buttons'
import { emptyTables } from '@/tests/support/empty-tables'
import { formPost } from '@/tests/support/posts'
import { receivedRequest } from '@/tests/support/received-request'

const at = (token: string) => ({ params: Promise.resolve({ token }) })
const client = () => ({ 'x-client-address': randomUUID() })
const locationOf = (answer: Response) => answer.headers.get('location')

beforeEach(emptyTables)

async function calledButton(): Promise<{ id: string; token: string }> {
  const { id } = await receivedRequest({ typed: { email: 'ana@example.com' } })
  return { id, token: await buttonOf('called', { requestId: id }) }
}
const notes = (requestId: string) => db().requestNote.count({ where: { requestId } })

describe('the press on the page behind a button', () => {
  test('does it, and shows the page again, which nobody keeps or lists', async () => {
    const { id, token } = await calledButton()
    const answer = await POST(formPost({}, client()), at(token))
    expect([answer.status, locationOf(answer)]).toEqual([303, `/act/${token}`])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-robots-tag')).toBe('noindex')
    expect(await notes(id)).toBe(1)
  })

  test.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': '', origin: 'https://evil.example' }])(
    'does nothing for the page of another site: %j',
    async (headers) => {
      const { id, token } = await calledButton()
      const answer = await POST(
        formPost({}, { ...client(), ...headers } as Record<string, string>),
        at(token),
      )
      expect(answer.status).toBe(403)
      expect(await notes(id)).toBe(0)
    },
  )

  test('asks for the wording that is missing', async () => {
    const { id } = await calledButton()
    const token = await buttonOf('decline', { requestId: id })
    expect(locationOf(await POST(formPost({}, client()), at(token)))).toBe(
      `/act/${token}?problem=wording-missing`,
    )
    const [wording] = approvedWordings()
    expect(locationOf(await POST(formPost({ wording }, client()), at(token)))).toBe(`/act/${token}`)
  })

  test('stays on this host, whatever stands in the address', async () => {
    for (const token of ['//evil.example', '/\\evil.example', '../desk', 'x\r\nset-cookie: a=b']) {
      const answer = await POST(formPost({}, client()), at(token))
      expect(locationOf(answer)).toMatch(/^\/act\/[\w.%-]+\?problem=unknown-button$/)
    }
  })

  test('is limited by client, and nobody else suffers from it', async () => {
    const { token } = await calledButton()
    const flood = client()
    const answers = await Promise.all(
      Array.from({ length: 130 }, async () => locationOf(await POST(formPost({}, flood), at('x')))),
    )
    expect(answers.filter((location) => location?.endsWith('too-many'))).toHaveLength(10)
    expect(locationOf(await POST(formPost({}, client()), at(token)))).toBe(`/act/${token}`)
  })

  test('takes no other body than a form', async () => {
    const { id, token } = await calledButton()
    const headers = { 'content-type': 'text/plain', 'sec-fetch-site': 'same-origin' }
    const request = new Request('https://clinic.test/x', { method: 'POST', body: 'x', headers })
    expect((await POST(request, at(token))).status).toBe(400)
    expect(await notes(id)).toBe(0)
  })
})
