import { createHash } from 'node:crypto'
import { freeTimes } from '@/lib/appointments/free-times'
import { cancelCutOff, reminders, visitSteps } from '@/lib/appointments/rules'
import { clinician, everyDay, fresno, halfHour } from './visit-and-plans'

// Run as a process of its own, under whatever TZ it was given: prints a digest of eleven years of free times and of
// what follows from each.
const plans = [clinician(everyDay('00:00-24:00'))]
const times = freeTimes({
  visit: halfHour,
  fromDay: '2026-01-01',
  days: 4_018,
  plans,
  busy: new Map(),
  now: new Date('2026-01-01T00:00:00Z'),
  earliest: new Date('2026-01-01T00:00:00Z'),
  timeZone: fresno,
})
const digest = createHash('sha256')
for (const { startsAt } of times) digest.update(startsAt.toISOString())
for (const { startsAt } of times.filter((_, at) => at % 37 === 0)) {
  const told = [
    cancelCutOff(startsAt, { businessDaysBefore: 1, time: '12:00' }, { plans, timeZone: fresno }),
    visitSteps(
      startsAt,
      { minutes: 60, bufferMinutes: 60, fastingHours: 4, rideHome: true, noDrivingDays: 1 },
      { timeZone: fresno },
    ),
    reminders(startsAt, { fastingHours: 4 }, { now: new Date(0), timeZone: fresno }),
  ]
  digest.update(JSON.stringify(told))
}
console.log(JSON.stringify({ count: times.length, digest: digest.digest('hex') }))
