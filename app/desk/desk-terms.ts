import { elapsed } from '@/lib/clock'
import { shortName } from '@/lib/consultations/rules'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { pageAt } from '@/lib/content/pages'
import { defaultLocale } from '@/lib/locale'

/** So many letters of each part of a name are shown in the list; the request's page has the whole. */
const longestPart = 24

const { desk, windows, officeLetter } = messagesIn(defaultLocale)

/** The word for a code, or null for one without a word, whether from a later version or from an address bar. */
export function wordFor(names: Readonly<Record<string, string>>, code: unknown): string | null {
  return typeof code === 'string' && Object.hasOwn(names, code) ? (names[code] ?? null) : null
}

/** A service by its name, since the desk may say it. */
export const serviceName = (code: string) => wordFor(desk.services, code) ?? code

/** A kind of visit by its name. */
export const visitName = (code: string) => wordFor(desk.visits, code) ?? code

/** The page that a person came from by its title, or the service by its name. */
export function topicName(topic: string): string {
  return pageAt(defaultLocale, `/${topic}`)?.title ?? serviceName(topic)
}

/** A person in a row of the list: the short name, with what is too long for a row cut and marked as cut. */
export function listName(fullName: string): string {
  const parts = shortName(fullName)
    .split(' ')
    .map((part) => [...part])
  return parts
    .map((part) =>
      part.length > longestPart ? `${part.slice(0, longestPart - 1).join('')}…` : part.join(''),
    )
    .join(' ')
}

/** A language by its name in the office's language. */
export const languageName = (code: string) => wordFor(desk.locales, code) ?? code

/** The times a person wished for; that they named none is another thing than any time. */
export function windowNames(codes: readonly string[]): string {
  return codes.map((code) => wordFor(windows, code) ?? code).join(', ') || officeLetter.noWindow
}

/** A letter by what it says and to whom. */
export function letterName(kind: string): string {
  return wordFor(desk.letters.kinds, kind) ?? desk.letters.other
}

/** How long something has waited: `3 min`, `1 h 10 min`, `2 d 4 h`. */
export function ageWords(since: Date, now: Date): string {
  const { days, hours, minutes } = elapsed(since, now)
  if (days > 0) return fill(desk.age.days, { days, hours })
  return hours > 0 ? fill(desk.age.hours, { hours, minutes }) : fill(desk.age.minutes, { minutes })
}
