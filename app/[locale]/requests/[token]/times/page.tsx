import type { Metadata } from 'next'
import { privatePage } from '@/app/doors/private-page'
import { kindOf } from '@/app/doors/visit-kind'
import { KindList } from '@/components/times/kind-list'
import { TimePage } from '@/components/times/time-page'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { type VisitType, visitTypeNamed } from '@/lib/content/visit-types'
import type { Locale } from '@/lib/locale'
import { LinkProblemPage, titleUnderLink } from '../link-problem'
import { readOwn } from '../read-own'
import { policyWords, visitName } from '../time-words'
import { readAsked } from './asked'
import { KeptChoice } from './kept-choice'
import { NothingToChoose } from './nothing-to-choose'
import { readChoice } from './read-times'
import { timePageView } from './time-page-view'

export const dynamic = 'force-dynamic'

type Params = {
  params: Promise<{ locale: Locale; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Params): Promise<Metadata> {
  const page = await params
  const { choose, errors } = messagesIn(page.locale)
  const { problem } = readAsked(await searchParams)
  const title = problem ? `${errors.prefix} ${choose.title}` : choose.title
  return { title: await titleUnderLink(page, title), robots: { index: false } }
}

/** Where a person chooses a time of a kind that they may book. Looking changes nothing. */
export default async function TimesPage({ params, searchParams }: Params) {
  const { locale, token } = await params
  const page = { locale, token }
  const messages = messagesIn(locale)
  const asked = readAsked(await searchParams)
  const read = await readOwn(token, (request, now) => readChoice(request, asked, now))
  if (!read.ok && read.code === 'unavailable' && asked.kept) return <KeptChoice {...page} asked={asked} />
  if (!read.ok) return <LinkProblemPage code={read.code} locale={locale} />
  if (!read.value.ok) return <NothingToChoose {...page} code={read.value.code} />
  const choice = read.value.value
  if ('kinds' in choice) return <KindList words={messages.choose} {...kindsView(choice.kinds, page)} />
  const view = timePageView(
    { ...page, ...choice },
    {
      title: messages.choose.title,
      facts: [
        promiseOf(choice.visit, locale),
        policyWords(choice.visit.cancelUntil, messages.choose.policy, locale),
      ],
      submit: buttonOf(choice.visit, locale),
      action: `/api/requests/${encodeURIComponent(token)}/times`,
      listAt: privatePage(page, '/times'),
      hidden: { kind: kindOf(choice.visitType) },
    },
  )
  return <TimePage words={messages.choose} errors={messages.errors} view={view} />
}

function promiseOf({ confirmedBy, holdHours }: VisitType, locale: Locale): string {
  const { choose } = messagesIn(locale)
  if (confirmedBy === 'at-once') return choose.atOnce
  return holdHours > 0 ? choose.byOffice : choose.byOfficeUnheld
}

function buttonOf({ confirmedBy, holdHours }: VisitType, locale: Locale): string {
  const { choose } = messagesIn(locale)
  if (confirmedBy === 'at-once') return choose.book
  return holdHours > 0 ? choose.hold : choose.ask
}

function kindsView(kinds: readonly string[], page: { locale: Locale; token: string }) {
  const { choose } = messagesIn(page.locale)
  return {
    back: privatePage(page),
    kinds: kinds.map((visitType) => ({
      href: privatePage(page, '/times', { kind: kindOf(visitType) }),
      name: visitName(visitType, page.locale),
      length: fill(choose.whatFor.length, { minutes: visitTypeNamed(visitType)?.minutes ?? 0 }),
    })),
  }
}
