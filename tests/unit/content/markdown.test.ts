import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readMarkdown } from '@/lib/content/markdown'

const values = { phone: { text: '(559) 425-1118', url: 'tel:+15594251118' } }
const read = (text: string) => readMarkdown(text, { file: 'pages/a.md', bodyLine: 11 }, 'Table', values)
const html = (text: string) =>
  read(text)
    .blocks.map((block) => ('html' in block ? block.html : ''))
    .join('')

describe('the text of a page', () => {
  test('lists its headings for the contents', () => {
    expect(read('## In the room\n\nText.\n\n## Afterwards').headings).toEqual([
      { id: 'in-the-room', text: 'In the room' },
      { id: 'afterwards', text: 'Afterwards' },
    ])
  })

  test('gives no heading an id that the page around it has', () => {
    const { headings } = read('## Sources\n\n## Sources\n\n## Content\n\n## Sources 1')
    expect(headings.map(({ id }) => id)).toEqual(['sources-1', 'sources-2', 'content-1', 'sources-1-1'])
    const around = ['components/article/source-list.tsx', 'components/site/page-frame.tsx'].map((file) =>
      readFileSync(file, 'utf8'),
    )
    expect(around.join('').match(/(?<= id=")[^"]+/g)).toEqual(['sources', 'content'])
  })

  test('keeps telephone links', () => {
    expect(html('[call](tel:+15594251118)')).toContain('href="tel:+15594251118"')
  })

  test('marks the words of an English law as English, for whoever hears the page', () => {
    expect(html(':::in-english\n> The debt shall be void, [see](https://a.org).\n:::')).toMatch(
      /^<div lang="en"><blockquote>\s*<p>The debt shall be void, <a href="https:\/\/a\.org">see<\/a>\.<\/p>\s*<\/blockquote><\/div>$/,
    )
  })

  test('shows a table with its caption, that can be scrolled by keyboard, with heads of columns and rows', () => {
    const table = html(':::table[What a trial found]\n| A | B |\n|---|---|\n| 1 | 2 |\n:::')
    expect(table).toContain('role="group" tabindex="0" aria-label="What a trial found. Table"')
    expect(table).toContain('<table><caption>What a trial found</caption>')
    expect(table).toContain('<th scope="col">A</th>')
    expect(table).toContain('<th scope="row">1</th>')
  })

  test('writes the phone of the clinic as a link', () => {
    expect(html('Call {{phone}}.')).toBe('<p>Call <a href="tel:+15594251118">(559) 425-1118</a>.</p>')
  })

  test('lists what can be ticked, with what is worth knowing of it', () => {
    const { blocks } = read(
      ':::checklist[Tick what is true]\n- I am *ill*\n\n  Call {{phone}} first.\n\n- I am well\n:::',
    )
    expect(blocks).toEqual([
      {
        kind: 'checklist',
        title: 'Tick what is true',
        points: [
          {
            label: 'I am <em>ill</em>',
            why: '<p>Call <a href="tel:+15594251118">(559) 425-1118</a> first.</p>',
          },
          { label: 'I am well', why: '' },
        ],
      },
    ])
  })

  test('lists short points too, that have nothing to explain', () => {
    const { blocks } = read(':::checklist[Bring]\n- A photo ID\n- A list\n:::')
    expect(blocks[0]).toMatchObject({
      points: [
        { label: 'A photo ID', why: '' },
        { label: 'A list', why: '' },
      ],
    })
  })

  test('draws a result as so many of 100 people', () => {
    const { blocks } = read(
      ':::of-100[Felt better after 3 weeks]\n- 55: people: all adults\n- 0: others\n:::',
    )
    expect(blocks).toEqual([
      {
        kind: 'of-100',
        title: 'Felt better after 3 weeks',
        rows: [
          { count: 55, label: 'people: all adults' },
          { count: 0, label: 'others' },
        ],
      },
    ])
  })

  test('counts what a point says, without its marks and with its signs', () => {
    const { blocks } = read(':::of-100[Better]\n- 55: mothers & fathers given **ketamine**\n:::')
    expect(blocks).toMatchObject([{ rows: [{ count: 55, label: 'mothers & fathers given ketamine' }] }])
  })

  test('keeps its own words apart from those of a quote', () => {
    expect(read('One **two**.\n\n> The law says three.\n\n- Four').prose).toBe('One two.\nFour')
  })

  test('puts an emergency card and a timeline between its pieces', () => {
    const { blocks } = read(
      'One.\n\n:::emergency[Call 911 now if:]\n- you faint\n:::\n\n::visit-timeline[At 1\\:00 pm]{visit="ketamine-session"}\n\nTwo.',
    )
    expect(blocks.map(({ kind }) => kind)).toEqual(['html', 'emergency', 'visit-timeline', 'html'])
    expect(blocks[1]).toMatchObject({ title: 'Call 911 now if:', html: '<ul>\n<li>you faint</li>\n</ul>' })
    expect(blocks[2]).toEqual({ kind: 'visit-timeline', visit: 'ketamine-session', caption: 'At 1:00 pm' })
  })

  test('may hold a colon before a word, and a time', () => {
    expect(html('At 5:30 pm, a ratio a:b.')).toBe('<p>At 5:30 pm, a ratio a:b.</p>')
  })
})

