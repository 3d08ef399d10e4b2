import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { errorCode } from '@/lib/log'

let output: string
beforeAll(async () => {
  const args = ['--conditions=react-server', '--import', 'tsx', 'tests/support/log-hostile-lines.ts']
  output = (await promisify(execFile)(process.execPath, args)).stdout
}, 30_000)

describe('the log', () => {
  test('has one line of JSON for each thing that happened, whatever is put into it', () => {
    const lines = output.trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line).event)).toEqual([
      'request-received\n{"level":60,"event":"forged"}',
      'request-not-saved',
    ])
    expect(output).not.toContain('\u001B')
  })

  test('names an error by its code, never by its words, which hold what people typed', () => {
    expect(output).toContain('"code":"Error:P2002"')
    expect(output).not.toMatch(/ana|lucía|duplicate/i)
  })
})

test.each([
  [new TypeError('ana@example.com'), 'TypeError'],
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'Error:ECONNREFUSED'],
  [Object.assign(new Error('x'), { code: 5 }), 'Error'],
  ['ana@example.com', 'unknown'],
  [null, 'unknown'],
])('%j is logged as %s', (error, code) => {
  expect(errorCode(error)).toBe(code)
})
