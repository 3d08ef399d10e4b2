'use client'
import { useEffect, useRef, useState } from 'react'
import { type FieldErrors, type Resolver, type ResolverResult, useForm } from 'react-hook-form'
import { dayMark } from '@/lib/consultations/rules'
import { type ConsultationInput, consultationSchema, fieldErrors } from '@/lib/consultations/schema'
import type { Listen } from './parts'
import { typedIn } from './typed-in-form'
import { useFormToken } from './use-form-token'

// The same by @hookform/resolvers is a kilobyte more for each person who begins to type.
const checkTyped = (typed: unknown): ResolverResult<ConsultationInput> => {
  const checked = consultationSchema.safeParse(typed)
  if (checked.success) return { values: checked.data, errors: {} }
  const faults = Object.entries(fieldErrors(checked.error.issues))
  return {
    values: {},
    errors: Object.fromEntries(faults.map(([name, code]) => [name, { type: 'code', message: code }])),
  }
}

/**
 * Adds checks and a token to a form that works without them. On success the browser posts the form itself, so there
 * is one way in, with script and without.
 */
export function useConsultationForm(serverErrors: Readonly<Record<string, string>>, timeZone: string) {
  const element = useRef<HTMLFormElement>(null)
  const resolver: Resolver<ConsultationInput> = (values) =>
    checkTyped(element.current ? typedIn(element.current) : values)
  const form = useForm<ConsultationInput>({ resolver, shouldFocusError: false })
  const [isSending, setSending] = useState(false)
  const [isReady, setReady] = useState(false)
  const [openedOn, setOpenedOn] = useState('')
  const token = useFormToken()
  const { isSubmitted, submitCount, errors } = form.formState

  useEffect(() => {
    setReady(true)
    // A second press after midnight is still the same request. The rest of the key follows from the words, and the
    // server alone makes it, so that it is the same with script and without.
    setOpenedOn(dayMark(new Date(), timeZone))
    // Back from the next page: the form is as it was left, but nothing is under way any more.
    const restored = () => setSending(false)
    addEventListener('pageshow', restored)
    return () => removeEventListener('pageshow', restored)
  }, [timeZone])

  const send = form.handleSubmit(async () => {
    if (!element.current || isSending) return
    setSending(true)
    await token.isOldEnough()
    element.current.submit()
  })

  // Without the ref: given it, the library writes its own empty values over choices made before it arrived.
  const listen: Listen = (name, options) => {
    const { ref: _, ...listeners } = form.register(name, options)
    return listeners
  }

  const shown = isSubmitted ? codesOf(errors) : serverErrors
  return {
    element,
    openedOn,
    listen,
    token: token.value,
    isSending,
    isReady,
    submitCount,
    send,
    errors: shown,
  }
}

function codesOf(errors: FieldErrors<ConsultationInput>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, String(error?.message)]))
}
