import { describe, expect, test } from 'vitest'
import { readFrontMatter } from '@/lib/content/front-matter'
import { articleLines, pageText, withField } from '../../support/front-matter'

const read = (lines: readonly string[]) => readFrontMatter('pages/a.md', pageText(lines))

describe('the front matter of a page', () => {
  test('is read, and the text begins after it', () => {
    const { data, bodyLine } = read(articleLines)
    expect(data).toMatchObject({ kind: 'article', factsAsOf: '2026-11-24' })
    expect(bodyLine).toBe(articleLines.length + 3)
  })

  test.each([
    ['no title', withField('title'), /^pages\/a\.md:2: title: /],
    [
      'a summary too long for search engines',
      withField('summary', `summary: ${'x'.repeat(161)}`),
      /:3: summary: /,
    ],
    ['braces in its title', withField('title', 'title: "Call {{phone}}"'), /:2: title: cannot hold/],
    ['an unknown kind', withField('kind', 'kind: blog'), /:4: kind: /],
    ['two key points only', withField('keyPoints', 'keyPoints: [One., Two.]'), /:6: keyPoints: /],
    ['a date that is none', withField('factsAsOf', 'factsAsOf: 2026-02-30'), /:7: factsAsOf: /],
    [
      'a check due before the last one',
      withField('nextReviewDue', 'nextReviewDue: 2026-01-01'),
      /:9: nextReviewDue: comes before lastReviewed/,
    ],
    ['an article without sources', withField('sources'), /:2: sources: /],
    [
      'a source that is not https',
      withField('sources', 'sources: [{ label: A, url: "http://example.org" }]'),
      /:10: sources\.0\.url: /,
    ],
    ['a field nobody knows', [...articleLines, 'author: Nobody'], /:11: author: /],
    ['broken YAML', [...articleLines, 'title: [', 'x'], /^pages\/a\.md:\d+: /],
  ])('with %s stops the build at its line', (_, lines, message) => {
    expect(() => read(lines)).toThrow(message)
  })

  test('that is missing stops the build at the first line', () => {
    expect(() => readFrontMatter('pages/a.md', '# Title\n')).toThrow(/^pages\/a\.md:1: /)
  })
})
