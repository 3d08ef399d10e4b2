import type { Metadata } from 'next'
import { Frame } from '@/app/[locale]/frame'
import { Lost } from '@/app/[locale]/lost/lost'
import { fontClass } from '@/app/fonts'
import '@/app/globals.css'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'

export const metadata: Metadata = {
  title: messagesIn(defaultLocale).notFound.title,
  robots: { index: false },
}

/** An address below no language that leads nowhere. It brings its own document, since no layout stands round it. */
export default function NotFound() {
  return (
    <html lang={defaultLocale} className={fontClass}>
      <body>
        <Frame locale={defaultLocale} slug="/lost">
          <Lost locale={defaultLocale} />
        </Frame>
      </body>
    </html>
  )
}
