import { PageBody } from '@/components/article/page-body'
import '@/components/article/article.css'
import { messagesIn } from '@/lib/content/messages'
import type { Page } from '@/lib/content/pages'
import { timelines } from './timelines'

/** A page of text alone, such as privacy or contact. */
export function PlainPage({ page }: { page: Page }) {
  return (
    <article className="wrap page">
      <header className="page-head">
        <h1>{page.title}</h1>
      </header>
      <div className="text">
        <PageBody
          blocks={page.blocks}
          emergencyPrefix={messagesIn(page.locale).article.emergencyPrefix}
          timelines={timelines(page.locale)}
        />
      </div>
    </article>
  )
}
