import type { Viewport } from 'next'
import type { ReactNode } from 'react'
import { fontClass } from '@/app/fonts'
import '@/app/globals.css'
import { defaultLocale, isLocale } from '@/lib/locale'

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#1f2a2e' },
    { media: '(prefers-color-scheme: dark)', color: '#0b1011' },
  ],
}

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

/** The document of one language. What stands round a page comes from its own layout, which knows its address. */
export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params
  return (
    <html lang={isLocale(locale) ? locale : defaultLocale} className={fontClass}>
      <body>{children}</body>
    </html>
  )
}
