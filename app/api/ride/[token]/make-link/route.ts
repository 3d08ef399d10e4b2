import { ownTimeDoor } from '@/app/api/own-time-door'
import { makeDriverLink } from '@/lib/rides/make-driver-link'

/** Makes a link for whoever drives a person home. */
export const POST = ownTimeDoor('ride', makeDriverLink)
