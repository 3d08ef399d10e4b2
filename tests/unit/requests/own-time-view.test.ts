import { afterEach, describe, expect, test, vi } from 'vitest'
import { ownTimeView, stateOfTime } from '@/app/[locale]/requests/[token]/own-time-view'
import type { OwnTimeFacts } from '@/lib/appointments/own-queries'
import { clinicFile, readOtherContent } from '@/tests/support/other-content'
import { ownTimeFacts } from '@/tests/support/own-time-facts'

const now = new Date('2026-12-02T18:00:00Z')
const seen = (changed: Partial<OwnTimeFacts> = {}, at = now) =>
  ownTimeView(ownTimeFacts(changed), { locale: 'en', token: 'secret', now: at })

/** Where to come, at a clinic of which other facts are known. */
async function placeWith(facts: Readonly<Record<string, unknown>>) {
  readOtherContent({ 'clinic.yaml': clinicFile(facts) })
  const view = await import('@/app/[locale]/requests/[token]/own-time-view')
  return view.ownTimeView(ownTimeFacts(), { locale: 'en', token: 'secret', now }).place
}
afterEach(() => vi.restoreAllMocks())

const held = { state: 'pending', confirmedAt: null, holdUntil: new Date('2026-12-03T18:00:00Z') } as const
const cancelled = { state: 'cancelled', holds: false, cancelledAt: now } as const
const before = new Date('2026-12-02T17:00:00Z')

describe('how a time stands', () => {
  test.each<[string, Partial<OwnTimeFacts>, Date]>([
    ['held', held, now],
    ['waiting', { ...held, holdUntil: null, holds: false }, now],
    ['confirmed', {}, now],
    // The minute in which a hold runs out is not waited for.
    ['expired', { ...held, holdUntil: now }, now],
    ['expired', { ...cancelled, cancelledBy: 'hold-expired' }, now],
    ['cancelled', { ...cancelled, cancelledBy: 'patient' }, now],
    ['begun', {}, new Date('2026-12-08T21:30:00Z')],
    ['past', {}, new Date('2026-12-08T22:00:00Z')],
    ['past', { state: 'fulfilled' }, now],
    ['past', { state: 'noshow' }, now],
    ['unanswered', { ...held, holdUntil: null }, new Date('2026-12-08T21:30:00Z')],
    ['unanswered', { ...held, holdUntil: null }, new Date('2026-12-09T21:30:00Z')],
    ['unanswered', { ...cancelled, cancelledBy: 'unanswered' }, now],
  ])('is %s', (state, changed, at) => {
    expect(stateOfTime(ownTimeFacts(changed), at)).toBe(state)
  })

  test('no word of the office is used for it', () => {
    for (const changed of [held, {}, { state: 'noshow' as const }, { ...cancelled, cancelledBy: 'office' }])
      expect(JSON.stringify(seen(changed))).not.toMatch(/"[^"]*\b(slot|pending|noshow|appointment)\b[^"]*"/i)
  })
})

describe('a person reads', () => {
  test('the weekday, the date, the time and its zone', () => {
    expect(seen()).toMatchObject({ date: 'Tuesday, December 8', time: '1:00 pm PST', zone: 'Fresno time' })
  })

  test('where to come, and whom to ask while no address is known', async () => {
    expect(await placeWith({ address: '1 Elm Street' })).toBe('Where: 1 Elm Street')
    expect(await placeWith({ address: null })).toBe(
      'Where: our address is not on this site yet. Call (559) 425-1118 before you come.',
    )
    expect(seen({ ...cancelled, cancelledBy: 'patient' }).place).toBeNull()
  })

  test('until when a time is held, and that it is not booked yet', () => {
    const { tag, body } = seen(held)
    expect(tag).toBe('Waiting for our office')
    expect(body).toContain('We hold it for you until Thursday, December 3, 10:00 am PST.')
  })

  test('until when a change is free, with the rule behind it, before any press', () => {
    expect(seen().policy).toBe(
      'Free to move or cancel until Monday, December 7, 12:00 pm PST: noon on the business day before.',
    )
  })

  test('that a change of a time that waits is free, whatever the hour', () => {
    expect(seen(held).policy).toMatch(
      /^Free .* while it waits for our office, and after that until Monday, Dec/,
    )
    const late = seen({ ...held, holdUntil: null }, new Date('2026-12-07T20:00:01Z'))
    expect(late.policy).toBe('Free to move or cancel while it waits for our office.')
    expect(late.cancelAt).not.toBeNull()
  })

  test('that it is past the hour for that, and can still press', () => {
    const late = seen({}, new Date('2026-12-07T20:00:01Z'))
    expect(late.policy).toMatch(/^It was free .* until Monday, December 7, 12:00 pm PST\. You still can/)
    expect(late.cancelAt).not.toBeNull()
  })

  test('who cancelled it', () => {
    expect(seen({ ...cancelled, cancelledBy: 'patient' }).body).toMatch(/^You cancelled it/)
    expect(seen({ ...cancelled, cancelledBy: 'office' }).body).toMatch(/^Our office cancelled it.*559/)
    expect(seen({ ...cancelled, cancelledBy: 'withdrawn' }).body).toMatch(/with your request/)
  })

  test('where it was before it was moved, and by whom', () => {
    const start = new Date('2026-12-04T19:30:00Z')
    const changes = (by: string) => [
      { act: 'move', by, at: now, startsAt: new Date('2026-12-08T21:00:00Z') },
      { act: 'hold', by: 'patient', at: before, startsAt: start },
    ]
    expect(seen({ changes: changes('patient') }).moved).toBe(
      'You moved it here from Friday, December 4, 11:30 am PST.',
    )
    expect(seen({ changes: changes('office') }).moved).toMatch(/^Our office moved it/)
    expect(seen().moved).toBeNull()
  })
})

describe('what can be pressed', () => {
  test('a time ahead can be moved and cancelled, on pages beneath the private one', () => {
    const { moveAt, cancelAt } = seen(held)
    expect(moveAt).toBe('/en/requests/secret/times/0190a1b2-0000-7000-8000-0000000000a1')
    expect(cancelAt).toBe(`${moveAt}/cancel`)
  })

  test.each<[string, Partial<OwnTimeFacts>]>([
    ['cancelled', { ...cancelled, cancelledBy: 'office' }],
    ['run out', { ...held, holdUntil: before }],
    ['fulfilled', { state: 'fulfilled' }],
  ])('a time that is %s cannot', (_, changed) => {
    expect(seen(changed)).toMatchObject({ moveAt: null, cancelAt: null, policy: null, steps: [] })
  })

  test('the calendar file is there once the office has confirmed', () => {
    expect(seen(held).calendarAt).toBeNull()
    expect(seen().calendarAt).toMatch(/^\/api\/requests\/secret\/times\/.*\/calendar$/)
  })

  test('and after a cancellation, so that a calendar can be rid of it', () => {
    expect(seen({ ...cancelled, cancelledBy: 'patient' }).calendarAt).not.toBeNull()
    expect(seen({ ...cancelled, cancelledBy: 'patient', confirmedAt: null }).calendarAt).toBeNull()
  })
})
