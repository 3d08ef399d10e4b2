import type { Metadata } from 'next'
import { pageMetadata } from '@/app/doors/page-metadata'
import { structuredData } from '@/app/doors/structured-data'
import { DataBlock } from '@/components/site/data-block'
import { clinicDay } from '@/lib/clock'
import { tellFinding } from '@/lib/content/check-content'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { allPages, type Page, pageAt } from '@/lib/content/pages'
import { surveyContent } from '@/lib/content/survey-content'
import { defaultLocale, isLocale, type Locale, locales } from '@/lib/locale'
import { Frame } from '../frame'
import { CheckedPage } from './checked-page'
import { ListPage } from './list-page'
import { PlainPage } from './plain-page'

export const dynamicParams = false

type Params = { params: Promise<{ locale: Locale; slug: string[] }> }

/** What a build says; the rest is for `npm run content:check`. */
const toldAtBuild = ['overdue', 'stale-fact', 'draft', 'needs-legal-review']

/** Every Markdown file but the first page, which has a route of its own. A build says what is overdue or left out. */
export function generateStaticParams() {
  if (process.env.NODE_ENV === 'production') warnOfContent()
  return locales.flatMap((locale) =>
    allPages(locale)
      .filter((page) => page.slug !== '')
      .map((page) => ({ locale, slug: page.slug.slice(1).split('/') })),
  )
}

function warnOfContent(): void {
  const { findings } = surveyContent(clinicDay(new Date(), clinic().timeZone))
  for (const finding of findings.filter(({ code }) => toldAtBuild.includes(code)))
    console.warn(tellFinding(finding, messagesIn(defaultLocale).contentCheck))
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return pageMetadata(await find(params))
}

export default async function MarkdownPage({ params }: Params) {
  const page = await find(params)
  const languages = locales.filter((locale) => pageAt(locale, page.slug))
  return (
    <Frame locale={page.locale} slug={page.slug} ask={page} languages={languages}>
      <Shown page={page} />
      {!page.status && <DataBlock data={structuredData(page)} />}
    </Frame>
  )
}

function Shown({ page }: { page: Page }) {
  switch (page.kind) {
    case 'service':
    case 'article':
    case 'guide':
    case 'notice':
      return <CheckedPage page={page} />
    case 'article-list':
      return <ListPage page={page} />
    default:
      return <PlainPage page={page} />
  }
}

async function find(params: Params['params']): Promise<Page> {
  const { locale, slug } = await params
  const page = isLocale(locale) ? pageAt(locale, `/${slug.join('/')}`) : undefined
  if (!page)
    throw new Error(`No page for /${slug.join('/')}, which generateStaticParams should have kept away.`)
  return page
}
