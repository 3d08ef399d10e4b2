import { noteDoor } from '@/app/api/desk/note-door'
import { recordCall } from '@/lib/consultations/record-call'

/** Records that the office called or wrote. */
export const POST = noteDoor(recordCall, (page) => `${page}?done=called`)
