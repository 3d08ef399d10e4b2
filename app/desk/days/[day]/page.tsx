import type { Metadata } from 'next'
import { deskWords, pageMetadata } from '@/app/desk/frame'
import { behindGate } from '@/app/desk/gate'
import { DayList } from '@/components/desk/day-list'
import { DeskMessage } from '@/components/desk/desk-message'
import { readDaySheet } from '@/lib/appointments/desk-queries'
import { isDay } from '@/lib/clock'
import { hoursForDesk } from '@/lib/schedules/desk-queries'
import { dayView } from './day-view'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ day: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { day } = await params
  const { title } = deskWords().days
  return pageMetadata(isDay(day) ? `${day} · ${title}` : title)
}

/** Who comes on a day, to whom and where. */
export default async function DayPage({ params, searchParams }: Props) {
  const { day } = await params
  const { done, refused } = await searchParams
  const words = deskWords()
  if (!isDay(day)) {
    return behindGate('/desk/days', async () => (
      <DeskMessage {...words.days.unknown} link={{ href: '/desk/days', text: words.days.today }} />
    ))
  }
  return behindGate(`/desk/days/${day}`, async (staff, now) => {
    const times = await readDaySheet(staff, day, now)
    const hours = await hoursForDesk(staff, day)
    return <DayList words={words} view={dayView(day, { times, hours, done, refused, now })} />
  })
}
