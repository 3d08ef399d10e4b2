import type { RegisterOptions, UseFormRegisterReturn } from 'react-hook-form'
import type { Consultation, ConsultationInput } from '@/lib/consultations/schema'
import type { FormWords, Typed } from './words'

export type FieldName = keyof Consultation

/** The name and the listeners of one control. */
export type Listen = (
  name: keyof ConsultationInput,
  options?: RegisterOptions<ConsultationInput>,
) => Omit<UseFormRegisterReturn, 'ref'>

/** What each part of the form is given. */
export type Parts = {
  words: FormWords
  typed: Typed
  /** The sentence for a field that has to be corrected. */
  messageFor: (field: FieldName) => string | undefined
  listen: Listen
}
