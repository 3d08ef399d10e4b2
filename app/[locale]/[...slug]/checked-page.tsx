import { bodyWords } from '@/app/doors/body-words'
import { listed } from '@/app/doors/listed-page'
import { ArticlePage } from '@/components/article/article-page'
import { DraftNotice } from '@/components/article/draft-notice'
import { PageBody } from '@/components/article/page-body'
import { PageHead } from '@/components/article/page-head'
import { PageList } from '@/components/article/page-list'
import { Horizon } from '@/components/illustrations/horizon'
import { ServiceDrawing } from '@/components/illustrations/service-drawing'
import { serviceTone } from '@/components/illustrations/service-tone'
import { longDate } from '@/lib/clock'
import { consultationPath } from '@/lib/content/consultation-path'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { allPages, type Page, type PageOf, pageAt } from '@/lib/content/pages'
import { guideDrawing } from './guide-drawing'

type Checked = PageOf<'article' | 'service' | 'guide' | 'notice'>

/** A page whose facts carry a date: an article, a treatment, a guide round a visit, a notice about rights. */
export function CheckedPage({ page }: { page: Checked }) {
  const { site, article: words, services } = messagesIn(page.locale)
  const parent = page.kind === 'article' ? pageAt(page.locale, `/${page.service}`) : undefined
  const further = readNext(page)
  return (
    <ArticlePage
      band={
        page.kind === 'article' && (
          <Horizon seed={page.slug} tone={serviceTone(page.service)} className="band" />
        )
      }
      words={words}
      head={
        <PageHead
          title={page.title}
          eyebrow={parent && page.service && { href: parent.path, label: services[page.service] }}
          lead={page.summary}
          note={note(page)}
          drawing={drawing(page)}
        />
      }
      draft={<DraftNotice status={page.status} words={words.status} />}
      keyPoints={'keyPoints' in page ? page.keyPoints : []}
      headings={page.headings}
      review={review(page)}
      sources={page.sources ?? []}
      ask={
        page.kind !== 'notice'
          ? {
              href: consultationPath(page.locale, page),
              label: page.service ? site.askAbout[page.service] : site.askForConsultation,
            }
          : null
      }
      further={
        further.length > 0 && (
          <section className="further">
            <h2>{words.readNext}</h2>
            <PageList pages={further.map(listed)} under="h2" />
          </section>
        )
      }
    >
      <PageBody blocks={page.blocks} {...bodyWords(page.locale)} />
    </ArticlePage>
  )
}

/** The other articles about a treatment; the other guides round a visit; after a notice, nothing. */
function readNext(page: Checked): Page[] {
  const kind = page.kind === 'service' ? 'article' : page.kind
  return allPages(page.locale).filter(
    (other) =>
      other.kind === kind && kind !== 'notice' && other.service === page.service && other.slug !== page.slug,
  )
}

function drawing({ kind, service, slug }: Checked) {
  return kind === 'service' ? <ServiceDrawing service={service} /> : guideDrawing(slug)
}

function note({ minutes, lastReviewed, locale }: Checked): string {
  const words = messagesIn(locale).article
  const readingTime = fill(words.readingTime, { minutes })
  return `${readingTime} · ${words.lastReviewed} ${longDate(lastReviewed, locale)}`
}

function review(page: Checked) {
  const words = messagesIn(page.locale).article
  const dates = (['factsAsOf', 'lastReviewed', 'nextReviewDue'] as const).map((name) => ({
    term: words[name],
    value: longDate(page[name], page.locale),
  }))
  return page.reviewedBy ? [...dates, { term: words.reviewedBy, value: page.reviewedBy }] : dates
}
