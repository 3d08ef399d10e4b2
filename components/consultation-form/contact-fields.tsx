import { Choice } from '@/components/ui/choice'
import { Field } from '@/components/ui/field'
import { Group } from '@/components/ui/group'
import type { Parts } from './parts'

/**
 * The two ways to reach a person. Style sheets show the fields of the chosen way, and always those that hold a fault;
 * a browser that cannot do that shows both.
 */
export function ContactFields({ words, typed, messageFor, listen }: Parts) {
  const { prefix } = words.errors
  const phoneError = messageFor('phone')
  const emailError = messageFor('email')
  return (
    <Group
      legend={words.contactBy.legend}
      hint={words.contactBy.hint}
      id="contactBy"
      error={messageFor('contactBy')}
      errorPrefix={prefix}
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
      <div className="contact-phone" data-error={phoneError && ''}>
        <Field
          id="phone"
          label={words.phone.label}
          hint={words.phone.hint}
          error={phoneError}
          errorPrefix={prefix}
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
      <Choice
        type="radio"
        id="contactBy-email"
        label={words.contactBy.email}
        value="email"
        defaultChecked={typed.contactBy === 'email'}
        {...listen('contactBy')}
      />
      <div className="contact-email" data-error={emailError && ''}>
        <Field
          id="email"
          label={words.email.label}
          hint={words.email.hint}
          error={emailError}
          errorPrefix={prefix}
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
    </Group>
  )
}
