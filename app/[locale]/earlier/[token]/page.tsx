import type { Metadata } from 'next'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { EarlierPanel } from '@/components/earlier/earlier-panel'
import { RequestProblem } from '@/components/request/request-problem'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'
import { earlierView } from './earlier-view'

export const dynamic = 'force-dynamic'
type Props = {
  params: Promise<{ locale: Locale; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  // Without how it stands: that would be read a second time, and titles stay in histories.
  return { title: `${messagesIn(locale).earlier.offered} · ${clinic().name}`, robots: { index: false } }
}

/** An earlier time that a person on the waiting list was offered. Looking at it changes nothing. */
export default async function EarlierPage({ params, searchParams }: Props) {
  const { locale, token } = await params
  const { problem } = await searchParams
  const { earlier: words } = messagesIn(locale)
  const { phone, phoneLink } = clinic()
  const view = await look(token, locale, problem)
  if (view === null || view === 'unavailable') {
    const said = view === null ? words.unknown : words.unavailable
    return <RequestProblem words={said} call={words.call} phone={phone} phoneLink={phoneLink} />
  }
  return <EarlierPanel words={words} view={view} />
}

async function look(token: string, locale: Locale, problem: unknown) {
  try {
    return await within(patienceMilliseconds, earlierView(token, { locale, problem, now: new Date() }))
  } catch (error) {
    // Postgres is away: the page says so, and that the person's time stands.
    log.error({ event: 'offer-not-read', code: errorCode(error) })
    return 'unavailable' as const
  }
}
