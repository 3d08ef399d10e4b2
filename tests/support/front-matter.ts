/** The front matter of an article with nothing wrong in it, one field a line. */
export const articleLines = [
  'title: A first visit',
  'summary: What happens.',
  'kind: article',
  'service: ketamine-therapy',
  'keyPoints: [One., Two., Three.]',
  'factsAsOf: 2026-11-24',
  'lastReviewed: 2026-11-24',
  'nextReviewDue: 2027-02-24',
  'sources: [{ label: A trial, url: "https://example.org/trial" }]',
]

/** A page file with this front matter and text. */
export function pageText(lines: readonly string[], body = '## Before\n\nText.\n'): string {
  return ['---', ...lines, '---', '', body].join('\n')
}

/** The article's lines with the line of one field put in another's place, or taken out. */
export function withField(name: string, line?: string): string[] {
  return articleLines.flatMap((old) => (old.startsWith(`${name}:`) ? (line ?? []) : old))
}
