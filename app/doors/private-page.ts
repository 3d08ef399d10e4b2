import type { Locale } from '@/lib/locale'

type Query = Readonly<Record<string, string | null | undefined>>

/** The address of a private page, or of one of the pages beneath it such as `/times`. What is empty is left out. */
export function privatePage(
  { locale, token }: { locale: Locale; token: string },
  beneath = '',
  query: Query = {},
): string {
  const told = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const search = new URLSearchParams(told).toString()
  const page = `/${locale}/requests/${encodeURIComponent(token)}${beneath}`
  return search ? `${page}?${search}` : page
}
