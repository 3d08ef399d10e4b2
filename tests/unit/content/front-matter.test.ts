import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '@/lib/content/front-matter'
import { articleLines, homeLines, pageText, withField } from '../../support/front-matter'

const read = (lines: readonly string[]) => readFrontMatter('pages/a.md', pageText(lines))

describe('the front matter of a page', () => {
  test('is read, and the text begins after it', () => {
    const { data, bodyLine } = read(articleLines)
    expect(data).toMatchObject({ kind: 'article', factsAsOf: '2026-11-24' })
    expect(bodyLine).toBe(articleLines.length + 3)
  })

  test.each([
    ['no title', withField('title'), /^pages\/a\.md:9: title is missing\. Add: title: /],
    [
      'a summary too long for search engines',
      withField('summary', `summary: ${'x'.repeat(161)}`),
      /:3: summary: /,
    ],
    ['braces in its title', withField('title', 'title: "Call {{phone}}"'), /:2: title: cannot hold/],
    ['braces on the first page', withField('lead', 'lead: "{{phone}}"', homeLines), /:5: lead: cannot hold/],
    [
      'braces in its steps',
      withField('steps', 'steps: [{ title: A, text: "{{phone}}" }]', homeLines),
      /:9: steps\.0\.text: cannot hold/,
    ],
    ['an unknown kind', withField('kind', 'kind: blog'), /:4: kind: .*'article'/],
    ['two key points only', withField('keyPoints', 'keyPoints: [One., Two.]'), /:6: keyPoints: /],
    [
      'a date that is none',
      withField('factsAsOf', 'factsAsOf: 2026-02-30'),
      /:7: factsAsOf: .* Example: factsAsOf: 2026-11-24/,
    ],
    [
      'a check due before the last one',
      withField('nextReviewDue', 'nextReviewDue: 2026-01-01'),
      /:9: nextReviewDue: comes before lastReviewed/,
    ],
    ['an article without sources', withField('sources'), /:9: sources is missing\. Add: sources: /],
    [
      'a source that is not https',
      withField('sources', 'sources: [{ label: A, url: "http://example.org" }]'),
      /:10: sources\.0\.url: /,
    ],
    ['a field nobody knows', [...articleLines, 'author: Nobody'], /:11: There is no field called author/],
    ['broken YAML', [...articleLines, 'title: [', 'x'], /^pages\/a\.md:\d+: /],
  ])('with %s stops the build at its line', (_, lines, message) => {
    expect(() => read(lines)).toThrow(message)
  })

  test('that is missing stops the build at the first line', () => {
    expect(() => readFrontMatter('pages/a.md', '# Title\n')).toThrow(/^pages\/a\.md:1: /)
  })

  test('names all its faults at once, each with its line', () => {
    const lines = withField('summary', 'sumary: What happens.').filter(
      (line) => !/^(factsAsOf|kind)/.test(line),
    )
    const said = () => read([...lines, 'kind: article'])
    expect(said).toThrow(
      [
        'pages/a.md:3: There is no field called sumary. Look for a typing error, or take the line out.',
        'pages/a.md:9: summary is missing. Add: summary: What happens, and how long it takes, in at most 160 characters.',
        'pages/a.md:9: factsAsOf is missing. Add: factsAsOf: 2026-11-24',
      ].join('\n'),
    )
  })

  test('that is no YAML is told without the line that its own reader counts', () => {
    expect(() => read([...articleLines, 'note: [', 'x'])).not.toThrow(/column/)
    expect(() => read([...articleLines, 'title: again'])).toThrow('pages/a.md:11: Map keys must be unique')
  })
})
