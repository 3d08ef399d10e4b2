import type { ListedPage } from '@/components/article/page-list'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Page } from '@/lib/content/pages'

/** A page as a line of a list. */
export function listed({ path, title, summary, minutes, locale }: Page): ListedPage {
  return {
    href: path,
    title,
    summary,
    readingTime: fill(messagesIn(locale).article.readingTime, { minutes }),
  }
}
