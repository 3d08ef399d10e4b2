type Props = {
  name: 'password' | 'again'
  label: string
  hint?: string
  autoComplete: 'current-password' | 'new-password'
}

/** A password with its label, for people and password managers alike. */
export function PasswordField({ name, label, hint, autoComplete }: Props) {
  const hintId = hint && `${name}-hint`
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="password"
        className="input"
        autoComplete={autoComplete}
        aria-describedby={hintId}
        required
      />
    </div>
  )
}
