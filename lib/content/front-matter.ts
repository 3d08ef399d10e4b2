import 'server-only'
import { isMap, LineCounter, parseDocument } from 'yaml'
import * as z from 'zod'
import { ContentFault } from './fault'

const service = z.enum(['ketamine-therapy', 'weight-loss'])
const sentence = z.string().min(1)
/** Stands in places where nothing is filled in, such as the results of a search engine. */
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
const checked = { ...dated, service, keyPoints }

const shape = z
  .discriminatedUnion('kind', [
    z.strictObject({
      ...every,
      kind: z.literal('home'),
      lead: sentence,
      cardsTitle: sentence,
      cardsIntro: sentence,
      stepsTitle: sentence,
      steps: z.array(z.strictObject({ title: sentence, text: sentence })).min(1),
      articlesTitle: sentence,
    }),
    z.strictObject({ ...every, ...checked, kind: z.literal('service'), sources: sources.optional() }),
    z.strictObject({ ...every, ...checked, kind: z.literal('article'), sources }),
    z.strictObject({ ...every, ...dated, kind: z.literal('guide'), keyPoints, sources: sources.optional() }),
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

/**
 * Reads the lines between the two `---` of a page.
 *
 * @returns the checked front matter, and the number of the line after it.
 * @throws ContentFault naming the line of the field that is missing, unknown or malformed.
 */
export function readFrontMatter(file: string, text: string): { data: FrontMatter; bodyLine: number } {
  const block = /^---\r?\n([\s\S]*?)\r?\n---[^\S\n]*(?:\n|$)/.exec(text)
  if (!block)
    throw new ContentFault(file, 1, 'The page must begin with its front matter between two lines of ---.')
  const counter = new LineCounter()
  const document = parseDocument(block[1] ?? '', { schema: 'core', lineCounter: counter })
  const broken = document.errors[0]
  if (broken)
    throw new ContentFault(file, counter.linePos(broken.pos[0]).line + 1, broken.message.split('\n')[0] ?? '')
  const parsed = shape.safeParse(document.toJS())
  if (parsed.success) return { data: parsed.data, bodyLine: block[0].split('\n').length }
  const issue = parsed.error.issues[0]
  const path = issue?.code === 'unrecognized_keys' ? [...issue.path, ...issue.keys.slice(0, 1)] : issue?.path
  const offset = offsetOf(document.contents, path ?? [])
  throw new ContentFault(file, counter.linePos(offset).line + 1, `${path?.join('.')}: ${issue?.message}`)
}

/** Where a field stands in the text; a missing one counts as standing where its parent does. */
function offsetOf(node: unknown, path: readonly PropertyKey[]): number {
  let found = 0
  let at = node
  for (const key of path) {
    if (isMap(at)) {
      const pair = at.items.find((item) => String(item.key) === String(key))
      found = rangeStart(pair?.key) ?? found
      at = pair?.value
    } else {
      at = (at as { items?: unknown[] } | undefined)?.items?.[Number(key)]
      found = rangeStart(at) ?? found
    }
  }
  return found
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: [number] } | undefined)?.range?.[0]
}
