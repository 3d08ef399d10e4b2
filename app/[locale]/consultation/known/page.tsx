import type { Metadata } from 'next'
import '@/components/ui/form.css'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { type Locale, locales } from '@/lib/locale'
import { Frame } from '../../frame'

export const dynamicParams = false

type Params = { params: Promise<{ locale: Locale }> }

export function generateStaticParams() {
  return locales.map((locale) => ({ locale }))
}

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { title } = messagesIn((await params).locale).alreadyKnown
  return { title: `${title} · ${clinic().name}`, robots: { index: false } }
}

/** For words that came before, from whoever knows them: it says that nothing is lost, and not whose they are. */
export default async function KnownPage({ params }: Params) {
  const { locale } = await params
  const { alreadyKnown: words, site } = messagesIn(locale)
  const { phone, phoneLink } = clinic()
  return (
    <Frame locale={locale} slug="/consultation/known" ask={false}>
      <div className="wrap form-page">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <p>{words.byEmail}</p>
        <p>{fill(words.byPhone, { phone })}</p>
        <p>
          <a className="button" href={phoneLink}>
            {fill(site.callNumber, { phone })}
          </a>
        </p>
      </div>
    </Frame>
  )
}
