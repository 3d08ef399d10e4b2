import { EmptyTray } from '@/components/illustrations/empty-tray'
import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'
import { type FiguresView, QueueFigures } from './queue-figures'
import { RequestTable, type RowView } from './request-table'
import { UndeliveredList, type UndeliveredView } from './undelivered-list'

/** The desk's first page in words, with nothing left to format. */
export type QueueView = {
  figures: FiguresView
  open: RowView[]
  page: number
  hasMore: boolean
  setAside: RowView[]
  hasMoreSetAside: boolean
  undelivered: UndeliveredView[]
  rowsPerPage: number
}

type Props = { words: Messages['desk']; view: QueueView }

/** How the desk stands, and the requests to be answered. */
export function QueueBoard({ words: desk, view }: Props) {
  const { queue: words } = desk
  const isCut = view.undelivered.length === view.rowsPerPage
  return (
    <>
      <h1>{words.title}</h1>
      <QueueFigures
        words={words.figures}
        figures={view.figures}
        hasUndelivered={view.undelivered.length > 0}
      />
      {view.open.length > 0 ? (
        <RequestTable words={desk} caption={words.caption} rows={view.open} />
      ) : (
        <Empty words={words} page={view.page} />
      )}
      <Pages words={words} view={view} />
      {view.undelivered.length > 0 && (
        <UndeliveredList
          words={words.undelivered}
          letters={view.undelivered}
          cutAt={isCut ? view.rowsPerPage : null}
        />
      )}
      <SetAside words={desk} view={view} />
    </>
  )
}

function Empty({ words, page }: { words: Messages['desk']['queue']; page: number }) {
  const { title, body } = page === 1 ? words.empty : words.emptyPage
  return (
    <section className="desk-empty">
      <EmptyTray />
      <h2>{title}</h2>
      <p>{body}</p>
      {page > 1 && <a href="/desk">{words.emptyPage.first}</a>}
    </section>
  )
}

function Pages({
  words,
  view: { page, hasMore, rowsPerPage },
}: {
  words: Messages['desk']['queue']
  view: QueueView
}) {
  if (page === 1 && !hasMore) return null
  return (
    <nav className="desk-pages" aria-label={fill(words.page, { page })}>
      <p>
        {fill(words.page, { page })}. {fill(words.showing, { count: rowsPerPage })}
      </p>
      {page > 1 && <a href={`/desk?page=${page - 1}`}>{words.earlier}</a>}
      {hasMore && <a href={`/desk?page=${page + 1}`}>{fill(words.later, { count: rowsPerPage })}</a>}
    </nav>
  )
}

function SetAside({ words: desk, view }: Props) {
  const { setAside: words } = desk.queue
  return (
    <details id="set-aside" className="desk-set-aside">
      <summary>{fill(words.summary, { count: view.figures.setAside })}</summary>
      <p>{words.body}</p>
      {view.setAside.length > 0 && <RequestTable words={desk} caption={words.caption} rows={view.setAside} />}
      {view.hasMoreSetAside && <p className="hint">{fill(words.cut, { count: view.rowsPerPage })}</p>}
    </details>
  )
}
