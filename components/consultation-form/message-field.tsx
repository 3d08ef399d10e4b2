import { useEffect, useState } from 'react'
import { Field } from '@/components/ui/field'
import { UrgentPanel } from '@/components/urgent-panel'
import { hasUrgentWords } from '@/lib/consultations/rules'
import { maxMessage } from '@/lib/consultations/schema'
import type { Parts } from './parts'

/** The free text, with a count of what is left and, when the words call for it, the numbers for help at once. */
export function MessageField({ words, typed, messageFor, listen }: Parts) {
  const [text, setText] = useState(typed.message ?? '')
  useEffect(() => {
    // What was typed before the script arrived.
    const field = document.getElementById('message')
    if (field instanceof HTMLTextAreaElement) setText(field.value)
  }, [])
  const left = maxMessage - text.length
  const counted = (number: number) =>
    (number < 0 ? words.message.over : words.message.left).replace('{count}', String(Math.abs(number)))
  return (
    <div className="message-field">
      <Field
        id="message"
        label={words.message.label}
        hint={words.message.hint}
        error={messageFor('message')}
        errorPrefix={words.errors.prefix}
      >
        {(described) => (
          <textarea
            {...described}
            rows={5}
            defaultValue={typed.message}
            {...listen('message', { onChange: ({ target }) => setText(target.value) })}
          />
        )}
      </Field>
      <p className="hint">{text === '' ? '' : counted(left)}</p>
      {/* Told near the end and in tens: a count at each letter would drown the screen reader. */}
      <p className="unseen" aria-live="polite">
        {left <= 50 ? counted(Math.ceil(left / 10) * 10) : ''}
      </p>
      <div aria-live="assertive">{hasUrgentWords(text) && <UrgentPanel words={words.urgent} />}</div>
    </div>
  )
}
