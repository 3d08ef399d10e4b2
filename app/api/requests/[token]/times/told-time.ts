import type { BookedTime, TimeResult } from '@/lib/appointments/schema'

/** What a program is told of a time after it was chosen, moved or cancelled. */
export function toldTime({ id, state, startsAt, endsAt, holdUntil }: BookedTime): object {
  return { id, state, startsAt, endsAt, holdUntil }
}

/** A refusal of a time without what only the office is told. */
export function refused({ code, alternatives }: Extract<TimeResult, { ok: false }>) {
  return { ok: false as const, code, ...(alternatives.length > 0 && { alternatives }) }
}
