import { listed } from '@/app/doors/listed-page'
import { ArticlePage } from '@/components/article/article-page'
import { PageBody } from '@/components/article/page-body'
import { PageList } from '@/components/article/page-list'
import { consultationPath } from '@/lib/content/consultation-path'
import { fill } from '@/lib/content/fill'
import { longDate } from '@/lib/content/long-date'
import { messagesIn } from '@/lib/content/messages'
import { allPages, type PageOf, pageAt } from '@/lib/content/pages'
import { timelines } from './timelines'

type Checked = PageOf<'article' | 'service'>

/** An article or a treatment, whose facts carry a date. */
export function CheckedPage({ page }: { page: Checked }) {
  const { site, article: words, services } = messagesIn(page.locale)
  const parent = pageAt(page.locale, `/${page.service}`)
  const further = allPages(page.locale).filter(
    (other) => other.kind === 'article' && other.service === page.service && other !== page,
  )
  return (
    <ArticlePage
      words={words}
      head={
        <header className="page-head">
          {page.kind === 'article' && (
            <p className="eyebrow">
              {parent ? <a href={parent.path}>{services[page.service]}</a> : services[page.service]}
            </p>
          )}
          <h1>{page.title}</h1>
          <p className="lead">{page.summary}</p>
          <p className="small">
            {fill(words.readingTime, { minutes: page.minutes })} · {words.lastReviewed}{' '}
            {longDate(page.lastReviewed, page.locale)}
          </p>
        </header>
      }
      keyPoints={page.keyPoints}
      headings={page.headings}
      review={review(page)}
      sources={page.sources ?? []}
      ask={{ href: consultationPath(page.locale, page), label: site.askAbout[page.service] }}
      further={
        further.length > 0 && (
          <section className="further">
            <h2>{words.readNext}</h2>
            <PageList pages={further.map(listed)} />
          </section>
        )
      }
    >
      <PageBody
        blocks={page.blocks}
        emergencyPrefix={words.emergencyPrefix}
        timelines={timelines(page.locale)}
      />
    </ArticlePage>
  )
}

function review(page: Checked) {
  const words = messagesIn(page.locale).article
  const dates = (['factsAsOf', 'lastReviewed', 'nextReviewDue'] as const).map((name) => ({
    term: words[name],
    value: longDate(page[name], page.locale),
  }))
  return page.reviewedBy ? [...dates, { term: words.reviewedBy, value: page.reviewedBy }] : dates
}
