import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { clinicDateTime, clinicDay, clinicShortTime } from '@/lib/clock'

const fresno = 'America/Los_Angeles'
const told = (instant: string) => clinicDateTime(new Date(instant), 'en', fresno)

/** What the house tells when the server itself stands in another time zone. */
async function toldIn(zone: string): Promise<string[]> {
  const args = ['--conditions=react-server', '--import', 'tsx', 'tests/support/times-as-told-here.ts']
  const { stdout } = await promisify(execFile)(process.execPath, args, { env: { ...process.env, TZ: zone } })
  return JSON.parse(stdout)
}

describe('the clinic’s wall shows', () => {
  test.each([
    ['2026-11-25T20:00:00Z', 'Wednesday, November 25, 12:00 pm PST'],
    ['2026-11-25T17:05:00Z', 'Wednesday, November 25, 9:05 am PST'],
    ['2026-07-01T07:00:00Z', 'Wednesday, July 1, 12:00 am PDT'],
    ['2027-03-14T09:59:00Z', 'Sunday, March 14, 1:59 am PST'],
    ['2027-03-14T10:00:00Z', 'Sunday, March 14, 3:00 am PDT'],
    ['2027-11-07T08:30:00Z', 'Sunday, November 7, 1:30 am PDT'],
    ['2027-11-07T09:30:00Z', 'Sunday, November 7, 1:30 am PST'],
  ])('%s as %s', (instant, words) => {
    expect(told(instant)).toBe(words)
  })

  test.each([
    ['2026-11-25T20:00:00Z', 'miércoles 25 de noviembre, 12:00 p.m. PST', '25 nov, 12:00 p.m. PST'],
    ['2026-11-25T17:05:00Z', 'miércoles 25 de noviembre, 9:05 a.m. PST', '25 nov, 9:05 a.m. PST'],
    ['2026-07-01T07:00:00Z', 'miércoles 1 de julio, 12:00 a.m. PDT', '1 jul, 12:00 a.m. PDT'],
    ['2027-11-07T08:30:00Z', 'domingo 7 de noviembre, 1:30 a.m. PDT', '7 nov, 1:30 a.m. PDT'],
    ['2027-11-07T09:30:00Z', 'domingo 7 de noviembre, 1:30 a.m. PST', '7 nov, 1:30 a.m. PST'],
  ])('%s in Spanish as %s', (instant, words, short) => {
    expect(clinicDateTime(new Date(instant), 'es', fresno)).toBe(words)
    expect(clinicShortTime(new Date(instant), 'es', fresno)).toBe(short)
  })

  test.each([
    ['2026-11-24T07:59:59Z', '2026-11-23'],
    ['2026-11-24T08:00:00Z', '2026-11-24'],
    ['2026-07-01T06:59:59Z', '2026-06-30'],
    ['2027-01-01T07:59:59Z', '2026-12-31'],
  ])('%s on the page of %s', (instant, day) => {
    expect(clinicDay(new Date(instant), fresno)).toBe(day)
  })
})

test('the server’s own time zone plays no part in what people are told', async () => {
  const [here, ...elsewhere] = await Promise.all(
    ['America/Los_Angeles', 'UTC', 'Asia/Kolkata', 'Pacific/Apia'].map(toldIn),
  )
  expect(here?.[0]).toBe('2026-11-25 | Wednesday, November 25, 12:00 pm PST | 2026-11-27T21:00:00.000Z')
  for (const other of elsewhere) expect(other).toEqual(here)
}, 30_000)
