import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontClass } from '@/app/fonts'
import '@/app/globals.css'
import '@/components/desk/desk.css'
import { defaultLocale } from '@/lib/locale'

export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' }

/** The document of the pages behind the buttons in letters to the office, in the look and the language of the desk. */
export default function ActLayout({ children }: { children: ReactNode }) {
  return (
    <html lang={defaultLocale} className={fontClass}>
      <body className="desk">{children}</body>
    </html>
  )
}
