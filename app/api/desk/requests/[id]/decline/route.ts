import { timeDoor } from '@/app/api/desk/time-door'
import { declineRequest } from '@/lib/consultations/decline-request'
import { readNote } from '@/lib/consultations/desk-schema'
import { refuse } from '@/lib/result'

/** Closes a request as not suitable, in one of the approved wordings. */
export const POST = timeDoor({
  act: async ({ staff, id, text, now }) => {
    const note = readNote(text('formId'), '')
    if (!note.ok) return refuse('form-incomplete')
    return declineRequest(staff, { requestId: id, wording: text('wording'), note: note.value, now })
  },
  done: 'declined',
  goOn: () => '/desk',
})
