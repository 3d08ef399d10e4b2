import { randomUUID } from 'node:crypto'
import { checkConsultation } from '@/lib/consultations/check-consultation'
import { requestConsultation } from '@/lib/consultations/request-consultation'
import { db } from '@/lib/db'
import { typedRequest } from './typed-request'

type Received = { typed?: Record<string, unknown>; now?: Date; setAside?: boolean }

/** A request that a person sent, as the site takes it in. */
export async function receivedRequest({ typed = {}, now = new Date(), setAside = false }: Received = {}) {
  const checked = checkConsultation(typedRequest(typed))
  if ('errors' in checked) throw new Error(JSON.stringify(checked.errors))
  const accepted = await requestConsultation(checked.value, { now, key: randomUUID(), setAside })
  if (!accepted.ok) throw new Error(accepted.code)
  const { reference, path } = accepted.value
  const { id } = await db().consultationRequest.findUniqueOrThrow({
    where: { reference },
    select: { id: true },
  })
  return { id, reference, token: path.split('/').at(-1) ?? '' }
}
