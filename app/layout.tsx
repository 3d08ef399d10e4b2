import type { ReactNode } from 'react'

/** Passes through: each language, the desk and the 404 bring an html element with their own lang. */
export default function RootLayout({ children }: { children: ReactNode }) {
  return children
}
