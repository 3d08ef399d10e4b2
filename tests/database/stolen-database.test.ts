import { beforeAll, describe, expect, test } from 'vitest'
import { POST } from '@/app/api/consultations/route'
import { db } from '@/lib/db'
import { emptyTables } from '@/tests/support/empty-tables'
import { jsonPost } from '@/tests/support/posts'
import { typedRequest } from '@/tests/support/typed-request'

let token: string
beforeAll(async () => {
  await emptyTables()
  const typed = typedRequest({
    email: 'ana@example.com',
    message: 'CANARYWORDS I take medicines',
    idempotencyKey: 'CANARYKEY',
    canary: 'CANARYFIELD',
  })
  const answer = await POST(
    jsonPost(typed, { 'x-client-address': 'CANARYADDRESS', 'user-agent': 'CANARYAGENT' }),
  )
  const { location } = await answer.json()
  token = location.split('/').at(-1)
})

/** Names of the tables in which a text stands, written plainly, as bytes or as base64. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`
  const bytes = Buffer.from(text)
  const ways = [text, bytes.toString('hex'), bytes.toString('base64').replace(/..?=*$/, '')]
  const found: string[] = []
  for (const { name } of tables) {
    const sql = `SELECT count(*)::int AS n FROM "${name}" row WHERE row::text ILIKE ANY ($1)`
    const [{ n } = { n: 0 }] = await db().$queryRawUnsafe<{ n: number }[]>(
      sql,
      ways.map((way) => `%${way}%`),
    )
    if (n > 0) found.push(name)
  }
  return found
}

describe('whoever steals the database', () => {
  test('finds who asked: that much the office needs', async () => {
    expect(await tablesWith('Ana Lucía')).toEqual(['ConsultationRequest'])
    expect(await tablesWith('ana@example.com')).toEqual(['ConsultationRequest'])
  })

  test.each([
    ['what they wrote', 'CANARYWORDS'],
    ['from which network', 'CANARYADDRESS'],
    ['with which browser', 'CANARYAGENT'],
    ['with which key', 'CANARYKEY'],
    ['what else was sent along', 'CANARYFIELD'],
  ])('does not find %s', async (_, canary) => {
    expect(await tablesWith(canary)).toEqual([])
  })

  test('does not find the way to a private page', async () => {
    expect(token).toMatch(/^[\w-]{43}$/)
    expect(await tablesWith(token)).toEqual([])
    expect(await tablesWith(Buffer.from(token, 'base64url').toString('hex'))).toEqual([])
  })

  test('would find bytes, if there were any: the search sees into sealed columns', async () => {
    await db().$executeRaw`UPDATE "ConsultationRequest" SET "messageSealed" = 'CANARYBYTES'::bytea`
    expect(await tablesWith('CANARYBYTES')).toEqual(['ConsultationRequest'])
  })
})
