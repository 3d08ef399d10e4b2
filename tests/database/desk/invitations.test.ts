import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db'
import { acceptInvitation } from '@/lib/staff/accept-invitation'
import { ensureDemoStaff } from '@/lib/staff/ensure-demo-staff'
import { inviteStaff } from '@/lib/staff/invite-staff'
import { invitationByToken } from '@/lib/staff/queries'
import { staffFrom } from '@/lib/staff/session'
import { goodPassword, invitedStaff, signedInStaff, signInAs } from '@/tests/support/signed-in-staff'

const hours = (n: number) => new Date(Date.now() + n * 3_600_000)

async function invite(email = `${randomUUID()}@clinic.test`, name = 'Joel Kim') {
  const invited = await inviteStaff({ name, email }, new Date())
  if (!invited.ok) throw new Error(invited.code)
  return { email, token: invited.value.path.split('/').at(-1) ?? '' }
}

describe('an invitation', () => {
  test('lets a person set a password once and sign in with it', async () => {
    const { email, token } = await invite()
    expect(await acceptInvitation(token, goodPassword, new Date())).toEqual({ ok: true, value: null })
    expect(await acceptInvitation(token, 'another good one 99', new Date())).toMatchObject({
      code: 'unknown-link',
    })
    expect((await signInAs(email)).ok).toBe(true)
  })

  test('carries a secret of 256 bits that the database does not hold', async () => {
    const { token } = await invite()
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const stored = JSON.stringify(await db().staffVerification.findMany())
    expect(stored).not.toContain(token)
  })

  test('works for 72 hours and no longer', async () => {
    const { token } = await invite()
    expect(await invitationByToken(token, hours(71.9))).not.toBeNull()
    expect(await invitationByToken(token, hours(72.1))).toBeNull()
    expect(await acceptInvitation(token, goodPassword, hours(72.1))).toMatchObject({ code: 'unknown-link' })
  })

  test('changes nothing when it is only looked at, as scanners of mail do', async () => {
    const { token } = await invite()
    const stored = async () =>
      JSON.stringify(await db().staffVerification.findMany({ orderBy: { id: 'asc' } }))
    const before = await stored()
    for (let n = 0; n < 20; n++) await invitationByToken(token, new Date())
    expect(await stored()).toBe(before)
    expect((await acceptInvitation(token, goodPassword, new Date())).ok).toBe(true)
  })

  test('of two presses at once lets one through', async () => {
    const { token } = await invite()
    const answers = await Promise.all([1, 2, 3].map(() => acceptInvitation(token, goodPassword, new Date())))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  test('sent anew takes the place of the one before', async () => {
    const { email, token } = await invite()
    const again = await invite(email)
    expect(await invitationByToken(token, new Date())).toBeNull()
    expect(await invitationByToken(again.token, new Date())).not.toBeNull()
    expect(await db().staff.count({ where: { email } })).toBe(1)
  })

  test('to one who lost the password ends what was opened with the old one', async () => {
    const { email, headers } = await signedInStaff()
    const { token } = await invite(email)
    expect(await staffFrom(headers, new Date())).not.toBeNull()
    await acceptInvitation(token, 'quite another 88 phrase', new Date())
    expect(await staffFrom(headers, new Date())).toBeNull()
    expect((await signInAs(email)).ok).toBe(false)
    expect((await signInAs(email, 'quite another 88 phrase')).ok).toBe(true)
  })

  test.each(['', 'x', 'a'.repeat(43), '../../etc/passwd', `${'a'.repeat(42)}%00`])(
    'that was made up leads nowhere: %j',
    async (token) => {
      expect(await acceptInvitation(token, goodPassword, new Date())).toMatchObject({ code: 'unknown-link' })
    },
  )

  test('keeps a password that is easy to guess out, and stays good', async () => {
    const { token } = await invite()
    expect(await acceptInvitation(token, 'short', new Date())).toMatchObject({ code: 'password-too-short' })
    expect(await acceptInvitation(token, 'Joel Kim 2026!', new Date())).toMatchObject({
      code: 'password-too-common',
    })
    expect((await acceptInvitation(token, goodPassword, new Date())).ok).toBe(true)
  })

  test('is refused without a name or with what is no address', async () => {
    expect(await inviteStaff({ name: ' ', email: 'a@clinic.test' }, new Date())).toMatchObject({
      code: 'staff-name-missing',
    })
    expect(await inviteStaff({ name: 'Ana', email: 'a@b, c@d' }, new Date())).toMatchObject({
      code: 'staff-email-impossible',
    })
  })

  test('and its acceptance are in the audit trail', async () => {
    const { email } = await invitedStaff()
    const { id } = await db().staff.findUniqueOrThrow({ where: { email } })
    const entries = await db().auditEntry.findMany({
      where: { OR: [{ staffId: id }, { about: id }] },
      orderBy: { id: 'asc' },
    })
    expect(entries.map(({ staffId, act }) => [staffId, act])).toEqual([
      ['console', 'invite-staff'],
      [id, 'accept-invitation'],
    ])
  })
})

describe('a password', () => {
  test('is stored as Argon2id with no less cost than OWASP asks for', async () => {
    const { email } = await invitedStaff()
    const { password } = await db().staffAccount.findFirstOrThrow({ where: { user: { email } } })
    expect(password).toMatch(/^\$argon2id\$v=19\$m=19456,t=5,p=1\$/)
  })
})

describe('a ready-made account', () => {
  test('is refused to a real desk', async () => {
    const demo = { name: 'Demo', email: `${randomUUID()}@clinic.test`, password: goodPassword }
    await expect(ensureDemoStaff(demo, new Date())).rejects.toThrow('demonstration')
    expect(await db().staff.count({ where: { email: demo.email } })).toBe(0)
  })
})
