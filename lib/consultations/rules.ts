import urgentWords from '@/content/urgent-words.json'

const folded = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’`]/g, '')
    .replace(/[\s\p{Pd}]+/gu, ' ')

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

// Other endings of a word count too, but not other words: “want to diet” is none.
const endings = '(s|d|ed|ing|es|me|se|rme|rse)?(?![\\p{L}])'

const urgent = new RegExp(
  `(?<![\\p{L}])(${urgentWords.map((words) => escaped(folded(words))).join('|')})${endings}`,
  'u',
)

/**
 * True when a text holds words that may mean an emergency, in English or Spanish, whatever their case, accents
 * or hyphens. It raises the 911/988 panel and marks the request; it never blocks it.
 */
export function hasUrgentWords(text: string): boolean {
  return urgent.test(folded(text))
}

/**
 * Whether what looks automatic is set aside. Urgent words never are: the office must read them at once, whoever wrote
 * them.
 */
export function isSetAside(looksAutomatic: boolean, message: string): boolean {
  return looksAutomatic && !hasUrgentWords(message)
}

/** `Ana Lucía Reyes` as `Ana R.`: enough to tell two rows of the desk's list apart. */
export function shortName(fullName: string): string {
  const words = fullName.split(' ')
  const last = words.slice(1).findLast((word) => /^\p{L}/u.test(word))
  const [initial] = [...(last ?? '')]
  return initial ? `${words[0]} ${initial}.` : (words[0] ?? fullName)
}

/**
 * What a form sends as its key: the day on which it was opened, on the clinic's wall. Nobody reads it, and it is made
 * in the browser, where lib/clock.ts is not.
 */
export function dayMark(openedAt: Date, timeZone: string): string {
  return `typed ${new Intl.DateTimeFormat('en-CA', { timeZone }).format(openedAt)}`
}

/**
 * When the link of a private page ends: so many days after the last thing that happened, be it the request, its
 * closing, or the end of a visit.
 */
export function linkEnd(
  {
    receivedAt,
    closedAt,
    lastVisitEnd,
  }: { receivedAt: Date; closedAt: Date | null; lastVisitEnd: Date | null },
  days: number,
): Date {
  const last = Math.max(receivedAt.getTime(), closedAt?.getTime() ?? 0, lastVisitEnd?.getTime() ?? 0)
  return new Date(last + days * 86_400_000)
}

/**
 * True while a wish to be contacted stands: until the office notes that it was, or the person chooses a time after all.
 */
export function isCallWished({
  callWishedAt,
  lastCall,
  lastChoice,
}: {
  callWishedAt: Date | null
  lastCall: Date | null
  lastChoice: Date | null
}): boolean {
  if (!callWishedAt) return false
  return [lastCall, lastChoice].every((since) => !since || since < callWishedAt)
}
