import 'server-only'
import * as z from 'zod'
import { locales } from '@/lib/locale'
import type { Dated } from './fact-age'
import { readYaml } from './read-yaml'

const sentence = z.string().min(1)
const day = z.iso.date()
const maybe = z.union([day, z.null().transform(() => undefined)]).optional()

const fact = z.strictObject({
  kind: z.enum(['price', 'coverage', 'law', 'event']),
  checkedOn: maybe,
  until: day.optional(),
  source: z.strictObject({ label: sentence, url: z.url({ protocol: /^https$/ }) }),
  ...Object.fromEntries(locales.map((locale) => [locale, sentence])),
})

/** A sentence with a figure that grows old: a price, what a plan covers, an amount set by law. */
export type DatedFact = Dated & {
  name: string
  kind: z.infer<typeof fact>['kind']
  source: { label: string; url: string }
  /** The sentence in each language. */
  says: Readonly<Record<string, string>>
}

const count = z.int().positive()

/** The shape of content/facts/prices.yaml, read as a list. */
export const datedFactsShape = z
  .strictObject({
    daysGood: z.strictObject({ price: count, coverage: count, law: count }),
    facts: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), fact),
  })
  .transform(({ daysGood, facts }): DatedFact[] =>
    Object.entries(facts).map(([name, { kind, checkedOn, until, source, ...says }]) => ({
      name,
      kind,
      checkedOn,
      until,
      source,
      says: says as Record<string, string>,
      daysGood: kind === 'event' ? Number.POSITIVE_INFINITY : daysGood[kind],
    })),
  )

/** What content/facts/prices.yaml holds. @throws ContentFault naming the line of what is missing or malformed. */
export function datedFacts(): DatedFact[] {
  return readYaml('facts/prices.yaml', datedFactsShape)
}
