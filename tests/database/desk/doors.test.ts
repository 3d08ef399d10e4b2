import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { POST as accept } from '@/app/api/desk/invitations/[token]/route'
import { POST as called } from '@/app/api/desk/requests/[id]/called/route'
import { POST as close } from '@/app/api/desk/requests/[id]/close/route'
import { POST as note } from '@/app/api/desk/requests/[id]/note/route'
import { POST as signIn } from '@/app/api/desk/sign-in/route'
import { POST as signOut } from '@/app/api/desk/sign-out/route'
import { readDraft } from '@/app/doors/draft'
import { db } from '@/lib/db'
import { inviteStaff } from '@/lib/staff/invite-staff'
import { formPost } from '@/tests/support/posts'
import { receivedRequest } from '@/tests/support/received-request'
import { goodPassword, invitedStaff, signedInStaff } from '@/tests/support/signed-in-staff'

const at = (id: string) => ({ params: Promise.resolve({ id }) })
const form = (text: string) => ({ formId: randomUUID(), note: text })
const locationOf = (answer: Response) => answer.headers.get('location')
const cookieOf = (headers: Headers) => ({ cookie: headers.get('cookie') ?? '' })
const fromClient = () => ({ 'x-client-address': randomUUID() })

function noteKeptIn(answer: Response) {
  const cookies = answer.headers.getSetCookie().map((cookie) => /^([^=]+)=([^;]*)/.exec(cookie) ?? [])
  return readDraft((name) => cookies.find((cookie) => cookie[1] === name)?.[2], 'desk-note')
}

const acts = { called, close, note }

