import type { Metadata } from 'next'
import { pageMetadata } from '@/app/doors/page-metadata'
import { structuredData } from '@/app/doors/structured-data'
import { DataBlock } from '@/components/site/data-block'
import { type PageOf, pageAt } from '@/lib/content/pages'
import { type Locale, locales } from '@/lib/locale'
import { Frame } from './frame'
import { HomePage } from './home-page'

export const dynamicParams = false

type Params = { params: Promise<{ locale: Locale }> }

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return pageMetadata(home((await params).locale))
}

export default async function FirstPage({ params }: Params) {
  const { locale } = await params
  const page = home(locale)
  return (
    <Frame locale={locale} slug="">
      <HomePage page={page} />
      <DataBlock data={structuredData(page)} />
    </Frame>
  )
}

function home(locale: Locale): PageOf<'home'> {
  const page = pageAt(locale, '')
  if (page?.kind !== 'home')
    throw new Error(`content/pages/${locale}/index.md must be there, with kind: home.`)
  return page
}
