import { buttonValues } from '@/lib/emails/button-values'
import { requestForLetter, timeForLetter } from '@/lib/emails/queries'
import type { ButtonAct } from '@/lib/office-button'

type Named = { requestId: string; appointmentId?: string; writtenAt?: Date }

/**
 * The token of a button as a letter to the office carries it now.
 *
 * @throws when the letter would not have that button.
 */
export async function buttonOf(
  act: ButtonAct,
  { requestId, appointmentId, writtenAt }: Named,
): Promise<string> {
  const request = await requestForLetter(requestId)
  const found = appointmentId ? await timeForLetter(appointmentId) : null
  if (!request) throw new Error('There is no such request.')
  const at = writtenAt ?? request.receivedAt
  const time = found && { ...found, facts: { appointmentId }, writtenAt: at }
  const values = buttonValues(time ? { ...request, time } : { ...request, receivedAt: at })
  if (!values[`${act}Button`]) throw new Error(`The letter has no button "${act}".`)
  return values[`${act}ButtonLink`]?.split('/act/')[1] ?? ''
}
