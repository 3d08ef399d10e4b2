import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkMessages } from '@/lib/content/check-messages'

const told = (...lines: string[]) => {
  try {
    checkMessages('en.json', lines.join('\n'))
    return 'nothing'
  } catch (error) {
    return (error as Error).message
  }
}

describe('whoever edits the labels is told the line of', () => {
  test.each([
    ['a comma left out', ['{', '  "a": "One"', '  "b": "Two"', '}'], /^en\.json:3: This is no JSON/],
    ['a bracket left out', ['{', '  "a": {', '    "b": "Two"', '  }', ''], /^en\.json:5: This is no JSON/],
    ['a brace not closed', ['{', '  "a": "Call {phone now"', '}'], /^en\.json:2: a: .*\{phone\}/],
    ['a brace not opened', ['{', '  "a": "Call phone} now"', '}'], /^en\.json:2: a: /],
    ['braces as letters have them', ['{', '  "a": "Call {{phone}}"', '}'], /^en\.json:2: a: /],
    ['two words in braces', ['{', '  "a": "Call {the phone}"', '}'], /^en\.json:2: a: /],
    ['a label without words', ['{', '  "a": ""', '}'], /^en\.json:2: a has no words/],
  ])('%s', (_, lines, message) => expect(told(...lines)).toMatch(message))

  test('every mistake at once', () => {
    expect(told('{', '  "a": "",', '  "b": "{"', '}').split('\n')).toHaveLength(2)
  })
})

test('a sentence with values, quotes and its own line end is left alone', () => {
  expect(told('{', '  "a": "Call {phone} or \\"write\\" by {time}.\\n"', '}')).toBe('nothing')
})

test('the labels of the site have no such mistake', () => {
  for (const name of readdirSync('content/messages')) {
    const file = `content/messages/${name}`
    expect(() => checkMessages(file, readFileSync(file, 'utf8'))).not.toThrow()
  }
})
