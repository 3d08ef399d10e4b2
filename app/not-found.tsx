import type { Metadata } from 'next'
import { Frame } from '@/app/[locale]/frame'
import { fontClass } from '@/app/fonts'
import '@/app/globals.css'
import { Signpost } from '@/components/illustrations/signpost'
import { MessagePage } from '@/components/site/message-page'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'

const words = messagesIn(defaultLocale)

export const metadata: Metadata = { title: words.notFound.title, robots: { index: false } }

/** Any address that leads nowhere. It brings its own document, since no language's layout stands round it. */
export default function NotFound() {
  const { phone, phoneLink } = clinic()
  return (
    <html lang={defaultLocale} className={fontClass}>
      <body>
        <Frame locale={defaultLocale} slug="/not-found" languages={[defaultLocale]}>
          <MessagePage
            title={words.notFound.title}
            body={words.notFound.body}
            drawing={<Signpost />}
            action={{ href: `/${defaultLocale}`, label: words.notFound.home }}
            further={{ href: phoneLink, label: fill(words.site.callNumber, { phone }) }}
          />
        </Frame>
      </body>
    </html>
  )
}
