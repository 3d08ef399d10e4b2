import type { Messages } from '@/lib/content/messages'
import { ActForm, type ActView } from './act-form'
import { DeskTag, type TagKind } from './desk-tag'
import { type HistoryEntry, HistoryList } from './history-list'
import { LetterList, type LetterView } from './letter-list'
import { Notice } from './notice'
import { ReachPanel, type ReachView } from './reach-panel'
import { TimesPanel, type TimesView } from './times-panel'

/** One request in words, with nothing left to format. */
export type SheetView = {
  reference: string
  fullName: string
  tags: TagKind[]
  /** What to do about urgent words, in whatever state the request is; null when there are none. */
  urgent: string | null
  closed: string | null
  done: string | null
  reach: ReachView
  message: { text: string; lang: string } | 'empty' | 'damaged'
  facts: { term: string; value: string }[]
  times: TimesView
  act: ActView
  letters: LetterView[]
  history: HistoryEntry[]
}

type Props = { words: Messages['desk']; view: SheetView }

/** Everything that the office needs to answer one request, in the order in which it is needed. */
export function RequestSheet({ words: desk, view }: Props) {
  const { request: words } = desk
  return (
    <>
      <p>
        <a href="/desk">{words.back}</a>
      </p>
      {view.done && <Notice text={view.done} />}
      <h1>
        {view.fullName} <span className="reference">{view.reference}</span>
      </h1>
      <p className="desk-tags">
        {view.tags.map((kind) => (
          <DeskTag key={kind} kind={kind} words={desk} />
        ))}
      </p>
      {view.closed && <Notice text={view.closed} />}
      {view.urgent && (
        <section className="desk-urgent" aria-labelledby="urgent">
          <h2 id="urgent">
            <span aria-hidden="true">{desk.marks.urgent}</span> {words.urgentTitle}
          </h2>
          <p>{view.urgent}</p>
        </section>
      )}
      <div className="desk-sheet">
        <div>
          <ReachPanel words={words} reach={view.reach} />
          <Message words={words.message} message={view.message} />
          <Facts title={words.about.title} facts={view.facts} />
        </div>
        <div>
          <TimesPanel words={desk} view={view.times} />
          <ActForm words={desk} act={view.act} />
          <HistoryList words={words.history} entries={view.history} />
          <LetterList words={words.letters} letters={view.letters} />
        </div>
      </div>
    </>
  )
}

function Message({
  words,
  message,
}: {
  words: Messages['desk']['request']['message']
  message: SheetView['message']
}) {
  return (
    <section aria-labelledby="message">
      <h2 id="message">{words.title}</h2>
      {message === 'empty' && <p>{words.empty}</p>}
      {message === 'damaged' && <p className="desk-damaged">{words.damaged}</p>}
      {typeof message === 'object' && (
        <blockquote className="desk-text" lang={message.lang} dir="auto">
          {message.text}
        </blockquote>
      )}
    </section>
  )
}

function Facts({ title, facts }: { title: string; facts: SheetView['facts'] }) {
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">{title}</h2>
      <dl className="facts">
        {facts.map(({ term, value }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
