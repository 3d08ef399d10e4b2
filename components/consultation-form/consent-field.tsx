import { Choice } from '@/components/ui/choice'
import { Group } from '@/components/ui/group'
import type { Parts } from './parts'

/** The leave to get in touch. */
export function ConsentField({ words, typed, messageFor, listen }: Parts) {
  return (
    <Group
      legend={words.consent.legend}
      id="consent"
      error={messageFor('consent')}
      errorPrefix={words.errors.prefix}
    >
      <Choice
        type="checkbox"
        id="consent-yes"
        label={words.consent.label}
        value="yes"
        defaultChecked={typed.consent === 'yes'}
        aria-invalid={messageFor('consent') ? true : undefined}
        {...listen('consent')}
      />
    </Group>
  )
}
