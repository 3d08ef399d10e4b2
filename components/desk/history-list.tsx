import type { Messages } from '@/lib/content/messages'

/** One line of a request's history in words. */
export type HistoryEntry = { id: string; what: string; when: string; note: string | null; isDamaged: boolean }

type Props = { words: Messages['desk']['request']['history']; entries: readonly HistoryEntry[] }

/** What happened to a request, by whom and when, the oldest first. */
export function HistoryList({ words, entries }: Props) {
  return (
    <section aria-labelledby="history">
      <h2 id="history">{words.title}</h2>
      <ol className="desk-history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <strong>{entry.what}</strong> <span className="small">{entry.when}</span>
            {entry.note !== null && (
              <p className="desk-text" dir="auto">
                {entry.note}
              </p>
            )}
            {entry.isDamaged && <p className="desk-damaged">{words.damaged}</p>}
          </li>
        ))}
      </ol>
    </section>
  )
}
