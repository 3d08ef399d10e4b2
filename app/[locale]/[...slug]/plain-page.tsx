import { DraftNotice } from '@/components/article/draft-notice'
import { PageBody } from '@/components/article/page-body'
import { PageHead } from '@/components/article/page-head'
import '@/components/article/article.css'
import { messagesIn } from '@/lib/content/messages'
import type { Page } from '@/lib/content/pages'
import { guideDrawing } from './guide-drawing'
import { timelines } from './timelines'

/** A page of text alone, such as privacy or contact. */
export function PlainPage({ page }: { page: Page }) {
  const { article, checklist } = messagesIn(page.locale)
  return (
    <article className="wrap page">
      <PageHead title={page.title} lead={page.summary} drawing={guideDrawing(page.slug)} />
      <div className="text">
        <DraftNotice status={page.status} words={article.status} />
        <PageBody
          blocks={page.blocks}
          emergencyPrefix={article.emergencyPrefix}
          checklist={checklist}
          ofHundred={article.ofHundred}
          timelines={timelines(page.locale)}
        />
      </div>
    </article>
  )
}
