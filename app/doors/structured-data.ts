import { siteUrl } from '@/app/doors/site-url'
import { type Clinic, clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { allPages, type Page } from '@/lib/content/pages'
import type { Locale } from '@/lib/locale'

type Node = Readonly<Record<string, unknown>>

const context = 'https://schema.org'

/** Pages whose subject is the clinic itself, beside the first one. */
const aboutTheClinic = ['/about', '/contact']

/**
 * A page as schema.org describes it, for search engines. Everything in it stands in content/clinic.yaml or in the
 * page; what is not known, such as an address, hours or a reviewer, is left out, and so is what a demonstration makes
 * up.
 */
export function structuredData(page: Page): Node {
  const facts = clinic()
  const isAbout = page.kind === 'home' || aboutTheClinic.includes(page.slug)
  return {
    '@context': context,
    '@graph': [pageNode(page), isAbout ? wholeClinic(facts, page.locale) : publisher(facts)],
  }
}

function pageNode(page: Page): Node {
  const url = siteUrl() + page.path
  const asks = 'asksQuestions' in page && page.asksQuestions === true
  const kind = 'lastReviewed' in page && page.kind !== 'notice' ? 'MedicalWebPage' : 'WebPage'
  return {
    '@type': asks ? [kind, 'FAQPage'] : kind,
    '@id': url,
    url,
    name: page.title,
    description: page.summary,
    inLanguage: page.locale,
    publisher: { '@id': clinicId() },
    ...('lastReviewed' in page && { lastReviewed: page.lastReviewed }),
    ...('reviewedBy' in page &&
      page.reviewedBy && { reviewedBy: { '@type': 'Person', name: page.reviewedBy } }),
    ...(asks && {
      mainEntity: page.questions.map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    }),
  }
}

function clinicId(): string {
  return `${siteUrl()}/#clinic`
}

function publisher({ name, phoneLink }: Clinic): Node {
  const telephone = phoneLink.replace('tel:', '')
  return { '@type': 'MedicalClinic', '@id': clinicId(), name, url: siteUrl(), telephone }
}

function wholeClinic(facts: Clinic, locale: Locale): Node {
  const { address, city, region, services, officeHours, isDemo } = facts
  const names = messagesIn(locale).services
  const pages = allPages(locale).filter((page) => page.kind === 'service')
  return {
    ...publisher(facts),
    address: {
      '@type': 'PostalAddress',
      ...(address && { streetAddress: address }),
      addressLocality: city,
      addressRegion: region,
    },
    availableService: services.map((service) => {
      const about = pages.find((page) => page.service === service)
      return {
        '@type': 'MedicalTherapy',
        name: names[service],
        ...(about && { url: siteUrl() + about.path }),
      }
    }),
    ...(officeHours.length > 0 &&
      !isDemo && {
        openingHoursSpecification: officeHours.map(({ day, opens, closes }) => ({
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: `${context}/${day.charAt(0).toUpperCase()}${day.slice(1)}`,
          opens,
          closes,
        })),
      }),
  }
}
