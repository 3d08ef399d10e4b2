import type { ReactNode } from 'react'
import './illustrations.css'

type Props = {
  /** What it shows; without it the drawing is decoration, and not read aloud. */
  label: string | undefined
  children: ReactNode
}

/** The sheet that every scene is drawn on: one width of line, colours that follow light and dark. */
export function Drawing({ label, children }: Props) {
  return (
    <svg
      className="drawing"
      viewBox="0 0 520 420"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      {children}
    </svg>
  )
}
