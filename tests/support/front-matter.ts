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

/** The same for a first page. */
export const homeLines = [
  'title: A clinic',
  'summary: What it does.',
  'kind: home',
  'lead: Read, then ask.',
  'cardsTitle: Two services',
  'cardsIntro: Both begin with a talk.',
  'stepsTitle: What happens',
  'steps: [{ title: You write, text: We read. }]',
  'articlesTitle: Read first',
]

/** A page file with this front matter and text. */
export function pageText(lines: readonly string[], body = '## Before\n\nText.\n'): string {
  return ['---', ...lines, '---', '', body].join('\n')
}

/** Such lines with the line of one field put in another's place, or taken out. */
export function withField(name: string, line?: string, lines = articleLines): string[] {
  return lines.flatMap((old) => (old.startsWith(`${name}:`) ? (line ?? []) : old))
}
