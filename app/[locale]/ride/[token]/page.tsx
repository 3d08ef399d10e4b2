import type { Metadata } from 'next'
import { within } from '@/app/doors/within'
import { RequestProblem } from '@/components/request/request-problem'
import { DriverPanel, type DriverView } from '@/components/ride/driver-panel'
import { clinicDateTime, clinicTimeOfDay } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'
import { type Ride, rideByToken } from '@/lib/rides/queries'

export const dynamic = 'force-dynamic'
const patienceMilliseconds = 3_300

type Params = { params: Promise<{ locale: Locale; token: string }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale } = await params
  return {
    title: `${messagesIn(locale).ride.driver.title} · ${clinic().name}`,
    robots: { index: false },
  }
}

/** For whoever drives a person home, by the secret in the address. It tells nothing of the person or their visit. */
export default async function RidePage({ params }: Params) {
  const { locale, token } = await params
  const { driver: words } = messagesIn(locale).ride
  const { phone, phoneLink } = clinic()
  const ride = await find(token)
  if (ride !== null && ride !== 'unavailable' && ride.state === 'coming') {
    return <DriverPanel words={words} view={driverView(ride, locale)} phone={phone} phoneLink={phoneLink} />
  }
  const said = ride === null ? words.unknown : ride === 'unavailable' ? words.unavailable : words[ride.state]
  return <RequestProblem words={said} call={words.call} phone={phone} phoneLink={phoneLink} />
}

function driverView(
  { from, to, isConfirmed }: Extract<Ride, { state: 'coming' }>,
  locale: Locale,
): DriverView {
  const { timeZone, address } = clinic()
  return {
    from: clinicDateTime(from, locale, timeZone),
    ready: to > from ? clinicTimeOfDay(to, locale, timeZone) : null,
    place: address ?? null,
    isConfirmed,
  }
}

async function find(token: string) {
  try {
    return await within(patienceMilliseconds, rideByToken(token, new Date()))
  } catch (error) {
    // Postgres is away: the page says so.
    log.error({ event: 'ride-not-read', code: errorCode(error) })
    return 'unavailable' as const
  }
}
