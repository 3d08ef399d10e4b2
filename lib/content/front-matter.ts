import 'server-only'
import * as z from 'zod'
import { checkYaml } from './check-yaml'
import { ContentFault } from './fault'

const service = z.enum(['ketamine-therapy', 'weight-loss'])
const sentence = z.string().min(1)
/** Stands in places where nothing is filled in, such as the results of a search engine or the first page. */
const plain = sentence.refine((text) => !text.includes('{{'), 'cannot hold {{…}}; write it out')
const sources = z.array(z.strictObject({ label: sentence, url: z.url({ protocol: /^https$/ }) })).min(1)

const every = {
  title: plain,
  summary: plain.max(160),
  service: service.optional(),
  order: z.int().optional(),
  /** Not finished, or not read by a lawyer: it is shown in the demonstration alone, and the real site leaves it out. */
  status: z.enum(['draft', 'needs-legal-review']).optional(),
}

const dated = {
  factsAsOf: z.iso.date(),
  lastReviewed: z.iso.date(),
  nextReviewDue: z.iso.date(),
  /** A real person who read the text; left out as long as there is none. */
  reviewedBy: sentence.optional(),
}

const keyPoints = z.array(sentence).min(3).max(5)
/** Told to search engines as questions with answers: set it where most headings ask. */
const asksQuestions = z.literal(true).optional()
const checked = { ...dated, service, keyPoints }

const shape = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...every,
      kind: z.literal('home'),
      lead: plain,
      cardsTitle: plain,
      cardsIntro: plain,
      stepsTitle: plain,
      steps: z.array(z.strictObject({ title: plain, text: plain })).min(1),
      articlesTitle: plain,
    }),
    z.strictObject({ ...every, ...checked, kind: z.literal('service'), sources: sources.optional() }),
    z.strictObject({ ...every, ...checked, kind: z.literal('article'), sources, asksQuestions }),
    z.strictObject({
      ...every,
      ...dated,
      kind: z.literal('guide'),
      keyPoints,
      sources: sources.optional(),
      asksQuestions,
    }),
    z.strictObject({ ...every, ...dated, kind: z.literal('notice'), sources: sources.optional() }),
    z.strictObject({ ...every, kind: z.literal('article-list') }),
    z.strictObject({ ...every, kind: z.literal('plain') }),
  ])
  .refine((page) => !('nextReviewDue' in page) || page.nextReviewDue > page.lastReviewed, {
    path: ['nextReviewDue'],
    message: 'comes before lastReviewed',
  })

/** What a page says of itself before its text begins. */
export type FrontMatter = z.infer<typeof shape>

/** How a field is written, for whoever left it out. */
const examples = {
  title: 'Your first session',
  summary: 'What happens, and how long it takes, in at most 160 characters.',
  kind: 'article',
  service: 'ketamine-therapy',
  keyPoints: '["A first point.", "A second.", "A third."]',
  factsAsOf: '2026-11-24',
  lastReviewed: '2026-11-24',
  nextReviewDue: '2027-02-24',
  sources: '[{ label: "Who says so", url: "https://example.org/study" }]',
}

/**
 * Reads the lines between the two `---` of a page.
 *
 * @returns the checked front matter, and the number of the line after it.
 * @throws ContentFault naming the line of every field that is missing, unknown or malformed.
 */
export function readFrontMatter(file: string, text: string): { data: FrontMatter; bodyLine: number } {
  const block = /^---\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\n|$)/.exec(text)
  if (!block)
    throw new ContentFault(file, 1, 'The page must begin with its front matter between two lines of ---.')
  return {
    data: checkYaml(block[1] ?? '', shape, { file, firstLine: 2, examples }),
    bodyLine: block[0].split('\n').length,
  }
}
