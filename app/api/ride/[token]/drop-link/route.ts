import { ownTimeDoor } from '@/app/api/own-time-door'
import { dropDriverLink } from '@/lib/rides/drop-driver-link'

/** Takes a driver's link back. */
export const POST = ownTimeDoor('ride', dropDriverLink)
