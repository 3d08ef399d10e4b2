import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { endAccess } from '@/lib/staff/end-access'
import { idleSeconds, sessionSeconds } from '@/lib/staff/rules'
import { staffFrom } from '@/lib/staff/session'
import { signIn } from '@/lib/staff/sign-in'
import { signOut } from '@/lib/staff/sign-out'
import {
  cookieHeaders,
  goodPassword,
  invitedStaff,
  signedInStaff,
  signInAs,
} from '@/tests/support/signed-in-staff'

const later = (seconds: number) => new Date(Date.now() + seconds * 1_000)
const actsOf = async (staffId: string) =>
  (await db().auditEntry.findMany({ where: { staffId }, orderBy: { id: 'asc' } })).map(({ act }) => act)

describe('signing in', () => {
  test('with the right password opens a session, in the audit trail once', async () => {
    const { staff } = await signedInStaff('Maria Soto')
    expect(staff.name).toBe('Maria Soto')
    expect(await actsOf(staff.id)).toEqual(['accept-invitation', 'sign-in'])
  })

  test('does not mind capitals and spaces round the address', async () => {
    const { email } = await invitedStaff()
    expect((await signInAs(`  ${email.toUpperCase()} `)).ok).toBe(true)
  })

  test('sets a cookie that no script, no other site and no plain http can read, for this host alone', async () => {
    const { email } = await invitedStaff()
    const opened = await signInAs(email)
    const [cookie = ''] = opened.ok ? opened.value : []
    expect(cookie).toMatch(/^__Host-desk\.session_token=/)
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/', `Max-Age=${sessionSeconds}`]) {
      expect(cookie).toContain(attribute)
    }
    expect(cookie).not.toMatch(/domain/i)
  })

  test('keeps no address of the computer and no name of the browser', async () => {
    const { staff } = await signedInStaff()
    const session = await db().staffSession.findFirstOrThrow({ where: { userId: staff.id } })
    expect([session.ipAddress, session.userAgent].filter(Boolean)).toEqual([])
  })

  test('anew gives another session and ends the one before', async () => {
    const { email, headers } = await signedInStaff()
    const again = await signInAs(email, goodPassword, headers)
    const fresh = cookieHeaders(again.ok ? again.value : [])
    expect(fresh.get('cookie')).not.toBe(headers.get('cookie'))
    expect(await staffFrom(headers, new Date())).toBeNull()
    expect(await staffFrom(fresh, new Date())).not.toBeNull()
  })

  test.each([
    ['a wrong password', (email: string) => signInAs(email, 'something else entirely')],
    ['an unknown address', () => signInAs('nobody@clinic.test')],
    ['what is no address', () => signInAs("' or 1=1 --")],
    ['a password of a megabyte', (email: string) => signInAs(email, 'x'.repeat(1_000_000))],
    ['no password', (email: string) => signInAs(email, '')],
  ])('is refused in the same words: %s', async (_, attempt) => {
    const { email } = await invitedStaff()
    expect(await attempt(email)).toEqual({ ok: false, code: 'sign-in-refused' })
  })

  test('is refused before an invitation is accepted', async () => {
    const email = `${randomUUID()}@clinic.test`
    await db().staff.create({ data: { id: randomUUID(), name: 'Invited', email } })
    expect(await signInAs(email, '')).toEqual({ ok: false, code: 'sign-in-refused' })
  })
})

