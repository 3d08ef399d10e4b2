import { type CheckedConsultation, checkConsultation } from '@/lib/consultations/check-consultation'
import { typedRequest } from './typed-request'

/** A request of someone who wants to be called and also gave an e-mail address, checked and ready to be accepted. */
export function checkedRequest(changed: Record<string, unknown> = {}): CheckedConsultation {
  const checked = checkConsultation(typedRequest({ email: 'ana@example.com', ...changed }))
  if ('errors' in checked) throw new Error(`Not a request: ${JSON.stringify(checked.errors)}`)
  return checked.value
}
