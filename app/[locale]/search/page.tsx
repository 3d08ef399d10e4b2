import type { Metadata } from 'next'
import { searchForm, searchPath } from '@/app/doors/search-form'
import '@/components/article/article.css'
import { PageHead } from '@/components/article/page-head'
import { Results } from '@/components/search/results'
import { SearchForm } from '@/components/search/search-form'
import { UrgentPanel } from '@/components/urgent-panel'
import { hasUrgentWords } from '@/lib/consultations/rules'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { cleanQuery } from '@/lib/content/search-terms'
import type { Locale } from '@/lib/locale'
import { Frame } from '../frame'
import { resultsView } from './results-view'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { locale } = await params
  // Without what was typed: titles stay in histories.
  return { title: `${messagesIn(locale).search.title} · ${clinic().name}`, robots: { index: false } }
}

/** Looks through the pages of a language. What is typed is answered and forgotten. */
export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params
  const query = cleanQuery((await searchParams).q)
  const { search: words, urgent } = messagesIn(locale)
  return (
    <Frame locale={locale} slug={searchPath(locale, query).slice(`/${locale}`.length)}>
      <div className="wrap page">
        <PageHead title={words.title} lead={words.lead} />
        <SearchForm {...searchForm(locale, query)} />
        {hasUrgentWords(query) && (
          <div className="found">
            <UrgentPanel words={{ ...urgent, body: words.urgent }} />
          </div>
        )}
        {query !== '' && <Results {...resultsView(locale, query)} />}
      </div>
    </Frame>
  )
}
