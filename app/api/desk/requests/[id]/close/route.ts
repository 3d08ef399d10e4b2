import { noteDoor } from '@/app/api/desk/note-door'
import { closeRequest } from '@/lib/consultations/close-request'

/** Closes a request. */
export const POST = noteDoor(closeRequest, () => '/desk?done=closed')