describe.each(Object.entries(acts))('the button "%s"', (_, act) => {
  test('does its work for a person who is signed in, and answers with a page', async () => {
    const { headers } = await signedInStaff()
    const { id } = await receivedRequest()
    const answer = await act(formPost(form('Spoke to her'), cookieOf(headers)), at(id))
    expect(answer.status).toBe(303)
    expect(locationOf(answer)).toMatch(/^\/desk(\/requests\/[0-9a-f-]{36})?\?done=\w+$/)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await db().requestNote.count({ where: { requestId: id } })).toBe(1)
  })

  test.each([
    ['without a session', { cookie: '' }],
    ['with a made-up session', { cookie: '__Host-desk.session_token=abc.def' }],
  ])('does nothing %s, and keeps what was typed until after the sign-in', async (__, headers) => {
    const { id } = await receivedRequest()
    const answer = await act(formPost(form('my note'), headers), at(id))
    expect(locationOf(answer)).toBe(
      `/desk/sign-in?notice=ended&to=${encodeURIComponent(`/desk/requests/${id}`)}`,
    )
    expect(noteKeptIn(answer)).toMatchObject({
      values: { requestId: id, note: 'my note' },
      problem: 'signed-out',
    })
    expect(await db().requestNote.count({ where: { requestId: id } })).toBe(0)
    expect(await db().consultationRequest.findUniqueOrThrow({ where: { id } })).toMatchObject({
      state: 'received',
    })
  })

  test.each([{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': '', origin: 'https://evil.example' }])(
    'does nothing for the page of another site: %j',
    async (headers) => {
      const { headers: own } = await signedInStaff()
      const { id } = await receivedRequest()
      const answer = await act(
        formPost(form('x'), { ...cookieOf(own), ...headers } as Record<string, string>),
        at(id),
      )
      expect(answer.status).toBe(403)
      expect(await db().requestNote.count({ where: { requestId: id } })).toBe(0)
    },
  )

  test.each([
    ['too long', { ...form('x'.repeat(1_001)) }, 'note-too-long'],
    ['with a NUL', { ...form('a\u0000b') }, 'note-unreadable'],
    ['without the form’s id', { note: 'x' }, 'form-incomplete'],
  ])('gives a note back that is %s', async (__, fields, problem) => {
    const { headers } = await signedInStaff()
    const { id } = await receivedRequest()
    const answer = await act(formPost(fields, cookieOf(headers)), at(id))
    expect(locationOf(answer)).toBe(`/desk/requests/${id}`)
    expect(noteKeptIn(answer)).toMatchObject({ problem, values: { note: fields.note } })
    expect(await db().requestNote.count({ where: { requestId: id } })).toBe(0)
  })

  test('stays on this host, whatever id it is given', async () => {
    const { headers } = await signedInStaff()
    for (const id of ['//evil.example', '/\\evil.example', '../../en', 'x\r\nset-cookie: a=b']) {
      const answer = await act(formPost(form('x'), cookieOf(headers)), at(id))
      expect(locationOf(answer)).toMatch(/^\/desk\/requests\/[\w.%-]+$/)
    }
  })
})

describe('after a colleague closed the request', () => {
  test('"called" says so and keeps the note, which can then be saved', async () => {
    const { headers: maria } = await signedInStaff('Maria Soto')
    const { headers: joel } = await signedInStaff('Joel Kim')
    const { id } = await receivedRequest()
    await close(formPost(form('Spoke to him'), cookieOf(maria)), at(id))
    const answer = await called(formPost(form('I reached her'), cookieOf(joel)), at(id))
    expect(locationOf(answer)).toBe(`/desk/requests/${id}`)
    expect(noteKeptIn(answer)).toMatchObject({ problem: 'already-closed', values: { note: 'I reached her' } })
    const saved = await note(formPost(form('I reached her'), cookieOf(joel)), at(id))
    expect(locationOf(saved)).toBe(`/desk/requests/${id}?done=note`)
    expect(
      saved.headers.getSetCookie().filter((cookie) => /^__Host-desk-note\d=;/.test(cookie)),
    ).toHaveLength(3)
  })
})

describe('the form to sign in', () => {
  test('leads on to the wanted page with a session', async () => {
    const { email } = await invitedStaff()
    const to = `/desk/requests/${randomUUID()}`
    const answer = await signIn(formPost({ email, password: goodPassword, to }, fromClient()))
    expect([answer.status, locationOf(answer)]).toEqual([303, to])
    expect(answer.headers.getSetCookie().join()).toContain('__Host-desk.session_token=')
  })

  test('answers an unknown address and a wrong password with the same bytes', async () => {
    const { email } = await invitedStaff()
    const unknown = `${randomUUID()}@clinic.test`
    const shown = async (address: string) => {
      const answer = await signIn(formPost({ email: address, password: 'wrong' }, fromClient()))
      // The sealed cookie keeps the address as it was typed, packed: its length follows from that alone.
      const cookies = answer.headers
        .getSetCookie()
        .map((cookie) => cookie.replace(/(?<=^__Host-desk-name0=)[^;]{200,300}(?=;)/, 'sealed'))
      return JSON.stringify([answer.status, locationOf(answer), cookies, await answer.text()])
    }
    expect(await shown(email)).toBe(await shown(unknown))
  })

  test('says nothing of who tried in its address', async () => {
    const answer = await signIn(
      formPost({ email: 'ana@clinic.test', password: 'secret-canary' }, fromClient()),
    )
    expect(locationOf(answer)).toBe('/desk/sign-in?problem=sign-in-refused&to=%2Fdesk')
    expect(JSON.stringify([...answer.headers])).not.toMatch(/ana@|canary/)
  })

  test('counts a refusal in the figures of the day, without a name', async () => {
    const figure = async () => {
      const { _sum } = await db().counter.aggregate({ where: { name: 'sign-in-refused' }, _sum: { n: true } })
      return _sum.n ?? 0
    }
    const before = await figure()
    await signIn(formPost({ email: `${randomUUID()}@clinic.test`, password: 'x' }, fromClient()))
    expect(await figure()).toBe(before + 1)
  })

  test.each([{}, { email: 'a@b.cd' }, { password: 'x' }])('asks for what is missing: %j', async (fields) => {
    const answer = await signIn(formPost({ ...fields, to: '' }, fromClient()))
    expect(locationOf(answer)).toContain('problem=form-incomplete')
  })
})

describe('the button to sign out', () => {
  test('ends the session and clears what the browser kept', async () => {
    const { headers, staff } = await signedInStaff()
    const answer = await signOut(formPost({}, cookieOf(headers)))
    expect(locationOf(answer)).toBe('/desk/sign-in?notice=signed-out')
    expect(answer.headers.get('clear-site-data')).toContain('"cache"')
    expect(await db().staffSession.count({ where: { userId: staff.id } })).toBe(0)
  })

  test('is no trap for one who is signed out already', async () => {
    expect(locationOf(await signOut(formPost({})))).toBe('/desk/sign-in?notice=signed-out')
  })
})

describe('the form of an invitation', () => {
  const invite = async () => {
    const invited = await inviteStaff({ name: 'Ana', email: `${randomUUID()}@clinic.test` }, new Date())
    return invited.ok ? (invited.value.path.split('/').at(-1) ?? '') : ''
  }
  const post = async (token: string, password: string, again = password) =>
    locationOf(await accept(formPost({ password, again }), { params: Promise.resolve({ token }) }))

  test('sets the password and leads to the sign-in; a second press finds the link used', async () => {
    const token = await invite()
    expect(await post(token, goodPassword)).toBe('/desk/sign-in?notice=password-set')
    expect(await post(token, goodPassword)).toBe(`/desk/invitations/${token}?problem=unknown-link`)
  })

  test('names what is to be mended, and never has the password in an address', async () => {
    const token = await invite()
    expect(await post(token, 'short')).toBe(`/desk/invitations/${token}?problem=password-too-short`)
    expect(await post(token, goodPassword, 'other')).toBe(
      `/desk/invitations/${token}?problem=passwords-differ`,
    )
    expect(await post(token, '')).toBe(`/desk/invitations/${token}?problem=form-incomplete`)
    expect(await post(token, 'password12345')).toBe(`/desk/invitations/${token}?problem=password-too-common`)
  })
})
