import { bareDocument, roundOf } from '@/app/doors/bare-document'
import { type Fault, faultStatus } from '@/app/doors/read-fields'
import { clinic } from '@/lib/content/clinic'
import { escapeHtml as text } from '@/lib/content/escape-html'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale, type Locale, locales } from '@/lib/locale'
import { jsonAnswer } from './consultations/answers'

type Reason = Fault | 'other-site'

type Way = {
  /** Null where only the form that was not read knew it: then all languages are spoken. */
  locale: Locale | null
  /** Where the person can begin again: a path of this host, by language. */
  to: (locale: Locale) => string
  label: 'form' | 'ownPage'
}

/**
 * The answer to a post that was not even read: a page for whoever looks at it, with a way on and our number, and JSON
 * for a program. Its status is the same.
 */
export function notTaken(request: Request, reason: Reason, way: Way): Response {
  const status = reason === 'other-site' ? 403 : faultStatus[reason]
  if (!request.headers.get('accept')?.includes('text/html')) return jsonAnswer(status, { error: reason })
  return new Response(page(reason, way), {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

function page(reason: Reason, way: Way): string {
  const locale = way.locale ?? defaultLocale
  const others = way.locale ? [] : locales.filter((other) => other !== locale)
  const also = others.map((other) => {
    const title = `<h2>${text(messagesIn(other).notTaken.title)}</h2>`
    return `<section lang="${other}">${title}${saidIn(other, reason, way)}</section>`
  })
  const round = roundOf({ locale, clinic: clinic() })
  return bareDocument(
    { ...round, title: messagesIn(locale).notTaken.title },
    [saidIn(locale, reason, way), ...also].join('\n'),
  )
}

function saidIn(locale: Locale, reason: Reason, { to, label }: Way): string {
  const { notTaken: words } = messagesIn(locale)
  const said = reason === 'other-site' || reason === 'too-large' ? words[reason] : words.unreadable
  return `<p class="lead">${text(said)}</p>
<p>${text(fill(words.kept, { phone: clinic().phone }))}</p>
<p class="acts"><a class="button" href="${text(to(locale))}">${text(words[label])}</a></p>`
}
