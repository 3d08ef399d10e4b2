import { expect, test } from 'vitest'
import { readOptions } from '@/scripts/support/read-options'

const read = (...args: string[]) => readOptions(['name', 'email'], args)

test('options are read in any order, and one that was left out is empty', () => {
  expect(read('--email', 'ana@example.org', '--name=Ana')).toEqual({ name: 'Ana', email: 'ana@example.org' })
  expect(read('--name', 'Ana')).toEqual({ name: 'Ana', email: '' })
})

test.each([[['--nme', 'Ana']], [['--name']], [['ana@example.org']], [['--name', '--email', 'a@b.org']]])(
  'what is mistyped as %j is not guessed',
  (args) => expect(read(...args)).toBeNull(),
)
