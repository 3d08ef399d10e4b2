import { jsonAnswer } from '@/app/api/consultations/answers'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { type OwnTimeFacts, ownTimeById } from '@/lib/appointments/own-queries'
import { requestByLink } from '@/lib/consultations/queries'
import { visitTypeNamed } from '@/lib/content/visit-types'
import { type CalendarEvent, calendarFile } from '@/lib/emails/calendar-file'
import { defaultLocale, isLocale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'
import { refuse } from '@/lib/result'

type Params = { params: Promise<{ token: string; id: string }> }

/**
 * The calendar file of a time that was confirmed: the event, or, once cancelled, what takes it out again. Nothing is
 * written by it, however often it is fetched.
 */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { token, id } = await params
  const now = new Date()
  try {
    const found = await within(patienceMilliseconds, find(token, id, now))
    if (!found.ok) return jsonAnswer(found.code === 'link-expired' ? 410 : 404, { error: found.code })
    const { time, locale } = found.value
    const event = eventOf(time, now)
    return new Response(calendarFile(event, isLocale(locale) ? locale : defaultLocale), {
      headers: {
        'content-type': `text/calendar; charset=utf-8; method=${event.method}`,
        // A name that says nothing: it lies in the downloads of a device that others may use.
        'content-disposition': 'attachment; filename="appointment.ics"',
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    // Postgres is away: a program that downloads gets no page.
    log.error({ event: 'calendar-not-read', code: errorCode(error) })
    return jsonAnswer(503, { error: 'unavailable' })
  }
}

async function find(token: string, id: string, now: Date) {
  const link = await requestByLink(token, now)
  if (!link.ok) return link
  const time = await ownTimeById(link.value.id, id)
  if (!time?.confirmedAt) return refuse('unknown-time')
  return { ok: true as const, value: { time, locale: link.value.locale } }
}

function eventOf(time: OwnTimeFacts, stamp: Date): CalendarEvent {
  const { uid, sequence, startsAt, endsAt, cancelBy, state } = time
  const rest = (visitTypeNamed(time.visitType)?.bufferMinutes ?? 0) * 60_000
  return {
    uid,
    sequence,
    startsAt,
    endsAt: new Date(endsAt.getTime() + rest),
    method: state === 'cancelled' ? 'CANCEL' : 'PUBLISH',
    ...(cancelBy && cancelBy > stamp && { cancelBy }),
    stamp,
  }
}
