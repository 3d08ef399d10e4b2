import type { Messages } from '@/lib/content/messages'

/** Figures in words, with nothing left to format. */
export type FiguresView = { waiting: string; oldest: string; undelivered: string; setAside: string }

type Props = { words: Messages['desk']['queue']['figures']; figures: FiguresView; hasUndelivered: boolean }

/** How the desk stands, in four figures; the two that have a list lead to it. */
export function QueueFigures({ words, figures, hasUndelivered }: Props) {
  return (
    <ul className="desk-figures">
      <li>
        <b>{figures.waiting}</b> {words.waiting}
      </li>
      <li>
        <b>{figures.oldest}</b> {words.oldest}
      </li>
      <li data-alarm={hasUndelivered ? '' : undefined}>
        <b>{figures.undelivered}</b>{' '}
        {hasUndelivered ? <a href="#undelivered">{words.undelivered}</a> : words.undelivered}
      </li>
      <li>
        <b>{figures.setAside}</b> <a href="#set-aside">{words.setAside}</a>
      </li>
    </ul>
  )
}
