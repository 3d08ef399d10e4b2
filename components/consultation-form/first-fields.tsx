import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Group } from '@/components/ui/group'
import { services } from '@/lib/consultations/schema'
import type { Parts } from './parts'

/** What a person would like to talk about. */
export function ServiceField({ words, typed, messageFor, listen }: Parts) {
  return (
    <Group
      legend={words.service.legend}
      id="service"
      error={messageFor('service')}
      errorPrefix={words.errors.prefix}
    >
      {services.map((service) => (
        <Choice
          key={service}
          type="radio"
          id={`service-${service}`}
          label={words.services[service]}
          value={service}
          defaultChecked={typed.service === service}
          {...listen('service')}
        />
      ))}
    </Group>
  )
}

/** Whom to ask for. */
export function NameField({ words, typed, messageFor, listen }: Parts) {
  return (
    <Field
      id="fullName"
      label={words.fullName.label}
      hint={words.fullName.hint}
      error={messageFor('fullName')}
      errorPrefix={words.errors.prefix}
    >
      {(described) => (
        <input
          {...described}
          type="text"
          autoComplete="name"
          spellCheck={false}
          defaultValue={typed.fullName}
          {...listen('fullName')}
        />
      )}
    </Field>
  )
}
