import { visitName, wordFor } from '@/app/desk/desk-terms'
import { timeView } from '@/app/desk/time-view'
import type { TimesView } from '@/components/desk/times-panel'
import { clinicDateTime } from '@/lib/clock'
import type { DeskRequest } from '@/lib/consultations/read-request'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { visitTypes } from '@/lib/content/visit-types'
import { defaultLocale } from '@/lib/locale'
import { changeWords } from './past-view'

const { act, desk } = messagesIn(defaultLocale)
const words = desk.times

type Asked = { formId: string; done: unknown; refused: unknown; now: Date }

/** The times of a request in words. */
export function timesView(request: DeskRequest, { formId, done, refused, now }: Asked): TimesView {
  const page = `/desk/requests/${request.id}`
  const views = request.times.map((time) => {
    const last = time.changes.at(-1)
    const told = last && `${changeWords(last)} · ${clinicDateTime(last.at, defaultLocale, clinic().timeZone)}`
    const known = { ...time, requestId: request.id, hasEmail: request.email !== null }
    return { at: time.startsAt, view: timeView(known, { now, last: told ?? null }) }
  })
  const isComing = ({ view, at }: (typeof views)[number]) =>
    view.can.change || (view.can.attend && now.getTime() - at.getTime() < 24 * 60 * 60_000)
  return {
    requestId: request.id,
    formId,
    coming: views.filter(isComing).map(({ view }) => view),
    past: views.filter((each) => !isComing(each)).map(({ view }) => view),
    isOpen: request.state !== 'closed',
    canWrite: request.email !== null,
    bookAt: `${page}/times`,
    declineAt: `${page}/decline`,
    clearable: Object.entries(visitTypes())
      .filter(([, visit]) => visit.mayBook === 'cleared')
      .map(([name]) => ({ name, label: visitName(name), isCleared: request.clearedFor.includes(name) })),
    done: doneWords(request, done),
    problem: wordFor(words.problems, refused),
  }
}

/** What a letter would have told, somebody has to say on the phone where there is no address. */
const tellsPerson: readonly unknown[] = ['confirmed', 'moved', 'cancelled', 'booked']

function doneWords({ email }: DeskRequest, done: unknown): string | null {
  const said = wordFor(words.done, done)
  return said && email === null && tellsPerson.includes(done) ? `${said} ${act.noEmail}` : said
}
