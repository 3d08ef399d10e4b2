import type { ReactNode } from 'react'
import { searchPath } from '@/app/doors/search-form'
import { PageFrame } from '@/components/site/page-frame'
import { clinic } from '@/lib/content/clinic'
import { consultationPath } from '@/lib/content/consultation-path'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { navigation } from '@/lib/content/navigation'
import type { Page } from '@/lib/content/pages'
import { defaultLocale, isLocale, type Locale, locales } from '@/lib/locale'

type Props = {
  /** As it stands in the address; what is no language of ours is shown in the first. */
  locale: string
  /** The address without its language. */
  slug: string
  /** The page whose topic the button carries; false where asking again makes no sense. */
  ask?: Page | false
  /** The languages that have this page. */
  languages?: readonly Locale[]
  children: ReactNode
}

/** Puts a page between header and footer, with their words. */
export function Frame({ locale: asked, slug, ask, languages = locales, children }: Props) {
  const locale = isLocale(asked) ? asked : defaultLocale
  const { site, search } = messagesIn(locale)
  const { name, phone, phoneLink, address, city, region, isDemo } = clinic()
  return (
    <PageFrame
      skip={site.skipToContent}
      notices={site.notices}
      crisis={{ danger: site.crisisDanger, suicide: site.crisisSuicide }}
      demo={isDemo ? site.demoNotice : null}
      header={{
        name,
        phone,
        phoneLink,
        home: `/${locale}`,
        navigationLabel: site.mainNavigation,
        navigation: navigation('main', locale),
        languages: languages
          .filter((other) => other !== locale)
          .map((other) => ({
            lang: other,
            href: `/${other}${slug}`,
            label: messagesIn(other).site.languageName,
          })),
        search: { href: searchPath(locale), label: search.title },
        current: `/${locale}${slug}`,
      }}
      footer={{
        name,
        phone,
        phoneLink,
        place: [address ?? '', `${city}, ${region}`].filter((line) => line !== ''),
        groups: (['care', 'visit', 'clinic', 'rights'] as const)
          .map((place) => ({ title: site.footer[place], links: navigation(place, locale) }))
          .filter(({ links }) => links.length > 0),
      }}
      callBar={{
        label: site.reachUs,
        call: { href: phoneLink, label: ask === false ? fill(site.callNumber, { phone }) : site.call },
        ask: ask === false ? null : { href: consultationPath(locale, ask), label: site.askForConsultation },
      }}
    >
      {children}
    </PageFrame>
  )
}
