import { describe, expect, test } from 'vitest'
import { fillSentence } from '@/lib/content/fill-text'
import { readMarkdown } from '@/lib/content/markdown'

const fresh = { price: { text: 'It costs $10.' }, day: { text: 'May 1' }, phone: { text: '1', url: 'tel:1' } }
const stale = { price: null, day: null, phone: { text: '1', url: 'tel:1' } }

/** The page as it is while the price is good, and when it is too old. */
function bothTimes(text: string): [string, string] {
  const shown = (values: typeof fresh | typeof stale) =>
    readMarkdown(text, { file: 'a.md', bodyLine: 1 }, 'Table', values)
      .blocks.map((block) => ('html' in block ? block.html : block.kind))
      .join('\n')
  return [shown(fresh), shown(stale)]
}

describe('a figure that is too old leaves the page', () => {
  test('with the sentence that holds it', () => {
    expect(bothTimes('Ask us.\n\n{{price}} Checked on {{day}}.')).toEqual([
      '<p>Ask us.</p>\n<p>It costs $10. Checked on May 1.</p>',
      '<p>Ask us.</p>',
    ])
  })

  test('with a sentence that stresses it', () => {
    expect(bothTimes('Ask us.\n\nNote: **{{price}}**')[1]).toBe('<p>Ask us.</p>')
  })

  test('with its point of a list, and with the list when no other point is left', () => {
    expect(bothTimes('Ask:\n\n- {{price}}\n- us')[1]).toBe('<p>Ask:</p>\n<ul>\n<li>us</li>\n</ul>')
    expect(bothTimes('Ask.\n\n- {{price}}')[1]).toBe('<p>Ask.</p>')
  })

  test('with its row of a table, and with the table and its caption when no other row is left', () => {
    const table = ':::table[Prices]\n| Who | Price |\n|---|---|\n| A | {{price}} |\n| B | ask |\n:::'
    const [before, after] = bothTimes(table)
    expect(before).toContain('It costs $10.')
    expect(after).not.toMatch(/\$10|row">A</)
    expect(after).toContain('row">B<')
    expect(bothTimes(`Ask.\n\n${table.replace('| B | ask |\n', '')}`)[1]).toBe('<p>Ask.</p>')
  })

  test('and leaves everything beside it', () => {
    const text = '## Costs\n\nCall {{phone}}.\n\n> The law.\n\n1. One\n2. Two'
    const [before, after] = bothTimes(text)
    expect(after).toBe(before)
  })
})

describe('one sentence', () => {
  const unknown = (name: string): never => {
    throw new Error(name)
  }

  test('is filled, is gone when its figure is too old, and never has a hole', () => {
    expect(fillSentence('Now: {{price}} {{phone}}', fresh, unknown)).toBe('Now: It costs $10. 1')
    expect(fillSentence('Now: {{price}}', stale, unknown)).toBeNull()
    expect(() => fillSentence('{{fax}}', fresh, unknown)).toThrow('fax')
  })
})
