import { useEffect, useRef, useState } from 'react'

/** A little more than lib/form-token.ts asks for. */
const enoughMilliseconds = 1_200

/**
 * Asks for a signed note of when the form was first touched. Without script, or when that fails, it stays empty, and a
 * form without it is accepted too.
 */
export function useFormToken() {
  const [value, setValue] = useState('')
  const receivedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    fetch('/api/form-token')
      .then((answer) => answer.json())
      .then((body: { token?: string }) => {
        receivedAt.current = performance.now()
        setValue(body.token ?? '')
      })
      // No connection, or no JSON.
      .catch(() => undefined)
  }, [])

  /** Waits for what is missing to a second: a person whose browser filled the form at once is no program. */
  const isOldEnough = () =>
    new Promise((resolve) => setTimeout(resolve, receivedAt.current + enoughMilliseconds - performance.now()))
  return { value, isOldEnough }
}
