import type { Metadata } from 'next'
import { messagesIn } from '@/lib/content/messages'
import { type Locale, locales } from '@/lib/locale'
import { Frame } from '../frame'
import { Lost } from './lost'

export const dynamicParams = false

type Params = { params: Promise<{ locale: Locale }> }

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: messagesIn((await params).locale).notFound.title, robots: { index: false } }
}

/**
 * What an address below a language shows that leads nowhere; next.config.ts sends it here, scripts/finish-build.ts
 * makes it a 404.
 */
export default async function LostPage({ params }: Params) {
  const { locale } = await params
  return (
    <Frame locale={locale} slug="/lost">
      <Lost locale={locale} />
    </Frame>
  )
}
