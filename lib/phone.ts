import 'server-only'
import { parsePhoneNumberWithError } from 'libphonenumber-js/min'
import { ok, type Result, refuse } from './result'

type PhoneFault = 'phone-needs-area-code' | 'phone-impossible'

/**
 * A phone number in any way of writing it, as E.164 (`+15594251118`, extension after `;ext=`); numbers without
 * a country code are read as US numbers. Only what no telephone could dial is refused: stricter checks have
 * locked real people out.
 */
export function readPhone(typed: string): Result<string, PhoneFault> {
  const digits = typed.replace(/\D/g, '').length
  try {
    const number = parsePhoneNumberWithError(typed, 'US')
    if (number.isPossible()) return ok(number.ext ? `${number.number};ext=${number.ext}` : number.number)
  } catch {
    // ParseError: no number in the text; told apart below by its digits.
  }
  return refuse(digits === 7 ? 'phone-needs-area-code' : 'phone-impossible')
}
