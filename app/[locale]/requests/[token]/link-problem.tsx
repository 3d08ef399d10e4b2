import { RequestProblem } from '@/components/request/request-problem'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import type { LinkProblem } from './read-own'

/** Why a page beneath a private link has nothing to show, in its own words, with the telephone number. */
export function linkProblemWords(code: LinkProblem, locale: Locale): { title: string; body: string } {
  const { request, linkExpired } = messagesIn(locale)
  if (code === 'unavailable') return request.unavailable
  if (code === 'unknown-link') return request.unknown
  return { ...linkExpired, body: fill(linkExpired.body, { days: clinic().privateLinkDays }) }
}

export function LinkProblemPage({ code, locale }: { code: LinkProblem; locale: Locale }) {
  const { phone, phoneLink } = clinic()
  return (
    <RequestProblem
      words={linkProblemWords(code, locale)}
      call={messagesIn(locale).request.call}
      phone={phone}
      phoneLink={phoneLink}
      further={
        code === 'link-expired'
          ? { href: `/${locale}/consultation/not-sure`, label: messagesIn(locale).request.askAgain }
          : undefined
      }
    />
  )
}
