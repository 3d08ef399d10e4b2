import { RequestProblem } from '@/components/request/request-problem'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import { type LinkProblem, ownRequest } from './read-own'

type Page = { locale: Locale; token: string }

/** Why a page beneath a private link has nothing to show, in its own words, with the telephone number. */
export function linkProblemWords(code: LinkProblem, locale: Locale): { title: string; body: string } {
  const { request, linkExpired } = messagesIn(locale)
  if (code === 'unavailable') return request.unavailable
  if (code === 'unknown-link') return request.unknown
  return { ...linkExpired, body: fill(linkExpired.body, { days: clinic().privateLinkDays }) }
}

/** The title of a page beneath a private link: its own, or why the link leads nowhere. */
export async function titleUnderLink({ locale, token }: Page, own: string): Promise<string> {
  const found = await ownRequest(token)
  // While the database is away the page may still show a choice that was kept.
  const isDead = !found.ok && found.code !== 'unavailable'
  return `${isDead ? linkProblemWords(found.code, locale).title : own} · ${clinic().name}`
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
        code === 'unavailable'
          ? undefined
          : { href: `/${locale}/consultation/not-sure`, label: messagesIn(locale).request.askAgain }
      }
    />
  )
}
