'use client'
import { useEffect, useState } from 'react'

/** Asks for a signed note of when the form was first touched. Without script, or when that fails, it stays empty. */
export function FormTokenField() {
  const [token, setToken] = useState('')
  useEffect(() => {
    fetch('/api/form-token')
      .then((answer) => answer.json())
      .then((body: { token?: string }) => setToken(body.token ?? ''))
      // No connection, or no JSON: a form without a token is accepted too.
      .catch(() => undefined)
  }, [])
  return <input type="hidden" name="formToken" value={token} readOnly />
}
