import { noteDoor } from '@/app/api/desk/note-door'
import { addNote } from '@/lib/consultations/add-note'

/** Adds a note to a request, open or closed. */
export const POST = noteDoor(addNote, (page) => `${page}?done=note`)
