import { bodyWords } from '@/app/doors/body-words'
import { listed } from '@/app/doors/listed-page'
import { searchForm } from '@/app/doors/search-form'
import { DraftNotice } from '@/components/article/draft-notice'
import { PageBody } from '@/components/article/page-body'
import { PageHead } from '@/components/article/page-head'
import { PageList } from '@/components/article/page-list'
import '@/components/article/article.css'
import { Horizon } from '@/components/illustrations/horizon'
import { serviceTone } from '@/components/illustrations/service-tone'
import { SearchForm } from '@/components/search/search-form'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { allPages, type PageOf } from '@/lib/content/pages'

/** The articles of one treatment, or of each. */
export function ListPage({ page }: { page: PageOf<'article-list'> }) {
  const { services, article } = messagesIn(page.locale)
  const articles = allPages(page.locale).filter(({ kind }) => kind === 'article')
  const groups = clinic()
    .services.filter((service) => !page.service || page.service === service)
    .map((service) => ({ service, pages: articles.filter((one) => one.service === service) }))
    .filter(({ pages }) => pages.length > 0)
  return (
    <>
      <Horizon seed={page.slug} tone={serviceTone(page.service)} className="band" />
      <div className="wrap page">
        <PageHead title={page.title} lead={page.summary} />
        {page.status && (
          <div className="text">
            <DraftNotice status={page.status} words={article.status} />
          </div>
        )}
        <SearchForm {...searchForm(page.locale)} />
        {groups.map(({ service, pages }) => (
          <section key={service} className="further" aria-label={services[service]}>
            {!page.service && <h2>{services[service]}</h2>}
            <PageList pages={pages.map(listed)} under={page.service ? 'h1' : 'h2'} />
          </section>
        ))}
        <div className="text">
          <PageBody blocks={page.blocks} {...bodyWords(page.locale)} />
        </div>
      </div>
    </>
  )
}
