import type { Metadata } from 'next'
import { privatePage } from '@/app/doors/private-page'
import { TimePage } from '@/components/times/time-page'
import { bookerOf } from '@/lib/appointments/notice'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { visitTypeNamed } from '@/lib/content/visit-types'
import type { Locale } from '@/lib/locale'
import { ok, refuse } from '@/lib/result'
import { LinkProblemPage, titleUnderLink } from '../../link-problem'
import { ownTimeView } from '../../own-time-view'
import { readOwn } from '../../read-own'
import { wallWords } from '../../time-words'
import { readAsked } from '../asked'
import { KeptChoice } from '../kept-choice'
import { NothingToChoose } from '../nothing-to-choose'
import { readTimes } from '../read-times'
import { timePageView } from '../time-page-view'
import { readChangeable } from './read-own-time'

export const dynamic = 'force-dynamic'

type Params = {
  params: Promise<{ locale: Locale; token: string; id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params, searchParams }: Params): Promise<Metadata> {
  const page = await params
  const { choose, errors } = messagesIn(page.locale)
  const { problem } = readAsked(await searchParams)
  const title = problem ? `${errors.prefix} ${choose.moveTitle}` : choose.moveTitle
  return { title: await titleUnderLink(page, title), robots: { index: false } }
}

/** Where a person chooses another time in place of one that they have. Looking changes nothing. */
export default async function MovePage({ params, searchParams }: Params) {
  const { locale, token, id } = await params
  const page = { locale, token }
  const messages = messagesIn(locale)
  const asked = readAsked(await searchParams)
  const read = await readOwn(token, async (request, now) => {
    const time = await readChangeable(request, id, now)
    if (!time.ok) return time
    const visit = visitTypeNamed(time.value.visitType)
    if (!visit) return refuse('not-offered')
    const by = bookerOf('patient', time.value)
    const times = await readTimes(time.value.visitType, visit, { asked, by, now })
    const view = ownTimeView(time.value, { ...page, now })
    return ok({ ...times, contactBy: request.contactBy, time: time.value, policy: view.policy })
  })
  if (!read.ok && read.code === 'unavailable' && asked.kept)
    return <KeptChoice {...page} asked={asked} moving={id} />
  if (!read.ok) return <LinkProblemPage code={read.code} locale={locale} />
  if (!read.value.ok) return <NothingToChoose {...page} code={read.value.code} />
  const { time, policy, ...choice } = read.value.value
  const has = fill(messages.choose.keepsOld, { time: wallWords(locale).whole(time.startsAt) })
  const view = timePageView(
    { ...page, ...choice },
    {
      title: messages.choose.moveTitle,
      facts: [has, ...(policy ? [policy] : [])],
      submit: messages.choose.move,
      action: `/api/requests/${encodeURIComponent(token)}/times/${time.id}/move`,
      listAt: privatePage(page, `/times/${time.id}`),
      hidden: {},
    },
  )
  return <TimePage words={messages.choose} errors={messages.errors} view={view} />
}
