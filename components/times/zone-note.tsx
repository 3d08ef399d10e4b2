'use client'

import { useEffect, useState } from 'react'

type Props = {
  text: string
  /** One of the times on the page, and how many minutes the clinic's clock is behind UTC then. */
  instant: string
  minutesBehindUtc: number
}

/** A line for whom the device shows another clock than the clinic's. It changes no time on the page. */
export function ZoneNote({ text, instant, minutesBehindUtc }: Props) {
  const [isElsewhere, setIsElsewhere] = useState(false)
  useEffect(() => {
    setIsElsewhere(new Date(instant).getTimezoneOffset() !== minutesBehindUtc)
  }, [instant, minutesBehindUtc])
  return isElsewhere ? <span className="zone-note">{text}</span> : null
}
