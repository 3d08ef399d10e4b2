import { within } from '@/app/doors/within'
import { outboxState } from '@/lib/emails/queries'
import { errorCode, log } from '@/lib/log'

const patienceMilliseconds = 3_000
const slowLetterSeconds = 300

/**
 * `ok`; `degraded` (200) when a letter failed, has been due for five minutes, or waits because the mail server takes
 * none of ours; `down` (503) when the database does not answer. Figures only.
 */
export async function GET(): Promise<Response> {
  const headers = { 'cache-control': 'no-store' }
  try {
    const outbox = await within(patienceMilliseconds, outboxState(new Date()))
    const { failed, refused, oldestWaitingSeconds } = outbox
    const isDegraded = failed > 0 || refused > 0 || oldestWaitingSeconds > slowLetterSeconds
    return Response.json({ status: isDegraded ? 'degraded' : 'ok', database: 'ok', outbox }, { headers })
  } catch (error) {
    log.error({ event: 'health-down', code: errorCode(error) })
    return Response.json({ status: 'down', database: 'away' }, { status: 503, headers })
  }
}
