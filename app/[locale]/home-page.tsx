import { bodyWords } from '@/app/doors/body-words'
import { listed } from '@/app/doors/listed-page'
import { DraftNotice } from '@/components/article/draft-notice'
import { PageBody } from '@/components/article/page-body'
import { PageList } from '@/components/article/page-list'
import '@/components/article/article.css'
import '@/components/home/home.css'
import { Hero } from '@/components/home/hero'
import { ServiceCards } from '@/components/home/service-cards'
import { Steps } from '@/components/home/steps'
import { FirstVisit } from '@/components/illustrations/first-visit'
import { consultationPath } from '@/lib/content/consultation-path'
import { messagesIn } from '@/lib/content/messages'
import { allPages, type PageOf } from '@/lib/content/pages'

/** The first page: what this is, the two treatments, what happens when you ask, what to read. */
export function HomePage({ page }: { page: PageOf<'home'> }) {
  const { article, site, home } = messagesIn(page.locale)
  const pages = allPages(page.locale)
  const services = pages.filter((other) => other.kind === 'service')
  const articles = pages.filter((other) => other.kind === 'article')
  const first = articles[0]
  return (
    <>
      {page.status && (
        <div className="wrap">
          <div className="text">
            <DraftNotice status={page.status} words={article.status} />
          </div>
        </div>
      )}
      <Hero
        title={page.title}
        lead={page.lead}
        drawing={home.drawing}
        ask={{ href: consultationPath(page.locale), label: site.askForConsultation }}
        read={first && { href: first.path, label: first.title }}
      />
      <ServiceCards
        title={page.cardsTitle}
        intro={page.cardsIntro}
        cards={services.map(({ path, title, summary, service }) => ({ href: path, title, summary, service }))}
      />
      <Steps title={page.stepsTitle} steps={page.steps} />
      <section className="wrap section beside-title">
        <h2>{page.articlesTitle}</h2>
        <PageList pages={articles.map(listed)} under="h2" />
      </section>
      <div className="wrap section closing">
        <FirstVisit />
        <div className="text">
          <PageBody blocks={page.blocks} {...bodyWords(page.locale)} />
        </div>
      </div>
    </>
  )
}