describe('guessing', () => {
  test('takes the same time for an address that exists and one that does not', { retry: 2 }, async () => {
    const { email } = await invitedStaff()
    const shortest = { known: Number.POSITIVE_INFINITY, unknown: Number.POSITIVE_INFINITY }
    const addresses = { known: email, unknown: `${randomUUID()}@clinic.test` }
    await signInAs(`${randomUUID()}@clinic.test`)
    // By turns, and the shortest of each: what else the machine does at the time only ever adds.
    for (let n = 0; n < 9; n++) {
      for (const kind of ['known', 'unknown'] as const) {
        const start = performance.now()
        await signInAs(addresses[kind], `wrong password ${n}`)
        shortest[kind] = Math.min(shortest[kind], performance.now() - start)
      }
    }
    expect(Math.abs(shortest.known - shortest.unknown) / shortest.known).toBeLessThan(0.2)
  })

  test('one name is stopped after 10 tries, also with the right password, and whoever has the name', async () => {
    const { email } = await invitedStaff()
    for (const address of [email, `${randomUUID()}@clinic.test`]) {
      for (let n = 0; n < 10; n++)
        expect(await signInAs(address, 'wrong')).toMatchObject({ code: 'sign-in-refused' })
      expect(await signInAs(address)).toMatchObject({ code: 'too-many-tries' })
    }
  })

  test('by strangers does not lock a person out of their own computer, where their tries count too', async () => {
    const { email } = await invitedStaff()
    const first = await signInAs(email)
    const own = cookieHeaders(first.ok ? first.value : [])
    for (let n = 0; n < 12; n++) await signInAs(email, 'wrong')
    expect(await signInAs(email)).toMatchObject({ code: 'too-many-tries' })
    expect((await signInAs(email, goodPassword, own)).ok).toBe(true)
    for (let n = 0; n < 10; n++) await signInAs(email, 'wrong', own)
    expect(await signInAs(email, goodPassword, own)).toMatchObject({ code: 'too-many-tries' })
  })

  test('is what is limited: whoever knows the password may sign in all day', async () => {
    const { email } = await invitedStaff()
    for (let n = 0; n < 12; n++) expect((await signInAs(email)).ok).toBe(true)
  })

  test('gets no further with a made-up mark of a device, or that of somebody else', async () => {
    const { email } = await invitedStaff()
    const other = await signInAs((await invitedStaff()).email)
    const theirs = cookieHeaders(other.ok ? other.value : [])
    const made = new Headers({ cookie: '__Host-desk.device=AAAA.BBBB' })
    for (let n = 0; n < 10; n++) await signInAs(email, 'wrong')
    for (const headers of [theirs, made]) {
      expect(await signInAs(email, goodPassword, headers)).toMatchObject({ code: 'too-many-tries' })
    }
  })

  test('many names from one address are stopped after 30 tries', async () => {
    const client = randomUUID()
    const attempt = () =>
      signIn(
        { email: `${randomUUID()}@x.test`, password: 'wrong' },
        { now: new Date(), client, headers: new Headers() },
      )
    const codes = []
    for (let n = 0; n < 32; n++) codes.push(await attempt())
    expect(codes.filter((answer) => !answer.ok && answer.code === 'too-many-tries')).toHaveLength(2)
  })
})

describe('a session', () => {
  test('ends when the desk was left alone for 15 minutes, and not a minute before', async () => {
    const { headers } = await signedInStaff()
    expect(await staffFrom(headers, later(idleSeconds - 60))).not.toBeNull()
    // The look a minute ago counts as use.
    expect(await staffFrom(headers, later(2 * idleSeconds - 120))).not.toBeNull()
    expect(await staffFrom(headers, later(3 * idleSeconds - 100))).toBeNull()
    expect(await staffFrom(headers, new Date())).toBeNull()
  })

  test('ends 12 hours after it began, however busy', async () => {
    const { headers } = await signedInStaff()
    let last = null
    for (let at = 0; at < sessionSeconds; at += 600) {
      last = await staffFrom(headers, later(at))
      expect(last, `${at} s`).not.toBeNull()
    }
    expect(await staffFrom(headers, later(sessionSeconds + 1))).toBeNull()
  })

  test('is over at once after signing out, for every copy of its cookie', async () => {
    const { staff, headers } = await signedInStaff()
    const cookies = await signOut(headers, new Date())
    expect(cookies.find((cookie) => cookie.startsWith('__Host-desk.session_token='))).toContain('Max-Age=0')
    expect(await staffFrom(headers, new Date())).toBeNull()
    expect(await actsOf(staff.id)).toEqual(['accept-invitation', 'sign-in', 'sign-out'])
  })

  test('is over at once when access is taken away, and the password with it', async () => {
    const { email, headers } = await signedInStaff()
    expect(await endAccess(email, new Date())).toMatchObject({ ok: true })
    expect(await staffFrom(headers, new Date())).toBeNull()
    expect(await signInAs(email)).toMatchObject({ code: 'sign-in-refused' })
  })

  test.each([
    ['no cookie', () => ''],
    ['a made-up session', () => '__Host-desk.session_token=abcdefghijklmnopqrstuvwxyz012345.c2lnbmF0dXJl'],
    ['a session without its signature', (cookie: string) => cookie.split('.').slice(0, 2).join('.')],
    ['an altered session', (cookie: string) => cookie.replace(/=(.)/, (_, c) => `=${c === 'A' ? 'B' : 'A'}`)],
    ['a cookie of another prefix', (cookie: string) => cookie.replace('__Host-', '')],
    ['nonsense', () => '%%%;;==;\u00e9'],
  ])('is not had with %s', async (_, change) => {
    const { headers } = await signedInStaff()
    const cookie = change(headers.get('cookie') ?? '')
    expect(await staffFrom(new Headers({ cookie }), new Date())).toBeNull()
  })
})
