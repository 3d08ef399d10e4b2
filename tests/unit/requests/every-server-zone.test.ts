import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

async function toldIn(zone: string): Promise<string> {
  const args = ['--conditions=react-server', '--import', 'tsx', '--import', './tests/support/env.ts']
  const script = 'tests/support/own-time-told-here.ts'
  const env = { ...process.env, TZ: zone }
  return (await promisify(execFile)(process.execPath, [...args, script], { env })).stdout
}

test('page, list, letters and calendar file name one Fresno time wherever the server stands', async () => {
  const [here = '', ...elsewhere] = await Promise.all(
    ['America/Los_Angeles', 'UTC', 'Asia/Kolkata', 'Pacific/Apia'].map(toldIn),
  )
  const { page, list, letters } = JSON.parse(here)
  expect(`${page.date}, ${page.time}`).toBe('Wednesday, December 2, 1:00 pm PST')
  expect(list[0].times[0].label).toBe('Wednesday, December 2, 1:00 pm PST')
  for (const { text, html } of letters.slice(0, 2))
    for (const part of [text, html]) expect(part).toContain('Wednesday, December 2, 1:00 pm PST')
  expect(letters[0].calendar.content).toContain('DTSTART:20261202T210000Z')
  for (const other of elsewhere) expect(other).toBe(here)
}, 30_000)
