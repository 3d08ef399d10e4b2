'use client'
import { useEffect } from 'react'
import { defaultLocale, isLocale } from '@/lib/locale'

/**
 * When a page breaks in the browser: leads to the page that says so, with our words and numbers to call. They are
 * not in here, since this file comes with every script that the site sends.
 */
export default function GlobalError() {
  useEffect(() => {
    const first = location.pathname.split('/')[1]
    location.replace(`/${isLocale(first) ? first : defaultLocale}/failure`)
  }, [])
  return (
    <html lang={defaultLocale}>
      <body />
    </html>
  )
}
