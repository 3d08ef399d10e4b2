import { redirect } from 'next/navigation'
import { clinicDay, isDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Leads to the list of a day: the one that was asked for, or today's. */
export default async function DaysPage({ searchParams }: Props) {
  const { day } = await searchParams
  const today = clinicDay(new Date(), clinic().timeZone)
  redirect(`/desk/days/${typeof day === 'string' && isDay(day) ? day : today}`)
}
