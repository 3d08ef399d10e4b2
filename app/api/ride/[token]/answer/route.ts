import { ownTimeDoor } from '@/app/api/own-time-door'
import { rideHomeSchema } from '@/lib/appointments/schema'
import { setRideHome } from '@/lib/appointments/set-ride-home'
import { refuse } from '@/lib/result'

/** Notes who drives a person home. A form sent without an answer changes nothing. */
export const POST = ownTimeDoor(
  'ride',
  async (own, now, text) => {
    const answer = rideHomeSchema.safeParse(text('rideHome'))
    return answer.success ? setRideHome(own, answer.data, now) : refuse('ride-missing')
  },
  'ride',
)
