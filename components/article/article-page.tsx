import type { ReactNode } from 'react'
import { ContentsBeside, ContentsFolded } from './contents-list'
import './article.css'
import { InShort } from './in-short'
import { ReviewBlock, type ReviewProps } from './review-block'
import { SourceList } from './source-list'

type Props = {
  words: { inShort: string; onThisPage: string; sources: string }
  band: ReactNode
  head: ReactNode
  /** Stands first: that the page is a draft. */
  draft: ReactNode
  keyPoints: string[]
  headings: { id: string; text: string }[]
  /** The text itself. */
  children: ReactNode
  review: ReviewProps['facts']
  sources: { label: string; url: string }[]
  ask: { href: string; label: string } | null
  /** What to read next. */
  further: ReactNode
}

/** A checked page: the points first, then the text, then how current it is and what it rests on. */
export function ArticlePage(props: Props) {
  const { words, headings } = props
  const listed = props.sources.length > 0 ? [...headings, { id: 'sources', text: words.sources }] : headings
  return (
    <article>
      {props.band}
      <div className="wrap page">
        <div className="beside">
          {props.head}
          <ContentsBeside title={words.onThisPage} headings={listed} />
          <div className="text">
            {props.draft}
            {props.keyPoints.length > 0 && <InShort title={words.inShort} points={props.keyPoints} />}
            <ContentsFolded title={words.onThisPage} headings={listed} />
            {props.children}
            {props.ask && (
              <p className="acts">
                <a className="button" href={props.ask.href}>
                  {props.ask.label}
                </a>
              </p>
            )}
            <ReviewBlock facts={props.review} />
            {props.sources.length > 0 && <SourceList title={words.sources} sources={props.sources} />}
          </div>
        </div>
        {props.further}
      </div>
    </article>
  )
}
