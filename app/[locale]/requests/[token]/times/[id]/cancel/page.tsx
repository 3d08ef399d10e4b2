import type { Metadata } from 'next'
import { privatePage } from '@/app/doors/private-page'
import { CancelForm } from '@/components/times/cancel-form'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import { LinkProblemPage, titleUnderLink } from '../../../link-problem'
import { ownTimeView } from '../../../own-time-view'
import { readOwn } from '../../../read-own'
import { readAsked } from '../../asked'
import { NothingToChoose } from '../../nothing-to-choose'
import { problemWords } from '../../time-page-view'
import { readChangeable } from '../read-own-time'

export const dynamic = 'force-dynamic'

type Params = {
  params: Promise<{ locale: Locale; token: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const page = await params
  const { title } = messagesIn(page.locale).cancelTime
  return { title: await titleUnderLink(page, title), robots: { index: false } }
}

/** Asks once whether a time shall be cancelled. Looking at the question changes nothing. */
export default async function CancelPage({ params, searchParams }: Params) {
  const { locale, token, id } = await params
  const page = { locale, token }
  const { cancelTime: words } = messagesIn(locale)
  const { problem } = readAsked(await searchParams)
  const read = await readOwn(token, async (request, now) => {
    const time = await readChangeable(request, id, now)
    return time.ok ? { ok: true as const, value: ownTimeView(time.value, { ...page, now }) } : time
  })
  if (!read.ok) return <LinkProblemPage code={read.code} locale={locale} />
  if (!read.value.ok) return <NothingToChoose {...page} code={read.value.code} />
  const sentence =
    problem === 'unavailable'
      ? fill(words.unavailable, { phone: clinic().phone })
      : problem && problemWords({ problem, kept: null }, locale)
  return (
    <CancelForm
      words={words}
      view={read.value.value}
      problem={sentence}
      locale={locale}
      action={`/api/requests/${encodeURIComponent(token)}/times/${encodeURIComponent(id)}/cancel`}
      back={privatePage(page)}
    />
  )
}
