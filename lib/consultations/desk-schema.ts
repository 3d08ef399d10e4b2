import * as z from 'zod'
import { ok, type Result, refuse } from '@/lib/result'
import { cleanText, isReadable } from './text'

export const longestNote = 1_000

/** What the office types about a request. */
export type Note = {
  /** Made with the form: the same words from the same form are one note, however often they arrive. */
  formId: string
  /** Empty when nothing was typed. */
  text: string
}

export type NoteFault = 'note-too-long' | 'note-unreadable' | 'form-incomplete'

const shape = z.object({
  formId: z.uuid('form-incomplete'),
  text: z
    .string('form-incomplete')
    .refine(isReadable, 'note-unreadable')
    .overwrite(cleanText)
    .max(longestNote, 'note-too-long'),
})

/** Reads the fields of a form of the desk. */
export function readNote(formId: unknown, text: unknown): Result<Note, NoteFault> {
  const parsed = shape.safeParse({ formId, text })
  return parsed.success
    ? ok(parsed.data)
    : refuse((parsed.error.issues[0]?.message ?? 'form-incomplete') as NoteFault)
}
