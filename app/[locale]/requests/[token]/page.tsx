import type { Metadata } from 'next'
import { RequestPanel } from '@/components/request/request-panel'
import { ChooseOffer } from '@/components/times/choose-offer'
import { EarlierTimes } from '@/components/times/earlier-times'
import { OwnTime } from '@/components/times/own-time'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import { WaitingAndRide } from '../../waiting-and-ride'
import { LinkProblemPage, linkProblemWords } from './link-problem'
import { noticeOf } from './notice'
import { offerView } from './offer-view'
import { isComing, ownTimeView } from './own-time-view'
import { ownRequest } from './read-own'
import { readPage } from './read-page'
import { requestView } from './request-view'

export const dynamic = 'force-dynamic'

type Search = {
  done?: string | string[]
  problem?: string | string[]
  undone?: string | string[]
  saved?: string | string[]
}
type Params = { params: Promise<{ locale: Locale; token: string }>; searchParams: Promise<Search> }

/** The title is the same however the request stands: it stays in the history of a browser. */
export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, token } = await params
  const found = await ownRequest(token)
  const title = found.ok ? messagesIn(locale).request.tab : linkProblemWords(found.code, locale).title
  return { title: `${title} · ${clinic().name}`, robots: { index: false } }
}

/** A person's own page, by the secret in its address: no account, no cookie. */
export default async function RequestPage({ params, searchParams }: Params) {
  const { locale, token } = await params
  const messages = messagesIn(locale)
  const read = await readPage(token, locale)
  if (!read.ok) return <LinkProblemPage code={read.code} locale={locale} />
  const page = read.value
  const search = await searchParams
  const views = page.times.map((time) => ownTimeView(time, { locale, token, now: page.now }))
  const ahead = views
    .filter(({ state }) => isComing(state) || state === 'begun')
    .toSorted((a, b) => a.instant.localeCompare(b.instant))
  const offer = offerView(page, { locale, token, hasTime: ahead.length > 0 })
  return (
    <RequestPanel
      words={messages}
      view={requestView(page, views, { locale, token })}
      notice={noticeOf(search, views, locale)}
      times={ahead.map((view) => <OwnTime key={view.id} words={messages.ownTime} view={view} />)}
      choose={offer && <ChooseOffer words={messages.choose.offer} {...offer} />}
      earlier={
        <EarlierTimes words={messages.ownTime} views={views.filter((view) => !ahead.includes(view))} />
      }
    >
      <WaitingAndRide locale={locale} views={page.after} undone={search.undone} saved={search.saved} />
    </RequestPanel>
  )
}
