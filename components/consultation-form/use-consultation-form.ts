'use client'
import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { type FieldErrors, useForm } from 'react-hook-form'
import { type ConsultationInput, consultationSchema } from '@/lib/consultations/schema'
import { keyOfTyped } from './key-of-typed'

/**
 * Adds checks and a token to a form that works without them. On success the browser posts the form itself, so there
 * is one way in, with script and without.
 */
export function useConsultationForm(serverErrors: Readonly<Record<string, string>>) {
  const form = useForm<ConsultationInput>({
    resolver: zodResolver(consultationSchema),
    shouldFocusError: false,
  })
  const [isSending, setSending] = useState(false)
  const [isReady, setReady] = useState(false)
  const { isSubmitted, submitCount, errors } = form.formState

  useEffect(() => {
    setReady(true)
    // Back from the next page: the form is as it was left, but nothing is under way any more.
    const restored = () => setSending(false)
    addEventListener('pageshow', restored)
    return () => removeEventListener('pageshow', restored)
  }, [])

  const send = form.handleSubmit((_, event) => {
    const element: HTMLFormElement | undefined = event?.target
    if (!element || isSending) return
    setSending(true)
    void withKey(element).then(() => element.submit())
  })

  return {
    ...form,
    isSending,
    isReady,
    submitCount,
    send,
    errors: isSubmitted ? codesOf(errors) : serverErrors,
  }
}

function codesOf(errors: FieldErrors<ConsultationInput>): Record<string, string> {
  const pairs = Object.entries(errors).map(([name, error]) => {
    const single = Array.isArray(error) ? error.find(Boolean) : error
    const root = (error as { root?: { message?: string } } | undefined)?.root
    return [name, String(single?.message ?? root?.message ?? 'unreadable')] as const
  })
  return Object.fromEntries(pairs)
}

async function withKey(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem('idempotencyKey')
  if (field instanceof HTMLInputElement) field.value = await keyOfTyped(new FormData(form))
}
