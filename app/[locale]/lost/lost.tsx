import { searchForm } from '@/app/doors/search-form'
import { Signpost } from '@/components/illustrations/signpost'
import { SearchForm } from '@/components/search/search-form'
import { MessagePage } from '@/components/site/message-page'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'

/** Says that a page is not there, and the ways on. */
export function Lost({ locale }: { locale: Locale }) {
  const { notFound, site } = messagesIn(locale)
  const { phone, phoneLink } = clinic()
  return (
    <MessagePage
      title={notFound.title}
      body={notFound.body}
      drawing={<Signpost />}
      search={<SearchForm {...searchForm(locale)} />}
      action={{ href: `/${locale}`, label: notFound.home }}
      further={{ href: phoneLink, label: fill(site.callNumber, { phone }) }}
    />
  )
}
