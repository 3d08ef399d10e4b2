import { describe, expect, test } from 'vitest'
import { readMarkdown } from '@/lib/content/markdown'

const read = (text: string) => readMarkdown(text, { file: 'pages/a.md', bodyLine: 11 }, 'Table')
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

  test('keeps telephone links', () => {
    expect(html('[call](tel:+15594251118)')).toContain('href="tel:+15594251118"')
  })

  test('shows a table that can be scrolled by keyboard, with heads that belong to columns', () => {
    const table = html('| A | B |\n|---|---|\n| 1 | 2 |')
    expect(table).toContain('role="group" tabindex="0" aria-label="Table"')
    expect(table).toContain('<th scope="col">A</th>')
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
    ['an emergency card that leads away', ':::emergency[Call]\n[x](/en)\n:::', /must hold no link/],
    ['a directive inside a list', '- :::note\n  x\n  :::', /must stand on its own/],
    ['a second title', '# Again', /:11: The title is the only heading of its size/],
    ['a heading that skips a step', '## A\n\n#### B', /:13: A heading with #### cannot follow/],
    ['a picture', '![x](/a.png)', /:11: A picture/],
  ])('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(message)
  })
})
