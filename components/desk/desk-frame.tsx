import type { ReactNode } from 'react'
import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'

type Props = {
  words: Messages['desk']
  clinicName: string
  /** Null where nobody is signed in. */
  staffName: string | null
  /** Says that this is a demonstration; null at a real desk. */
  demo: string | null
  children: ReactNode
}

/** What is round every page of the desk. The public navigation and the crisis bar are for patients and stay away. */
export function DeskFrame({ words, clinicName, staffName, demo, children }: Props) {
  return (
    <>
      <a className="skip" href="#main">
        {words.skipToContent}
      </a>
      <header className="desk-top">
        <div className="desk-wide">
          <a className="desk-name" href="/desk">
            {clinicName} <span>{words.name}</span>
          </a>
          {staffName !== null && (
            <nav aria-label={words.navigation.label} className="desk-nav">
              <a href="/desk">{words.navigation.requests}</a>
              <a href="/desk/days">{words.navigation.days}</a>
              <a href="/desk/closures">{words.navigation.closures}</a>
            </nav>
          )}
          {staffName !== null && (
            <form action="/api/desk/sign-out" method="post">
              <span>{fill(words.signedInAs, { name: staffName })}</span>
              <button type="submit" className="button quiet">
                {words.signOut}
              </button>
            </form>
          )}
        </div>
        {demo && (
          <div className="desk-demo">
            <p className="desk-wide">{demo}</p>
          </div>
        )}
      </header>
      <main id="main" className="desk-wide desk-main" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}
