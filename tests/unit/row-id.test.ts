import { expect, test } from 'vitest'
import { isRowId } from '@/lib/row-id'

test.each([
  '0190a1b2-0000-7000-8000-000000000001',
  // As Postgres takes it, whatever version it claims to be.
  '0190A1B2-0000-0000-0000-00000000ffff',
])('%s may be a row', (text) => {
  expect(isRowId(text)).toBe(true)
})

test.each(['', 'x', '0190a1b2', "' OR 1=1", '0190a1b2-0000-7000-8000-000000000001 ', '\u0000'])(
  '%j is no row, and Postgres is not asked',
  (text) => {
    expect(isRowId(text)).toBe(false)
  },
)
