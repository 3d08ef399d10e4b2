import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import { locales } from '@/lib/locale'
import type { Dated } from './fact-age'

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

const shape = z.strictObject({
  daysGood: z.strictObject({
    price: z.int().positive(),
    coverage: z.int().positive(),
    law: z.int().positive(),
  }),
  facts: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), fact),
})

/** A sentence with a figure that grows old: a price, what a plan covers, an amount set by law. */
export type DatedFact = Dated & {
  name: string
  kind: z.infer<typeof fact>['kind']
  source: { label: string; url: string }
  /** The sentence in each language. */
  says: Readonly<Record<string, string>>
}

/** What content/facts/prices.yaml holds. @throws ZodError naming the field that is malformed. */
export function datedFacts(
  text = readFileSync(join(process.cwd(), 'content/facts/prices.yaml'), 'utf8'),
): DatedFact[] {
  const { daysGood, facts } = shape.parse(parse(text, { schema: 'core' }))
  return Object.entries(facts).map(([name, { kind, checkedOn, until, source, ...says }]) => ({
    name,
    kind,
    checkedOn,
    until,
    source,
    says: says as Record<string, string>,
    daysGood: kind === 'event' ? Number.POSITIVE_INFINITY : daysGood[kind],
  }))
}
