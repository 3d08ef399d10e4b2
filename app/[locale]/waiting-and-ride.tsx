import { RidePanel } from '@/components/ride/ride-panel'
import { WaitingPanel } from '@/components/waiting/waiting-panel'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import { afterBooking } from './after-booking'

type Props = { requestId: string; token: string; email: string | null; locale: Locale }

/** What a person may still want once they have a time: to be driven home, and to come earlier. */
export async function WaitingAndRide(props: Props) {
  const { waiting, ride } = messagesIn(props.locale)
  const views = await afterBooking({ ...props, now: new Date() })
  return views.map((view) => (
    <div key={view.appointmentId} className="wrap form-page">
      {view.ride && <RidePanel words={ride} view={view.ride} />}
      {view.waiting && <WaitingPanel words={waiting} view={view.waiting} />}
    </div>
  ))
}
