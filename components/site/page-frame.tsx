import type { ReactNode } from 'react'
import { CallBar, type CallBarProps } from './call-bar'
import { CrisisBar } from './crisis-bar'
import { Footer, type FooterProps } from './footer'
import { Header, type HeaderProps } from './header'

type Props = {
  skip: string
  /** Names what stands above the header. */
  notices: string
  crisis: { danger: string; suicide: string }
  /** Says that this is a demonstration; null on a real site. */
  demo: string | null
  header: HeaderProps
  footer: FooterProps
  callBar: CallBarProps
  children: ReactNode
}

/** What stands around every page for patients. */
export function PageFrame({ skip, notices, crisis, demo, header, footer, callBar, children }: Props) {
  return (
    <>
      <a className="skip" href="#content">
        {skip}
      </a>
      <aside aria-label={notices}>
        <CrisisBar {...crisis} />
        {demo && (
          <div className="demo">
            <p className="wrap">{demo}</p>
          </div>
        )}
      </aside>
      <Header {...header} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer {...footer} />
      <CallBar {...callBar} />
    </>
  )
}
