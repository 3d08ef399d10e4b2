import type { Metadata } from 'next'
import { addressesIn } from '@/app/doors/languages'
import { siteUrl } from '@/app/doors/site-url'
import { BeforeForm } from '@/components/consultation-form/before-form'
import { ConsultationForm } from '@/components/consultation-form/consultation-form'
import { formWords } from '@/components/consultation-form/words'
import { services } from '@/lib/consultations/schema'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { type Locale, locales } from '@/lib/locale'
import { topics } from './topics'

export const dynamicParams = false

type Params = { params: Promise<{ locale: Locale; about: [service: string, article?: string] }> }

/** One page for each service, and one for each article, so that a link carries its topic without script. */
export function generateStaticParams() {
  return locales.flatMap((locale) => [
    ...services.map((service) => ({ locale, about: [service] })),
    ...topics(locale).map(({ service, name }) => ({ locale, about: [service, name] })),
  ])
}

/** The form of a service may be looked for. The same form with an article's name is for whoever comes from there. */
export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { locale, about } = await params
  const [service, name] = about
  const { site, consultation } = messagesIn(locale)
  const titles: Readonly<Record<string, string>> = site.askAbout
  const slug = `/consultation/${service}`
  return {
    title: `${titles[service] ?? consultation.title} · ${clinic().name}`,
    description: consultation.lead,
    ...(name
      ? { robots: { index: false } }
      : {
          alternates: {
            canonical: `${siteUrl()}/${locale}${slug}`,
            languages: addressesIn(locales, slug),
          },
        }),
  }
}

export default async function ConsultationPage({ params }: Params) {
  const { locale, about } = await params
  const [service, name] = about
  const messages = messagesIn(locale)
  const { consultation } = messages
  const article = topics(locale).find((found) => found.name === name)
  return (
    <div className="wrap form-page">
      <h1>{consultation.title}</h1>
      <p className="lead">{consultation.lead}</p>
      {article && (
        <p className="eyebrow">
          <a href={article.path}>{fill(consultation.readingAbout, { title: article.title })}</a>
        </p>
      )}
      <BeforeForm
        privacyAt={`/${locale}/privacy`}
        words={consultation.before}
        answer={answer(locale)}
        estimate={consultation.estimate}
      />
      <ConsultationForm
        words={formWords(messages)}
        locale={locale}
        timeZone={clinic().timeZone}
        typed={{ service, topic: name ? `articles/${name}` : service }}
        errors={{}}
      />
    </div>
  )
}

function answer(locale: Locale): string {
  const { answerOpen, answerHours } = messagesIn(locale).consultation.before
  const { answerWithinMinutes, officeHours, phone } = clinic()
  if (!answerWithinMinutes || officeHours.length === 0) return fill(answerOpen, { phone })
  return fill(answerHours, { hours: Math.ceil(answerWithinMinutes / 60) })
}
