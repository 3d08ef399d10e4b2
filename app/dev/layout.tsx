import type { ReactNode } from 'react'
import { fontClass } from '@/app/fonts'
import '@/app/globals.css'
import '@/components/article/article.css'
import '@/components/desk/desk.css'
import '@/components/ui/form.css'
import { defaultLocale } from '@/lib/locale'

/** Pages for whoever changes the look. */
export default function WorkshopLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={defaultLocale} className={fontClass}>
      <body>{children}</body>
    </html>
  )
}
