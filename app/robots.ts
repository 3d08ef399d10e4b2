import type { MetadataRoute } from 'next'
import { siteUrl } from './doors/site-url'

export const dynamic = 'force-static'

/**
 * Search engines may ask for everything but what is no page. A page for one person is not named here: whoever may not
 * fetch it never reads the `noindex` that comes with it (security-headers.ts), and lists an address that was posted.
 */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/dev/'] },
    sitemap: `${siteUrl()}/sitemap.xml`,
  }
}
