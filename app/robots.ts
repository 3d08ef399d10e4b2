import type { MetadataRoute } from 'next'
import { siteUrl } from './doors/site-url'

export const dynamic = 'force-static'

/** Search engines may read everything but pages for one person. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: [
        '/api/',
        '/desk',
        '/act/',
        '/dev/',
        '/*/requests/',
        '/*/earlier/',
        '/*/ride/',
        '/*/consultation/correct',
        '/*/search',
      ],
    },
    sitemap: `${siteUrl()}/sitemap.xml`,
  }
}
