import { timeDoor } from '@/app/api/desk/time-door'
import { readNote } from '@/lib/consultations/desk-schema'
import { inviteToChoose } from '@/lib/consultations/invite-to-choose'
import { refuse } from '@/lib/result'

/** Asks a person by letter to choose a time. */
export const POST = timeDoor({
  act: async ({ staff, id, text, now }) => {
    const note = readNote(text('formId'), '')
    return note.ok ? inviteToChoose(staff, id, note.value, now) : refuse('form-incomplete')
  },
  done: 'offered',
})
