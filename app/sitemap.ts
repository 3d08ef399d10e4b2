import type { MetadataRoute } from 'next'
import { allPages } from '@/lib/content/pages'
import { locales } from '@/lib/locale'
import { languagesOf } from './doors/languages'
import { siteUrl } from './doors/site-url'

export const dynamic = 'force-static'

/** Every page that someone may look for, but no draft, in each language, with the day its facts were last checked. */
export default function sitemap(): MetadataRoute.Sitemap {
  return locales.flatMap((locale) =>
    allPages(locale)
      .filter(({ status }) => !status)
      .map((page) => {
        const languages = languagesOf(page)
        return {
          url: siteUrl() + page.path,
          ...('lastReviewed' in page && { lastModified: page.lastReviewed }),
          ...(languages && { alternates: { languages } }),
        }
      }),
  )
}
