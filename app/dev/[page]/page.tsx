import type { Metadata } from 'next'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'
import './schemes.css'
import { Specimens } from './specimens'

export const dynamicParams = false

/** Every part of the look, at /dev/ui; the real site has no such page. */
export function generateStaticParams() {
  return clinic().isDemo ? [{ page: 'ui' }] : []
}

export const metadata: Metadata = {
  title: messagesIn(defaultLocale).look.title,
  robots: { index: false },
}

export default function LookPage() {
  const { look } = messagesIn(defaultLocale)
  return (
    <main className="look">
      <h1>{look.title}</h1>
      <p className="lead">{look.lead}</p>
      <div className="look-schemes">
        {(['light', 'dark'] as const).map((scheme) => (
          <section key={scheme} className={`look-${scheme}`} aria-label={look[scheme]}>
            <h2>{look[scheme]}</h2>
            <Specimens scheme={scheme} />
          </section>
        ))}
      </div>
    </main>
  )
}
