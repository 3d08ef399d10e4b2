import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CheckedPage } from '@/app/[locale]/[...slug]/checked-page'
import { ListPage } from '@/app/[locale]/[...slug]/list-page'
import { PlainPage } from '@/app/[locale]/[...slug]/plain-page'
import { HomePage } from '@/app/[locale]/home-page'
import { messagesIn } from '@/lib/content/messages'
import type { Page } from '@/lib/content/pages'
import { articleLines, pageText } from '@/tests/support/front-matter'
import { pagesWith } from '@/tests/support/pages-with'

const own: Record<string, string[]> = {
  article: articleLines,
  'article-list': ['title: Articles', 'summary: All of them.', 'kind: article-list'],
  plain: ['title: Privacy', 'summary: What we keep.', 'kind: plain'],
  home: [
    'title: A clinic',
    'summary: Two treatments.',
    'kind: home',
    ...['lead', 'cardsTitle', 'cardsIntro', 'stepsTitle', 'articlesTitle'].map((name) => `${name}: Words.`),
    'steps: [{ title: Ask, text: We answer. }]',
  ],
}

/** What a page shows, by its kind. */
function shown(page: Page): ReactNode {
  if (page.kind === 'home') return <HomePage page={page} />
  if (page.kind === 'article-list') return <ListPage page={page} />
  return page.kind === 'article' ? <CheckedPage page={page} /> : <PlainPage page={page} />
}

function htmlOf(kind: string, ...more: string[]): string {
  const [page] = pagesWith({ 'a.md': pageText([...(own[kind] ?? []), ...more]) })
  return renderToStaticMarkup(page ? shown(page) : null)
}

test.each(Object.keys(own))('a page of the kind %s says that it is a draft, and only then', (kind) => {
  const { status } = messagesIn('en').article
  expect(htmlOf(kind, 'status: draft')).toContain(`<p class="notice">${status.draft}</p>`)
  expect(htmlOf(kind, 'status: needs-legal-review')).toContain(status['needs-legal-review'])
  expect(htmlOf(kind)).not.toContain('class="notice"')
})
