import { privatePage } from '@/app/doors/private-page'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import type { OwnPage } from './read-page'
import { wallWords } from './time-words'

type Asked = { locale: Locale; token: string; hasTime: boolean }

/** The way to the list of times in words; null when there is nothing that this person may choose. */
export function offerView({ bookable, nextFree, times }: OwnPage, { locale, token, hasTime }: Asked) {
  if (bookable.length === 0) return null
  const { offer } = messagesIn(locale).choose
  const isAgain = times.length > 0
  return {
    title: hasTime ? offer.another : isAgain ? offer.again : offer.title,
    body: isAgain ? offer.bodyAgain : offer.body,
    next: nextFree && fill(offer.next, { time: wallWords(locale).whole(nextFree) }),
    href: privatePage({ locale, token }, '/times'),
    isMain: !hasTime,
  }
}
