import { ownTimeDoor } from '@/app/api/own-time-door'
import { joinWaitingList } from '@/lib/waiting-list/join-waiting-list'

/** Puts a person on the waiting list for an earlier time. */
export const POST = ownTimeDoor('waiting', joinWaitingList)
