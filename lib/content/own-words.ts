import 'server-only'
import type { FrontMatter } from './front-matter'

/** What a page says in words of ours, from its title to its last line; of one whose text is not read yet, what is. */
export function ownWords(page: FrontMatter & { prose?: string }): string[] {
  const points = 'keyPoints' in page ? page.keyPoints : []
  return [page.title, page.summary, ...points, ...homeWords(page), page.prose ?? '']
}

function homeWords(page: FrontMatter): string[] {
  if (page.kind !== 'home') return []
  const { lead, cardsTitle, cardsIntro, stepsTitle, steps, articlesTitle } = page
  const told = steps.flatMap(({ title, text }) => [title, text])
  return [lead, cardsTitle, cardsIntro, stepsTitle, ...told, articlesTitle]
}
