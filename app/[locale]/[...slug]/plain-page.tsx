import { bodyWords } from '@/app/doors/body-words'
import { DraftNotice } from '@/components/article/draft-notice'
import { PageBody } from '@/components/article/page-body'
import { PageHead } from '@/components/article/page-head'
import '@/components/article/article.css'
import { messagesIn } from '@/lib/content/messages'
import type { Page } from '@/lib/content/pages'
import { guideDrawing } from './guide-drawing'

/** A page of text alone, such as privacy or contact. */
export function PlainPage({ page }: { page: Page }) {
  return (
    <article className="wrap page">
      <PageHead title={page.title} lead={page.summary} drawing={guideDrawing(page.slug)} />
      <div className="text">
        <DraftNotice status={page.status} words={messagesIn(page.locale).article.status} />
        <PageBody blocks={page.blocks} {...bodyWords(page.locale)} />
      </div>
    </article>
  )
}
