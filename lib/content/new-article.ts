import 'server-only'
import type { Locale } from '@/lib/locale'
import { ok, type Result, refuse } from '@/lib/result'

type Wish = { title: string; service: string; locale: Locale; today: string; due: string }

/** An article to begin with, from content/skeletons/article.md: where it goes, and its text. */
export function newArticle(
  skeleton: string,
  { title, service, locale, today, due }: Wish,
): Result<{ file: string; text: string }, 'no-title'> {
  const name = slugOf(title)
  if (name === '') return refuse('no-title')
  // Between two double quotes YAML reads what JSON writes.
  const values: Record<string, string> = { title: JSON.stringify(title).slice(1, -1), service, today, due }
  // What it does not know, such as {{phone}}, stays for the page itself.
  const text = skeleton.replace(/\{\{(\w+)\}\}/g, (all, key: string) => values[key] ?? all)
  return ok({ file: `content/pages/${locale}/articles/${name}.md`, text })
}

/** A title as it stands in an address: `What a session costs` is `what-a-session-costs`. */
function slugOf(title: string): string {
  return title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 60)
    .replace(/-$/, '')
}
