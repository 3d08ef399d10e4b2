import type { Metadata } from 'next'
import { wordFor } from '@/app/desk/desk-terms'
import { deskWords, pageMetadata } from '@/app/desk/frame'
import { behindGate } from '@/app/desk/gate'
import { CloseDayForm } from '@/components/closures/close-day-form'
import { ClosureList } from '@/components/closures/closure-list'
import { Notice } from '@/components/desk/notice'
import { clinicDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'
import { readClosures } from '@/lib/schedules/read-closures'
import { closedDayViews, suggestedDayViews } from './closure-view'

export const dynamic = 'force-dynamic'

const words = messagesIn(defaultLocale).closures

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageMetadata(words.title, (await searchParams).problem)
}

/** The days off, and the holidays that could be some. */
export default async function ClosuresPage({ searchParams }: Props) {
  const { done, problem } = await searchParams
  return behindGate('/desk/closures', async (staff, now) => {
    const { closures, suggestions } = await readClosures(staff, now)
    const [doneSaid, problemSaid] = [wordFor(words.done, done), wordFor(words.problems, problem)]
    return (
      <>
        <p>
          <a href="/desk">{words.back}</a>
        </p>
        <h1>{words.title}</h1>
        {doneSaid && <Notice text={doneSaid} />}
        {problemSaid && <Notice text={problemSaid} problem={deskWords().problemPrefix} />}
        <section aria-labelledby="coming">
          <h2 id="coming">{words.coming.title}</h2>
          {closures.length === 0 && <p>{words.coming.none}</p>}
          <ClosureList
            words={words}
            bookedWords={words.standing}
            button={words.coming.open}
            days={closedDayViews(closures)}
          />
        </section>
        <CloseDayForm words={words.any} today={clinicDay(now, clinic().timeZone)} />
        <section aria-labelledby="suggested">
          <h2 id="suggested">{words.suggested.title}</h2>
          <p>{suggestions.length === 0 ? words.suggested.none : words.suggested.body}</p>
          <ClosureList
            words={words}
            bookedWords={words.booked}
            button={words.suggested.close}
            days={suggestedDayViews(suggestions)}
          />
        </section>
      </>
    )
  })
}
