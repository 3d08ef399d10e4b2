import 'server-only'
import { longDate } from '@/lib/clock'
import type { Locale } from '@/lib/locale'
import type { Clinic } from './clinic'
import type { DatedFact } from './dated-facts'
import { daysLeft } from './fact-age'
import type { VisitType } from './visit-types'

/** What stands for one `{{name}}`. Its text is null when unknown or too old: then what holds it leaves the page. */
type Filling = {
  text: string | null
  url?: string
  /** It may be shown today and be too old tomorrow. */
  isDated?: boolean
  /** It ends with a stop: what follows it is a sentence of its own. */
  isSentence?: boolean
}

export type Fillings = Readonly<Record<string, Filling>>

type Known = {
  clinic: Pick<Clinic, 'name' | 'phone' | 'phoneLink' | 'city' | 'region' | 'address'>
  visits: Readonly<Record<string, Pick<VisitType, 'fastingHours'>>>
  facts: readonly DatedFact[]
}

/**
 * Every name that a page's text may hold in braces.
 *
 * @param today the clinic's day, as `2026-11-24`.
 */
export function fillings({ clinic, visits, facts }: Known, locale: Locale, today: string): Fillings {
  const { name, phone, phoneLink, city, region, address } = clinic
  const fastingHours = visits['ketamine-session']?.fastingHours
  return {
    clinic: { text: name },
    phone: { text: phone, url: phoneLink },
    city: { text: city },
    region: { text: region },
    address: { text: address || null },
    'fasting-hours': { text: fastingHours ? String(fastingHours) : null },
    ...Object.fromEntries(facts.flatMap((fact) => fillingsOf(fact, locale, today))),
  }
}

function fillingsOf(fact: DatedFact, locale: Locale, today: string): [string, Filling][] {
  const { name, source, checkedOn } = fact
  const says = fact.says[locale]
  const isCurrent = (daysLeft(fact, today) ?? 0) > 0 && says !== undefined && checkedOn !== undefined
  return [
    [name, { text: isCurrent ? says : null, isDated: true, isSentence: /[.!?]$/.test(says ?? '') }],
    [`${name}.checked`, { text: isCurrent ? longDate(checkedOn, locale) : null, isDated: true }],
    [`${name}.source`, { text: isCurrent ? source.label : null, url: source.url, isDated: true }],
  ]
}

/** What to say of a `{{name}}` that stands for nothing. */
export function nothingCalled(name: string, values: Fillings): string {
  return `Nothing is called {{${name}}}. Known: ${Object.keys(values).join(', ')}.`
}
