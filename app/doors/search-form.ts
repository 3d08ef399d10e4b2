import type { SearchFormProps } from '@/components/search/search-form'
import { messagesIn } from '@/lib/content/messages'
import { longestQuery } from '@/lib/content/search-terms'
import type { Locale } from '@/lib/locale'

/** The address of the search page, with or without words to look for. */
export function searchPath(locale: Locale, query = ''): string {
  return `/${locale}/search${query && `?q=${encodeURIComponent(query)}`}`
}

/** The search form of a language. */
export function searchForm(locale: Locale, query?: string): SearchFormProps {
  const { label, button } = messagesIn(locale).search
  return { action: searchPath(locale), label, button, longest: longestQuery, ...(query && { query }) }
}
