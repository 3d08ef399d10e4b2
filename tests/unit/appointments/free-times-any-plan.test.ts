import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeTimes } from '@/lib/appointments/free-times'
import type { SchedulePlan, Span } from '@/lib/schedules/rules'
import { fresno } from '@/tests/support/visit-and-plans'
import { wallOf } from '@/tests/support/wall-of-fresno'

const tenMinutes = 600_000
/** Days whose every ten minutes are walked through: both changes of the clock and their neighbours. */
const days = ['2027-03-13', '2027-03-14', '2027-03-15', '2027-11-06', '2027-11-07', '2027-11-08']

const wallTime = fc.integer({ min: 0, max: 143 }).map((tens) => clock(tens * 10))
const hours = fc
  .array(fc.tuple(wallTime, wallTime), { maxLength: 3 })
  .map((pairs) =>
    pairs
      .filter(([a, b]) => a !== b)
      .map(([a, b]) => (a < b ? { opens: a, closes: b } : { opens: b, closes: a })),
  )
const span = fc
  .tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 1, max: 12 }))
  .map(([from, length]) => ({ from: from * tenMinutes, to: (from + length) * tenMinutes }))
const schedule = fc.record({ hours, busy: fc.array(span, { maxLength: 4 }) })
const asked = fc.record({
  day: fc.constantFrom(...days),
  clinicians: fc.array(schedule, { minLength: 1, maxLength: 2 }),
  rooms: fc.array(schedule, { minLength: 1, maxLength: 2 }),
  minutes: fc.integer({ min: 1, max: 9 }).map((tens) => tens * 10),
  bufferMinutes: fc.integer({ min: 0, max: 6 }).map((tens) => tens * 10),
  stepMinutes: fc.constantFrom(10, 20, 30, 60),
  withRoom: fc.boolean(),
})

test('what is offered is what a person with a clock, a plan and patience would find', () => {
  fc.assert(
    fc.property(asked, ({ day, clinicians, rooms, withRoom, ...visit }) => {
      const ticks = ticksOf(day)
      const named = (list: typeof rooms, kind: 'clinician' | 'room') =>
        list.map((one, at) => ({ ...one, id: `${kind} ${at}`, kind }))
      const schedules = [...named(clinicians, 'clinician'), ...named(rooms, 'room')]
      const midnight = ticks[0] ?? 0
      const busy = new Map<string, Span[]>(
        schedules.map((one) => [
          one.id,
          one.busy.map(({ from, to }) => ({ from: midnight + from, to: midnight + to })),
        ]),
      )
      const plans = schedules.map(
        (one): SchedulePlan => ({
          id: one.id,
          kind: one.kind,
          closed: [],
          hours: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
            one.hours.map((stretch) => ({ weekday, ...stretch })),
          ),
        }),
      )
      const needs: ('clinician' | 'room')[] = withRoom ? ['clinician', 'room'] : ['clinician']
      const offered = freeTimes({
        visit: { ...visit, needs, horizonDays: 1_000 },
        fromDay: day,
        days: 1,
        plans,
        busy,
        now: new Date('2027-01-01T00:00:00Z'),
        earliest: new Date('2027-01-01T00:00:00Z'),
        timeZone: fresno,
      })
      const length = (visit.minutes + visit.bufferMinutes) * 60_000
      const canTake = (plan: SchedulePlan, at: number) =>
        plan.hours.some(({ opens, closes }) => {
          const [from, to] = [first(ticks, opens), first(ticks, closes)]
          return from <= at && at + length <= to
        }) && (busy.get(plan.id) ?? []).every(({ from, to }) => at + length <= from || to <= at)
      const isStep = (at: number) =>
        plans.some(
          ({ kind, hours: week }) =>
            kind === 'clinician' &&
            week.some(({ opens, closes }) => {
              const wall = wallOf(at).slice(11)
              const past = minutes(wall) - minutes(opens)
              return past >= 0 && wall < closes && past % visit.stepMinutes === 0 && first(ticks, wall) === at
            }),
        )
      const found = ticks.filter(
        (at) =>
          isStep(at) && needs.every((kind) => plans.some((plan) => plan.kind === kind && canTake(plan, at))),
      )
      expect(offered.map(({ startsAt }) => startsAt.getTime())).toEqual(found)
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('the server’s own time zone plays no part, on any day of eleven years', async () => {
  const told = await Promise.all(
    ['America/Los_Angeles', 'UTC', 'Asia/Kolkata', 'Pacific/Apia'].map(async (zone) => {
      const args = ['--conditions=react-server', '--import', 'tsx', 'tests/support/free-times-here.ts']
      const { stdout } = await promisify(execFile)(process.execPath, args, {
        env: { ...process.env, TZ: zone },
      })
      return JSON.parse(stdout)
    }),
  )
  // 48 on each day, two less on each of the eleven days in March.
  expect(told[0].count).toBe(4_018 * 48 - 22)
  for (const other of told) expect(other).toEqual(told[0])
}, 60_000)

/** Every ten minutes of a day of the clinic, as instants. */
function ticksOf(day: string): number[] {
  const noon = Date.parse(`${day}T20:00:00Z`)
  return Array.from({ length: 300 }, (_, at) => noon + (at - 150) * tenMinutes).filter((at) =>
    wallOf(at).startsWith(day),
  )
}

/** The first moment of the day at which the clock shows the time or a later one. */
function first(ticks: readonly number[], time: string): number {
  return ticks.find((at) => wallOf(at).slice(11) >= time) ?? (ticks.at(-1) ?? 0) + tenMinutes
}

function minutes(wall: string): number {
  return Number(wall.slice(0, 2)) * 60 + Number(wall.slice(3))
}

function clock(at: number): string {
  return `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
}
