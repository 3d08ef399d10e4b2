import type { TagKind } from '@/components/desk/desk-tag'
import type { QueueView } from '@/components/desk/queue-board'
import type { RowView } from '@/components/desk/request-table'
import { clinicShortTime } from '@/lib/clock'
import {
  mostCounted,
  mostPages,
  type Queue,
  type QueuedRequest,
  rowsPerPage,
} from '@/lib/consultations/desk-queries'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { answerBy } from '@/lib/content/office-hours'
import { defaultLocale } from '@/lib/locale'
import { ageWords, languageName, letterName, listName, serviceName, windowNames } from './desk-terms'
import { openMarks } from './open-marks'

const messages = messagesIn(defaultLocale)
const words = messages.desk.queue

/** The list in words: times named in the clinic's zone, nothing left to format. */
export function queueView(
  { open, setAside, undelivered, figures, office }: Queue,
  page: number,
  now: Date,
): QueueView {
  const counted = (n: number) => (n > mostCounted ? fill(words.moreThan, { count: mostCounted }) : String(n))
  const failed = new Set(undelivered.map((letter) => letter.about))
  const rows = (requests: readonly QueuedRequest[]) =>
    requests.map((request) => rowView(request, { failed, office, now }))
  return {
    figures: {
      waiting: counted(figures.waiting),
      oldest: figures.oldest ? ageWords(figures.oldest, now) : words.none,
      undelivered: counted(figures.undelivered),
      setAside: counted(figures.setAside),
    },
    open: rows(open.rows),
    page,
    hasMore: open.hasMore && page < mostPages,
    setAside: rows(setAside.rows),
    hasMoreSetAside: setAside.hasMore,
    undelivered: undelivered.map((letter) => ({
      id: letter.id,
      requestId: letter.about,
      reference: letter.reference,
      letter: letterName(letter.kind),
      when: shortTime(letter.failedAt),
      reason: letter.lastError ?? messages.desk.letters.noReason,
    })),
    rowsPerPage,
  }
}

function shortTime(at: Date): string {
  return clinicShortTime(at, defaultLocale, clinic().timeZone)
}

type Seen = { failed: ReadonlySet<string>; office: Queue['office']; now: Date }

function rowView(request: QueuedRequest, { failed, office, now }: Seen): RowView {
  const { notes, appointments: times } = request
  const marks = openMarks({ ...request, lastCall: notes[0]?.at ?? null, times }, now)
  // A time may be confirmed with the words unread: what is urgent is owed an answer until somebody got in touch.
  const isOwed = request.state === 'received' || (request.urgent && notes.length === 0)
  const asked = isOwed ? request.receivedAt : marks.wishedAt
  const promised = asked && answerBy(asked, office)
  const tags: TagKind[] = [
    ...(request.urgent ? (['urgent'] as const) : []),
    request.state,
    ...marks.tags,
    ...(promised && promised < now ? (['late'] as const) : []),
    ...(failed.has(request.id) ? (['undelivered'] as const) : []),
  ]
  return {
    id: request.id,
    reference: request.reference,
    person: listName(request.fullName),
    language: languageName(request.locale),
    wants: serviceName(request.service),
    reach: reachWords(request),
    windows: windowNames(request.windows),
    age: fill(messages.desk.age.ago, { age: ageWords(request.receivedAt, now) }),
    received: shortTime(request.receivedAt),
    answerBy: promised && fill(words.answerBy, { time: shortTime(promised) }),
    waits: marks.waits,
    tags,
  }
}

function reachWords({ contactBy, mayLeaveMessage, mayNameClinic }: QueuedRequest): string {
  const { reach } = words
  if (contactBy === 'email') return reach.email
  const message = mayLeaveMessage ? reach.mayLeaveMessage : reach.noMessage
  return [reach.phone, message, ...(mayNameClinic ? [] : [reach.noName])].join(', ')
}
