import 'server-only'
import MiniSearch from 'minisearch'
import type { Locale } from '@/lib/locale'
import { allPages, type Page } from './pages'
import { folded } from './search-terms'

type Document = { id: string; title: string; headings: string; summary: string; prose: string }

const cached = new Map<Locale, { pages: readonly Page[]; index: MiniSearch<Document> }>()

/** Words so common that they say nothing of what is looked for. */
const common = new Set(
  (
    'a an and any are as at be can do does for from have how i if in is it me my of on or so that the this to was we ' +
    'what when which will with you your al como con cual cuando de del el en es esta la las lo los me mi mis o para ' +
    'por puedo que se si sin son su sus un una unos y yo'
  ).split(' '),
)

/** A word as it is kept in the index, or null when it says nothing. */
export function keptWord(word: string): string | null {
  const plain = folded(word)
  return common.has(plain) || plain === '' ? null : plain
}

/** The words of every finished page of a language. It is made at the first search, and anew where pages change. */
export function searchIndex(locale: Locale): MiniSearch<Document> {
  const pages = allPages(locale)
  const known = cached.get(locale)
  if (known?.pages === pages) return known.index
  const index = new MiniSearch<Document>({
    fields: ['title', 'headings', 'summary', 'prose'],
    processTerm: keptWord,
    tokenize: (text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  })
  index.addAll(pages.filter(({ status }) => !status).map(documentOf))
  cached.set(locale, { pages, index })
  return index
}

function documentOf(page: Page): Document {
  const points = 'keyPoints' in page ? page.keyPoints : []
  const lead = 'lead' in page ? [page.lead] : []
  return {
    id: page.path,
    title: page.title,
    headings: [...page.headings, ...page.questions.map(({ question }) => ({ text: question }))]
      .map(({ text }) => text)
      .join('\n'),
    summary: [page.summary, ...lead, ...points].join('\n'),
    prose: page.prose,
  }
}
