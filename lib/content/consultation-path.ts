import 'server-only'
import type { Locale } from '@/lib/locale'
import type { Page } from './pages'

/** Where a page's button leads: the request form for its service, with an article's name as the topic. */
export function consultationPath(locale: Locale, page?: Pick<Page, 'kind' | 'service' | 'slug'>): string {
  const form = `/${locale}/consultation/${page?.service ?? 'not-sure'}`
  return page?.kind === 'article' ? `${form}/${page.slug.replace(/^.*\//, '')}` : form
}
