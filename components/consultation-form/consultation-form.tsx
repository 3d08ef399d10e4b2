'use client'
import { ConsentField } from './consent-field'
import { ContactFields } from './contact-fields'
import { ErrorList } from './error-list'
import { NameField, ServiceField } from './first-fields'
import { MessageField } from './message-field'
import type { FieldName } from './parts'
import { useConsultationForm } from './use-consultation-form'
import { WindowsField } from './windows-field'
import type { FormWords, Typed } from './words'

type Props = {
  words: FormWords
  locale: string
  /** The clinic's zone: in it the day of a request is counted. */
  timeZone: string
  /** What was typed before, or what the page already knows, such as the service. */
  typed: Typed
  /** Codes of the fields to correct, from the server. */
  errors: Readonly<Record<string, string>>
}

/** The consultation request. Complete without script; with it, faults show before anything is sent. */
export function ConsultationForm({ words, locale, timeZone, typed, errors: serverErrors }: Props) {
  const { element, openedOn, token, listen, send, errors, submitCount, isSending, isReady } =
    useConsultationForm(serverErrors, timeZone)
  const messageFor = (field: FieldName) => {
    const code = errors[field]
    return code === undefined ? undefined : (words.errors[code] ?? words.errors.unreadable)
  }
  const parts = { words, typed, messageFor, listen }

  return (
    <form
      ref={element}
      action="/api/consultations"
      method="post"
      onSubmit={send}
      noValidate={isReady}
      data-island=""
    >
      <ErrorList words={words} errors={errors} focusOn={submitCount} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="topic" value={typed.topic ?? ''} />
      <input type="hidden" name="idempotencyKey" value={openedOn} />
      <input type="hidden" name="formToken" value={token} />

      <ServiceField {...parts} />
      <NameField {...parts} />
      <ContactFields {...parts} />
      <WindowsField {...parts} />
      <MessageField {...parts} />

      <ConsentField {...parts} />

      <p className="trap" aria-hidden="true">
        <label htmlFor="leaveEmpty">{words.leaveEmpty}</label>
        <input id="leaveEmpty" name="leaveEmpty" type="text" tabIndex={-1} autoComplete="off" />
      </p>
      <button type="submit" className="button">
        {isSending ? words.sending : words.send}
      </button>
    </form>
  )
}
