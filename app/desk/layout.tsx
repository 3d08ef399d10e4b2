import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontClass } from '@/app/fonts'
import '@/app/globals.css'
import '@/components/desk/desk.css'
import { defaultLocale } from '@/lib/locale'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** The document of the desk, in the language of the office. Whether someone may see a page is asked by each page. */
export default function DeskLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={defaultLocale} className={fontClass}>
      <body className="desk">{children}</body>
    </html>
  )
}
