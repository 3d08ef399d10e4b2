import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { CheckedPage } from '@/app/[locale]/[...slug]/checked-page'
import { ListPage } from '@/app/[locale]/[...slug]/list-page'
import { PlainPage } from '@/app/[locale]/[...slug]/plain-page'
import { HomePage } from '@/app/[locale]/home-page'
import type { Page } from '@/lib/content/pages'
import { allPages } from '@/lib/content/pages'

/** Every kind of page with nothing in its text but a drawn visit. */
const drawn = allPages('en').map(
  (page): Page => ({
    ...page,
    blocks: [{ kind: 'visit-timeline', visit: 'ketamine-session', caption: 'A visit at 1:00 pm' }],
  }),
)

function shown(page: Page): ReactElement {
  switch (page.kind) {
    case 'home':
      return <HomePage page={page} />
    case 'article-list':
      return <ListPage page={page} />
    case 'plain':
      return <PlainPage page={page} />
    default:
      return <CheckedPage page={page} />
  }
}

test.each([...new Set(drawn.map(({ kind }) => kind))])(
  'a visit that a page of kind %s draws has its hours',
  (kind) => {
    const page = drawn.find((one) => one.kind === kind)
    expect(page && renderToStaticMarkup(shown(page))).toMatch(
      /<li class="session">.*<strong>1:00 pm<\/strong>/,
    )
  },
)
