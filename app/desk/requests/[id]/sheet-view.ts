import { languageName, serviceName, topicName, wordFor } from '@/app/desk/desk-terms'
import { openMarks } from '@/app/desk/open-marks'
import type { Draft } from '@/app/doors/draft'
import type { ActView } from '@/components/desk/act-form'
import type { SheetView } from '@/components/desk/request-sheet'
import { clinicDateTime } from '@/lib/clock'
import { longestNote } from '@/lib/consultations/desk-schema'
import type { DeskRequest } from '@/lib/consultations/read-request'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { answerBy } from '@/lib/content/office-hours'
import { defaultLocale } from '@/lib/locale'
import { historyView, letterViews } from './past-view'
import { reachView } from './reach-view'
import { timesView } from './times-view'

const { desk } = messagesIn(defaultLocale)
const words = desk.request

const noteFaults = new Set<unknown>([
  'note-too-long',
  'note-unreadable',
  'note-empty',
  'closing-note-missing',
  'nothing-kept',
])

type Asked = {
  /** What was typed and did not go through, of this request or another. */
  draft: Draft | null
  done: unknown
  problem: unknown
  formId: string
  /** Why something was not done to a time. */
  refused: unknown
  now: Date
}

/** One request in words: every time named in the clinic's zone, nothing left to format. */
export function sheetView(request: DeskRequest, asked: Asked): SheetView {
  const state = request.closedBy === 'withdrawn' ? 'withdrawn' : request.state
  const isClosed = request.state === 'closed'
  const hasFailed = request.letters.some((letter) => letter.state === 'failed')
  const lastCall = request.history.findLast(({ act }) => act === 'called')?.at ?? null
  const marks = isClosed ? [] : openMarks({ ...request, lastCall }, asked.now).tags
  return {
    reference: request.reference,
    fullName: request.fullName,
    tags: [state, ...marks, ...(hasFailed ? (['undelivered'] as const) : [])],
    urgent: request.urgent ? urgentWords(request) : null,
    closed: isClosed ? closedWords(request) : null,
    done: wordFor({ ...desk.done, called: desk.done.called[request.contactBy] }, asked.done),
    reach: reachView(request),
    message:
      request.message.state === 'read'
        ? { text: request.message.text, lang: request.locale }
        : request.message.state,
    facts: facts(request),
    times: timesView(request, asked),
    act: actView(request, asked),
    letters: letterViews(request.letters),
    history: historyView(request),
  }
}

function time(at: Date): string {
  return clinicDateTime(at, defaultLocale, clinic().timeZone)
}

function urgentWords({ state, closedBy }: DeskRequest): string {
  if (closedBy === 'withdrawn') return words.urgentBody.withdrawn
  return state === 'closed' ? words.urgentBody.closed : words.urgentBody.open
}

function closedWords({ closedAt, closedBy, history }: DeskRequest): string {
  const { closedBy: sentences, history: names } = words
  if (!closedAt) return desk.states.closed
  if (closedBy === 'withdrawn') return fill(sentences.withdrawn, { time: time(closedAt) })
  const closing = history.findLast((entry) => entry.act === 'closed')
  if (!closing) return fill(sentences.unknown, { time: time(closedAt) })
  return fill(sentences.office, { name: closing.staffName ?? names.formerStaff, time: time(closedAt) })
}

function facts(request: DeskRequest): SheetView['facts'] {
  const { about } = words
  const promised = answerBy(request.receivedAt, request.office)
  return [
    { term: about.service, value: serviceName(request.service) },
    ...(request.topic ? [{ term: about.topic, value: topicName(request.topic) }] : []),
    { term: about.language, value: languageName(request.locale) },
    { term: about.received, value: time(request.receivedAt) },
    ...(promised ? [{ term: about.answerBy, value: time(promised) }] : []),
    { term: about.consented, value: time(request.consentedAt) },
  ]
}

function actView(request: DeskRequest, { draft, problem, formId }: Asked): ActView {
  const own = draft?.values.requestId === request.id ? draft : null
  const code = own?.problem ?? problem
  return {
    requestId: request.id,
    // The same form once more: should the first press have been written after all, this one is known to repeat it.
    formId: typeof own?.values.formId === 'string' && own.values.formId !== '' ? own.values.formId : formId,
    contactBy: request.contactBy,
    isClosed: request.state === 'closed',
    isUncalled: request.state === 'received',
    note: typeof own?.values.note === 'string' ? own.values.note : '',
    longestNote,
    problem: wordFor(desk.actProblems, code),
    isNoteAtFault: noteFaults.has(code),
  }
}
