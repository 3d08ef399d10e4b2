import type { Metadata } from 'next'
import { Telephone } from '@/components/illustrations/telephone'
import { MessagePage } from '@/components/site/message-page'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { type Locale, locales } from '@/lib/locale'
import { Frame } from '../frame'

export const dynamicParams = false

type Params = { params: Promise<{ locale: Locale }> }

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: messagesIn((await params).locale).failure.title, robots: { index: false } }
}

/** Shown when the site fails: scripts/finish-build.ts puts it where the framework has its own. */
export default async function FailurePage({ params }: Params) {
  const { locale } = await params
  const { failure, site } = messagesIn(locale)
  const { phone, phoneLink } = clinic()
  // One and the same file answers whatever fails, in whatever language.
  const also = locales
    .filter((other) => other !== locale)
    .map((lang) => ({ lang, ...messagesIn(lang).failure }))
  return (
    <Frame locale={locale} slug="/failure" ask={false}>
      <MessagePage
        title={failure.title}
        body={failure.body}
        also={also}
        drawing={<Telephone />}
        action={{ href: phoneLink, label: fill(site.callNumber, { phone }) }}
      />
    </Frame>
  )
}
