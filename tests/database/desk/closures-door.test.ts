import { beforeEach, expect, test } from 'vitest'
import { POST as reopen } from '@/app/api/desk/closures/[id]/reopen/route'
import { POST as closeAny } from '@/app/api/desk/closures/day/route'
import { POST as close } from '@/app/api/desk/closures/route'
import { clinicDay, dayBeside } from '@/lib/clock'
import { db } from '@/lib/db'
import { suggestClosures } from '@/lib/schedules/suggest-closures'
import { openClinic } from '@/tests/support/open-clinic'
import { formPost } from '@/tests/support/posts'
import { signedInStaff } from '@/tests/support/signed-in-staff'

const at = (id?: string) => ({ params: Promise.resolve(id === undefined ? undefined : { id }) })
const locationOf = (answer: Response) => answer.headers.get('location')
const [suggested] = suggestClosures(clinicDay(new Date(), 'America/Los_Angeles'), [])
const day = suggested?.day ?? ''
beforeEach(async () => {
  await openClinic()
})

test('a colleague takes a suggested day off and gives it back', async () => {
  const { headers } = await signedInStaff()
  const cookie = { cookie: headers.get('cookie') ?? '' }
  expect(locationOf(await close(formPost({ day }, cookie), at()))).toBe('/desk/closures?done=closed')
  const { id } = await db().closure.findFirstOrThrow({})
  expect(locationOf(await reopen(formPost({ day }, cookie), at(id)))).toBe('/desk/closures?done=reopened')
  expect(await db().closure.count()).toBe(0)
  expect(locationOf(await close(formPost({ day: 'x' }, cookie), at()))).toBe(
    '/desk/closures?problem=not-suggested',
  )
})

test('any day to come can be taken off, once, and none that is past', async () => {
  const { headers } = await signedInStaff()
  const cookie = { cookie: headers.get('cookie') ?? '' }
  const press = async (typed: string) => locationOf(await closeAny(formPost({ day: typed }, cookie), at()))
  const coming = dayBeside(clinicDay(new Date(), 'America/Los_Angeles'), 9)
  expect(await press(coming)).toBe('/desk/closures?done=closed')
  expect(await press(coming)).toBe('/desk/closures?done=closed')
  expect(await db().closure.findMany()).toMatchObject([{ scheduleId: null, reason: 'other' }])
  expect(await press('2020-01-01')).toBe('/desk/closures?problem=day-past')
  for (const typed of ['', '2026-13-01', 'tomorrow'])
    expect(await press(typed)).toBe('/desk/closures?problem=day-unreadable')
  expect(await db().closure.count()).toBe(1)
})

test('nobody else can: without a session they are sent to sign in, from another site they are refused', async () => {
  expect(locationOf(await close(formPost({ day }), at()))).toBe(
    '/desk/sign-in?notice=ended&to=%2Fdesk%2Fclosures',
  )
  const { headers } = await signedInStaff()
  const foreign = { cookie: headers.get('cookie') ?? '', 'sec-fetch-site': 'cross-site' }
  expect((await close(formPost({ day }, foreign), at())).status).toBe(403)
  expect((await reopen(formPost({ day }, foreign), at('x'))).status).toBe(403)
  expect(await db().closure.count()).toBe(0)
})
