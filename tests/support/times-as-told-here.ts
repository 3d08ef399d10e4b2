import { clinicDateTime, clinicDay } from '@/lib/clock'
import { answerBy } from '@/lib/content/office-hours'

// Run as a process of its own, under whatever TZ it was given: prints what the house tells people about some instants.
const timeZone = 'America/Los_Angeles'
const hours = {
  timeZone,
  closedOn: [],
  answerWithinMinutes: 240,
  officeHours: [
    { day: 'friday' as const, opens: '09:00', closes: '17:00' },
    { day: 'monday' as const, opens: '09:00', closes: '17:00' },
  ],
}
const instants = [
  '2026-11-25T20:00:00Z',
  '2027-01-01T07:59:59Z',
  '2027-03-13T00:30:00Z',
  '2027-03-14T09:59:00Z',
  '2027-03-14T10:00:00Z',
  '2027-11-06T00:00:00Z',
  '2027-11-07T08:30:00Z',
  '2027-11-07T09:30:00Z',
]

const told = instants.map((text) => {
  const at = new Date(text)
  return [
    clinicDay(at, timeZone),
    clinicDateTime(at, 'en', timeZone),
    answerBy(at, hours)?.toISOString() ?? 'no promise',
  ].join(' | ')
})
console.log(JSON.stringify(told))
