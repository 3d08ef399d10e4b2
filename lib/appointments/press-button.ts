import 'server-only'
import { declineRequest } from '@/lib/consultations/decline-request'
import { inviteToChoose } from '@/lib/consultations/invite-to-choose'
import { recordCall } from '@/lib/consultations/record-call'
import { type OfficeButton, readButton } from '@/lib/office-button'
import { ok, type Result, refuse } from '@/lib/result'
import { subjectOf } from './button-queries'
import { cancelAppointment } from './cancel-appointment'
import { confirmAppointment } from './confirm-appointment'
import type { TimeRefusalCode } from './schema'

/** Why a press did nothing. What its page says anyway, from how things stand, needs no sentence of its own. */
type Refusal =
  | TimeRefusalCode
  | 'unknown-button'
  | 'button-over'
  | 'already-closed'
  | 'nothing-to-choose'
  | 'wording-missing'

type Pressed = {
  /** For a button that declines: which of the approved wordings the person gets. */
  wording: string
  now: Date
}

/**
 * Does what a button in a letter to the office is for, once: the same press again changes nothing. Who comes second,
 * with this button or at the desk, is refused and can read who came first.
 *
 * @throws when the database is away; then nothing was written and the button still works.
 */
export async function pressButton(token: string, { wording, now }: Pressed): Promise<Result<null, Refusal>> {
  const button = readButton(token)
  if (!button) return refuse('unknown-button')
  const found = await subjectOf(button)
  if (!found) return refuse('unknown-request')
  if (button.isOver(now)) return refuse('button-over')
  const requestId = found.request.id
  // The button stands for the form: pressed again, it is the same note.
  const note = { formId: token, text: '' }
  switch (button.act) {
    case 'confirm':
      return done(await confirmAppointment({ appointmentId: button.about, actor: actorOf(button), now }))
    case 'offer':
      return found.time
        ? done(
            await cancelAppointment({
              appointmentId: found.time.id,
              actor: actorOf(button),
              offersOthers: true,
              now,
            }),
          )
        : inviteToChoose(button, requestId, note, now)
    case 'called':
      return recordCall(button, requestId, note, now)
    case 'decline':
      return declineRequest(button, { requestId, wording, note, now })
  }
}

function actorOf(button: OfficeButton) {
  return { by: 'office', staff: null, button } as const
}

function done(result: { ok: true } | { ok: false; code: TimeRefusalCode }): Result<null, TimeRefusalCode> {
  return result.ok ? ok(null) : refuse(result.code)
}
