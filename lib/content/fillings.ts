import 'server-only'
import { longDate } from '@/lib/clock'
import type { Locale } from '@/lib/locale'
import type { Clinic } from './clinic'
import type { DatedFact } from './dated-facts'
import { daysLeft } from './fact-age'
import type { VisitType } from './visit-types'

/** What stands for one `{{name}}`; null when it is unknown or too old, and the line that holds it goes. */
type Filling = { text: string; url?: string } | null

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
    address: address ? { text: address } : null,
    'fasting-hours': fastingHours ? { text: String(fastingHours) } : null,
    ...Object.fromEntries(facts.flatMap((fact) => fillingsOf(fact, locale, today))),
  }
}

function fillingsOf(fact: DatedFact, locale: Locale, today: string): [string, Filling][] {
  const { name, source, checkedOn } = fact
  const says = fact.says[locale]
  const isCurrent = (daysLeft(fact, today) ?? 0) > 0 && says !== undefined && checkedOn !== undefined
  return [
    [name, isCurrent ? { text: says } : null],
    [`${name}.checked`, isCurrent ? { text: longDate(checkedOn, locale) } : null],
    [`${name}.source`, isCurrent ? { text: source.label, url: source.url } : null],
  ]
}
