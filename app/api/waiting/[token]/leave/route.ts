import { ownTimeDoor } from '@/app/api/own-time-door'
import { leaveWaitingList } from '@/lib/waiting-list/leave-waiting-list'

/** Takes a person off the waiting list. */
export const POST = ownTimeDoor('waiting', leaveWaitingList)
