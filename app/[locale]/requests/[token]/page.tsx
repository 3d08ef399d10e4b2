import type { Metadata } from 'next'
import { within } from '@/app/doors/within'
import { RequestPanel } from '@/components/request/request-panel'
import { RequestProblem } from '@/components/request/request-problem'
import { requestByToken } from '@/lib/consultations/queries'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'
import { requestView, stateOf } from './request-view'

export const dynamic = 'force-dynamic'
const patienceMilliseconds = 3_300

type Params = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, token } = await params
  const { request: words } = messagesIn(locale)
  const found = await find(token)
  const title = typeof found === 'object' && found ? words.titles[stateOf(found)] : words.unknown.title
  return { title: `${title} · ${clinic().name}`, robots: { index: false } }
}

/** A person's own page, by the secret in its address: no account, no cookie. */
export default async function RequestPage({ params }: Params) {
  const { locale, token } = await params
  const messages = messagesIn(locale)
  const { phone, phoneLink } = clinic()
  const found = await find(token)
  if (found === 'unavailable' || found === null) {
    const words = found === null ? messages.request.unknown : messages.request.unavailable
    return <RequestProblem words={words} call={messages.request.call} phone={phone} phoneLink={phoneLink} />
  }
  return <RequestPanel words={messages} view={requestView(found, locale, token)} />
}

async function find(token: string) {
  try {
    return await within(patienceMilliseconds, requestByToken(token))
  } catch (error) {
    // Postgres is away: the page says so, and that the request is safe.
    log.error({ event: 'request-not-read', code: errorCode(error) })
    return 'unavailable' as const
  }
}
