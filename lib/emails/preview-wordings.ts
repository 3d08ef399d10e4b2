import 'server-only'
import { fillLine, letterText, letterWords, withSentences } from '@/lib/content/letters'
import { db } from '@/lib/db'
import { defaultLocale, isLocale, type Locale } from '@/lib/locale'
import { approvedWordings, type DeclineKind, emailKinds } from './kinds'
import { letterValues } from './letter-values'
import { requestForLetter, timeForLetter } from './queries'
import { timeValues } from './time-values'

type Wording = { label: string; subject: string; text: string }

/** An approved wording as the person would read it, up to the lines that end every letter. */
export type PreviewedWording = Wording & {
  kind: DeclineKind
  language: Locale
  /** The same in the office's language, where the person reads another one. */
  english: Wording | null
}

/** The approved wordings for a request, in the person's language. None when there is no such request. */
export async function previewWordings(requestId: string, now: Date): Promise<PreviewedWording[]> {
  const request = await requestForLetter(requestId)
  if (!request) return []
  const language = isLocale(request.locale) ? request.locale : defaultLocale
  // The one that the letter will tell of: lib/appointments/withdraw-times.ts.
  const soonest = await db().appointment.findFirst({
    where: { requestId, state: { in: ['pending', 'booked'] }, startsAt: { gt: now } },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  const found = soonest && (await timeForLetter(soonest.id))
  const time = found ? { ...found, facts: {}, writtenAt: now } : undefined
  const wordingIn = (kind: DeclineKind, locale: Locale): Wording => {
    const letter = letterWords(`${locale}/${emailKinds[kind].words}`)
    const values = {
      ...letterValues(request, letter.words, now),
      ...timeValues(time, letter.words, { language: locale, now }),
    }
    const [body = ''] = withSentences(letter, values).split('\n## ')
    return {
      label: letter.words.label ?? '',
      subject: fillLine(letter.words.subject ?? '', values),
      text: letterText(body, values),
    }
  }
  return approvedWordings().map((kind) => ({
    kind,
    language,
    ...wordingIn(kind, language),
    english: language === defaultLocale ? null : wordingIn(kind, defaultLocale),
  }))
}
