import type { Metadata } from 'next'
import { deskWords, pageMetadata } from '@/app/desk/frame'
import { behindGate } from '@/app/desk/gate'
import { DeskMessage } from '@/components/desk/desk-message'
import { TimeChoice } from '@/components/desk/time-choice'
import { freeTimesForDesk } from '@/lib/appointments/desk-queries'
import { clinicDay, isDay } from '@/lib/clock'
import { readRequest } from '@/lib/consultations/read-request'
import { clinic } from '@/lib/content/clinic'
import { choiceView, daysShown } from './choice-view'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { move, refused } = await searchParams
  return pageMetadata(deskWords().times.choose.title[move ? 'move' : 'book'], refused)
}

/** The free times, to book one for a person or to move theirs. */
export default async function TimeChoicePage({ params, searchParams }: Props) {
  const { id } = await params
  const { visit, from, move, refused } = await searchParams
  return behindGate(`/desk/requests/${id}/times`, async (staff, now) => {
    const words = deskWords()
    const request = await readRequest(staff, id, now)
    if (!request.ok) {
      return <DeskMessage {...words.unknownRequest} link={{ href: '/desk', text: words.request.back }} />
    }
    const moving = request.value.times.find((time) => time.id === move) ?? null
    const visitType = moving?.visitType ?? (typeof visit === 'string' ? visit : 'consultation')
    const today = clinicDay(now, clinic().timeZone)
    const fromDay = typeof from === 'string' && isDay(from) && from > today ? from : today
    const times = await freeTimesForDesk(staff, { visitType, fromDay, days: daysShown, now })
    return (
      <TimeChoice
        words={words}
        view={choiceView(request.value, times, { visitType, fromDay, today, moving, refused })}
      />
    )
  })
}
