import type { ReactNode } from 'react'
import { Mark } from '@/components/site/mark'
import '@/components/ui/form.css'
import './ride.css'

type Props = {
  name: string
  phone: string
  phoneLink: string
  skip: string
  /** Says that this is a demonstration; null on a real site. */
  demo: string | null
  children: ReactNode
}

/**
 * What stands round a driver's page: who to call, and nothing else. The ways into the site and the numbers for a crisis
 * would tell what the friend comes for.
 */
export function RideFrame({ name, phone, phoneLink, skip, demo, children }: Props) {
  return (
    <div className="ride-page">
      <a className="skip" href="#content">
        {skip}
      </a>
      {demo && (
        <aside className="demo">
          <p className="wrap">{demo}</p>
        </aside>
      )}
      <header className="top">
        <div className="wrap">
          <span className="name">
            <Mark />
            {name}
          </span>
          <a className="tel" href={phoneLink}>
            {phone}
          </a>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
