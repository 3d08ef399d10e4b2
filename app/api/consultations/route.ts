import { clientAddress } from '@/app/doors/client-address'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { withinRequestLimits } from '@/lib/consultations/limits'
import { requestConsultation } from '@/lib/consultations/request-consultation'
import { count } from '@/lib/counters'
import { errorCode, log } from '@/lib/log'
import { refuse } from '@/lib/result'
import { accepted, corrected } from './answers'
import { type ReadPost, readPost } from './read-post'

/** Takes a consultation request as a form post (303) or JSON (201, 409, 422, 429, 503). See README, "The API". */
export async function POST(request: Request): Promise<Response> {
  const now = new Date()
  const read = await readPost(request, now)
  if ('answer' in read) return read.answer
  try {
    const result = await within(patienceMilliseconds, accept(read, clientAddress(request), now))
    return result.ok ? accepted(read.asked, result.value) : corrected(read.asked, result.code)
  } catch (error) {
    // Postgres is away or too slow. Whatever else it is, the person must keep what they typed and read our number.
    log.error({ event: 'request-not-saved', code: errorCode(error) })
    return corrected(read.asked, 'unavailable')
  }
}

async function accept({ consultation, key, setAside }: ReadPost, client: string, now: Date) {
  const asking = { client, email: consultation.email, setAside }
  if (!(await withinRequestLimits(asking))) return refuse('too-many')
  if (setAside) await count('request-set-aside', now)
  return requestConsultation(consultation, { now, key, setAside })
}
