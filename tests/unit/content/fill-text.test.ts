import { describe, expect, test } from 'vitest'
import { fillSentence } from '@/lib/content/fill-words'
import type { Fillings } from '@/lib/content/fillings'
import { readMarkdown } from '@/lib/content/markdown'

const phone = { text: '1', url: 'tel:1' }
const fresh = {
  price: { text: 'It costs $10. It was $9.', isDated: true, isSentence: true },
  day: { text: 'May 1', isDated: true },
  address: { text: 'Main St' },
  phone,
}
const stale: Fillings = {
  price: { text: null, isDated: true, isSentence: true },
  day: { text: null, isDated: true },
  address: { text: null },
  phone,
}

/** The page as it is while the price is good, and when it is too old. */
function bothTimes(text: string): [string, string] {
  const shown = (values: Fillings) =>
    readMarkdown(text, { file: 'a.md', bodyLine: 1 }, 'Table', values)
      .blocks.map((block) => ('html' in block ? block.html : block.kind))
      .join('\n')
  return [shown(fresh), shown(stale)]
}

describe('a figure that is too old leaves the page', () => {
  test('with the sentence that holds it', () => {
    expect(bothTimes('Ask us.\n\n{{price}} Checked on {{day}}.')).toEqual([
      '<p>Ask us.</p>\n<p>It costs $10. It was $9. Checked on May 1.</p>',
      '<p>Ask us.</p>',
    ])
  })

  test('with a sentence that stresses it', () => {
    expect(bothTimes('Ask us.\n\nNote: **{{price}}**')[1]).toBe('<p>Ask us.</p>')
  })

  test.each([
    ['before it', 'You may ask.\nAsk early. {{price}}', 'You may ask.\nAsk early.'],
    ['after it', '{{price}} Your plan may pay.', 'Your plan may pay.'],
    ['around it', 'Ask. We say on {{day}} what it is. It may change.', 'Ask. It may change.'],
    ['that ask or quote', 'Who pays? {{price}} “You may.” Ask {{phone}}.', null],
    ['with what is stressed and linked', '**Ask.** {{price}} See [how](https://a.org).', null],
    [
      'with a time or a number',
      'It takes 1.5 hours. {{price}} We open at 9.',
      'It takes 1.5 hours. We open at 9.',
    ],
    ['in Spanish', 'Pregunte. {{price}} ¿Quién paga? Él.', 'Pregunte. ¿Quién paga? Él.'],
  ])('and leaves the sentences %s', (_, text, left) => {
    const [before, after] = bothTimes(text)
    expect(before).toMatch(/\$10|May 1/)
    expect(after).toBe(left ? `<p>${left}</p>` : before.replace('It costs $10. It was $9. ', ''))
  })

  test.each([
    ['with a list', 'We are at {{address}}, Fresno. Ask.', 'Ask.'],
    ['that is partly stressed', 'It **costs {{price}}** for *you*. Ask.', 'Ask.'],
    ['that ends within stressed words', 'On {{day}} it **is. It may** change. Ask.', 'Ask.'],
    ['with a title in it', 'Dr. Lee said so on {{day}}, and the U.S. Senate too. Ask.', 'Ask.'],
    ['with a name that is no sentence', 'Since {{day}} Wegovy is paid. Ask.', 'Ask.'],
    ['with a break', 'Ask.\n\nToday:\\\n{{price}}', 'Ask.'],
  ])('but never half a sentence: one %s', (_, text, left) => {
    expect(bothTimes(text)[1]).toBe(`<p>${left}</p>`)
  })

  test('with its point of a list, and with the list when no other point is left', () => {
    expect(bothTimes('Ask:\n\n- {{price}}\n- us')[1]).toBe('<p>Ask:</p>\n<ul>\n<li>us</li>\n</ul>')
    expect(bothTimes('Ask.\n\n- {{price}}')[1]).toBe('<p>Ask.</p>')
    expect(bothTimes('Ask.\n\n- Say so. {{price}} Checked on {{day}}.')[1]).toBe('<p>Ask.</p>')
  })

  test('with its point and what stands under it, but a sentence under a point alone', () => {
    expect(bothTimes('- {{price}}\n\n  Why.\n\n- us')[1]).not.toContain('Why')
    expect(bothTimes('- us\n\n  Why. {{price}}')[1]).toContain('<p>us</p>\n<p>Why.</p>')
  })

  test('with its row of a table, and with the table and its caption when no other row is left', () => {
    const table = ':::table[Prices]\n| Who | Price |\n|---|---|\n| A | {{price}} |\n| B | ask |\n:::'
    const [before, after] = bothTimes(table)
    expect(before).toContain('It costs $10.')
    expect(after).not.toMatch(/\$10|row">A</)
    expect(after).toContain('row">B<')
    expect(bothTimes(`Ask.\n\n${table.replace('| B | ask |\n', '')}`)[1]).toBe('<p>Ask.</p>')
  })

  test('with the table whose head it stands in, and with its heading', () => {
    const table = ':::table[Prices]\n| Who | On {{day}} |\n|---|---|\n| A | 1 |\n:::'
    expect(bothTimes(`Ask.\n\n${table}`)[1]).toBe('<p>Ask.</p>')
    expect(bothTimes('Ask.\n\n## Prices. On {{day}}')[1]).toBe('<p>Ask.</p>')
  })

  test.each([
    [':::table[Price on {{day}}]\n| A |\n|---|\n| 1 |\n:::'],
    [':::note[**{{ price }}**]\nAsk.\n:::'],
    ['::visit-timeline[On {{day}}]{visit="ketamine-session"}'],
  ])('and may not stand in a title or a caption, today or later: %s', (text) => {
    for (const values of [fresh, stale])
      expect(() => readMarkdown(text, { file: 'a.md', bodyLine: 3 }, 'Table', values)).toThrow(
        /^a\.md:3: \{\{(day|price)\}\} cannot stand in a title or a caption/,
      )
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
    expect(fillSentence('Now: {{price}} {{phone}}', fresh, unknown)).toBe('Now: It costs $10. It was $9. 1')
    expect(fillSentence('Now: {{price}}', stale, unknown)).toBeNull()
    expect(() => fillSentence('{{fax}}', fresh, unknown)).toThrow('fax')
  })
})
