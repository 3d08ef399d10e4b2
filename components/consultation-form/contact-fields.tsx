import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Group } from '@/components/ui/group'
import type { Parts } from './parts'

/**
 * The two ways to reach a person. Style sheets show the fields of the chosen way, and always those that hold a fault;
 * a browser that cannot do that shows both.
 */
export function ContactFields(parts: Parts) {
  const { words, typed, messageFor, listen } = parts
  return (
    <Group
      legend={words.contactBy.legend}
      hint={words.contactBy.hint}
      id="contactBy"
      error={messageFor('contactBy')}
      errorPrefix={words.errors.prefix}
      className="contact"
    >
      <Choice
        type="radio"
        id="contactBy-phone"
        label={words.contactBy.phone}
        value="phone"
        defaultChecked={typed.contactBy === 'phone'}
        {...listen('contactBy')}
      />
      <PhoneFields {...parts} />
      <Choice
        type="radio"
        id="contactBy-email"
        label={words.contactBy.email}
        value="email"
        defaultChecked={typed.contactBy === 'email'}
        {...listen('contactBy')}
      />
      <EmailField {...parts} />
    </Group>
  )
}

function PhoneFields({ words, typed, messageFor, listen }: Parts) {
  const error = messageFor('phone')
  return (
    <div className="contact-phone" data-error={error && ''}>
      <Field
        id="phone"
        label={words.phone.label}
        hint={words.phone.hint}
        error={error}
        errorPrefix={words.errors.prefix}
      >
        {(described) => (
          <input
            {...described}
            type="tel"
            inputMode="tel"
            autoComplete="tel"
            defaultValue={typed.phone}
            {...listen('phone')}
          />
        )}
      </Field>
      {(['mayLeaveMessage', 'mayNameClinic'] as const).map((name) => (
        <Choice
          key={name}
          type="checkbox"
          id={name}
          label={words[name].label}
          hint={words[name].hint}
          value="yes"
          defaultChecked={typed[name] === 'yes'}
          {...listen(name)}
        />
      ))}
    </div>
  )
}

function EmailField({ words, typed, messageFor, listen }: Parts) {
  const error = messageFor('email')
  return (
    <div className="contact-email" data-error={error && ''}>
      <Field
        id="email"
        label={words.email.label}
        hint={words.email.hint}
        error={error}
        errorPrefix={words.errors.prefix}
      >
        {(described) => (
          <input
            {...described}
            type="email"
            autoComplete="email"
            spellCheck={false}
            defaultValue={typed.email}
            {...listen('email')}
          />
        )}
      </Field>
    </div>
  )
}
