import { letterName, visitName, wordFor } from '@/app/desk/desk-terms'
import type { HistoryEntry } from '@/components/desk/history-list'
import type { LetterView } from '@/components/desk/letter-list'
import type { DeskTime } from '@/lib/appointments/desk-queries'
import { clinicDateTime, clinicShortTime } from '@/lib/clock'
import type { DeskRequest } from '@/lib/consultations/read-request'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'

const { request: words, letters } = messagesIn(defaultLocale).desk

/** What happened to a request, in words: the oldest first. */
export function historyView(request: DeskRequest): HistoryEntry[] {
  const received = { id: 'received', what: words.history.received, when: time(request.receivedAt) }
  const withdrawn = request.closedBy === 'withdrawn' && request.closedAt
  return [
    { ...received, at: request.receivedAt, note: null, isDamaged: false },
    ...request.history.map((entry) => ({
      id: entry.id,
      at: entry.at,
      what: actWords(entry, request.contactBy),
      when: time(entry.at),
      note: entry.note.state === 'read' && entry.act !== 'cleared' ? entry.note.text : null,
      isDamaged: entry.note.state === 'damaged',
    })),
    ...request.times.flatMap(({ changes }) =>
      changes.map((change) => ({
        id: change.id,
        at: change.at,
        what: changeWords(change),
        when: time(change.at),
        note: null,
        isDamaged: false,
      })),
    ),
    ...(withdrawn
      ? [
          {
            id: 'withdrawn',
            at: withdrawn,
            what: words.history.withdrawn,
            when: time(withdrawn),
            note: null,
            isDamaged: false,
          },
        ]
      : []),
  ]
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map(({ at: _, ...entry }) => entry)
}

type Entry = DeskRequest['history'][number]

function actWords(entry: Entry, contactBy: 'phone' | 'email'): string {
  const { note, staffName, isByLetter } = entry
  const { history } = words
  return fill(actSentence(entry, contactBy), {
    name: staffName ?? (isByLetter ? history.letter : history.formerStaff),
    kinds: note.state === 'read' ? note.text.split(' ').map(visitName).join(', ') : '',
  })
}

function actSentence({ act, note }: Entry, contactBy: 'phone' | 'email'): string {
  const { history } = words
  if (act === 'called') return history.called[contactBy]
  if (act === 'cleared') return note.state === 'read' ? history.cleared.some : history.cleared.none
  if (act === 'closed' || act === 'declined' || act === 'offered') return history[act]
  return history.note
}

/** What happened to a time, by whom: `Maria Soto confirmed Wednesday, December 2, 10:00 am PST`. */
export function changeWords({ act, by, staffName, startsAt }: DeskTime['changes'][number]): string {
  const { letter, person, times } = words.history
  const sentence = wordFor(times, act) ?? times.hold
  const name = staffName ?? (by === 'office' ? letter : person)
  return fill(sentence, { name, time: time(startsAt) })
}

function time(at: Date): string {
  return clinicDateTime(at, defaultLocale, clinic().timeZone)
}

/** The letters about a request and how far each came, in words. */
export function letterViews(sent: DeskRequest['letters']): LetterView[] {
  const shortTime = (at: Date) => clinicShortTime(at, defaultLocale, clinic().timeZone)
  return sent.map((letter) => {
    const at = { waiting: letter.sendAfter, sent: letter.sentAt, failed: letter.failedAt }[letter.state]
    const reason = letter.state === 'sent' ? null : letter.lastError
    return {
      id: letter.id,
      what: letterName(letter.kind),
      state: letter.state,
      how: fill(letters[letter.state], { time: at ? shortTime(at) : '' }),
      reason: reason && fill(letters.reason, { code: reason }),
    }
  })
}