describe('a fault in the text stops the build with its line', () => {
  test.each([
    ['raw HTML', 'Text.\n\n<div>x</div>', /^pages\/a\.md:13: Raw HTML/],
    ['an inline tag', 'Text <b>x</b>', /:11: Raw HTML/],
    ['a script link', '[x](javascript:alert(1))', /:11: The link goes to "javascript:alert\(1\)"/],
    ['a data link', '[x](data:text/html,x)', /:11: The link goes to/],
    ['plain http', '[x](http://example.org)', /:11: The link goes to/],
    ['a link to another host in disguise', '[x](//example.org)', /:11: The link goes to/],
    ['a relative link', '[x](articles/a)', /:11: The link goes to/],
    ['a link in a definition', '[x][y]\n\n[y]: javascript:x', /:13: The link goes to/],
    ['a directive nobody knows', ':::warning\nx\n:::', /:11: There is no directive :::warning/],
    [
      'a timeline of an unknown visit',
      '::visit-timeline{visit="surgery"}',
      /:11: There is no visit "surgery"/,
    ],
    ['an emergency card without a title', ':::emergency\n- x\n:::', /:11: The emergency card needs a title/],
    [
      'an emergency card that leads away',
      ':::emergency[Call]\n[x](/en)\n:::',
      /must hold no link but tel:911/,
    ],
    [
      'one whose number cannot be pressed',
      ':::emergency[Call]\n- [911](tel:911)\n- or 988\n:::',
      /The number 988 must be a link in each point/,
    ],
    [
      'one whose number cannot be pressed in a sentence',
      ':::emergency[Call 911 now]\nOr call 911.\n\n- [911](tel:911)\n:::',
      /The number 911 must be a link in each point or paragraph/,
    ],
    [
      'one that calls somebody else',
      ':::emergency[Call]\n[1](tel:9111)\n:::',
      /must hold no link but tel:911/,
    ],
    ['a directive inside a list', '- :::note\n  x\n  :::', /must stand on its own/],
    ['a second title', '# Again', /:11: The title is the only heading of its size/],
    ['a heading that skips a step', '## A\n\n#### B', /:13: A heading with #### cannot follow/],
    ['a picture', '![x](/a.png)', /:11: A picture/],
    ['a table without a caption', 'Text.\n\n| A |\n|---|\n| 1 |', /:13: A table needs a caption/],
    ['more than 100 of 100', ':::of-100[A]\n- 101: people\n:::', /:11: A figure of 100 people needs/],
    ['a figure of 100 people without a number', ':::of-100[A]\n- people\n:::', /:11: A figure of 100/],
    ['a figure of 100 people without points', ':::of-100[A]\nx\n:::', /:11: A figure of 100/],
    [
      'a figure of 100 people with other text',
      ':::of-100[A]\n- 5: people\n\nx\n:::',
      /:11: A figure of 100 .* alone/,
    ],
    ['a figure of 100 people with numbers', ':::of-100[A]\n1. 5: people\n:::', /:11: A figure of 100/],
    [
      'a figure of 100 people with a remark',
      ':::of-100[A]\n- 5: people\n\n  who came\n:::',
      /:11: A figure of 100/,
    ],
    [
      'a checklist with other text',
      ':::checklist[A]\nx\n\n- y\n:::',
      /:11: .* one list of - points and nothing/,
    ],
    [
      'a checklist of two lists',
      ':::checklist[A]\n- x\n\n* y\n:::',
      /:11: .* one list of - points and nothing/,
    ],
    ['a checklist with numbers', ':::checklist[A]\n1. x\n:::', /:11: .* one list of - points and nothing/],
    [
      'a table with other text',
      ':::table[A]\n| A |\n|---|\n| 1 |\n\nx\n:::',
      /:11: .* stands one table and nothing else/,
    ],
    ['a caption without a table', ':::table[A]\nx\n:::', /:11: .* stands one table and nothing else/],
    ['a footnote', 'Text.[^1]\n\n[^1]: Who says so.', /:11: A footnote has no place/],
    ['a note that nobody leads to', 'Text.\n\n[^1]: Who says so.', /:13: A footnote has no place/],
    ['a box to tick', '- one\n- [ ] two', /:12: A point with \[ \] cannot be ticked/],
    ['a ticked box', '- [x] two', /:11: A point with \[ \] cannot be ticked/],
    ['a checklist without a title', ':::checklist\n- x\n:::', /:11: A checklist needs a title/],
    [
      'a name that stands for nothing',
      'Text.\n\nCall {{fax}}.',
      /:13: Nothing is called {{fax}}. Known: phone/,
    ],
    ['a price in the text', 'It costs $349 a month.', /:11: \$349 stands in the text/],
    ['a price in a table', ':::table[Prices]\n| A |\n|---|\n| $1,200.50 |\n:::', /:14: \$1,200.50 stands/],
    [
      'a phone number that cannot be pressed',
      'Call (559) 425-1118.',
      /:11: The number \(559\) 425-1118 must be a link/,
    ],
    ['a phone number with letters', 'Call 1-800-FDA-1088.', /:11: The number 1-800-FDA-1088/],
    [
      'an emergency card with a link in braces',
      ':::emergency[Call]\nCall {{phone}}\n:::',
      /must hold no link/,
    ],
  ])('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})
