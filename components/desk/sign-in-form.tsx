import type { Messages } from '@/lib/content/messages'
import { Notice } from './notice'
import { PasswordField } from './password-field'

type Props = {
  words: Messages['desk']
  /** Where to go on, a path of the desk. */
  to: string
  email: string
  notice: string | null
  problem: string | null
}

/** Sign-in with e-mail address and password, for people and password managers alike. */
export function SignInForm({ words: { signIn: words, problemPrefix }, to, email, notice, problem }: Props) {
  return (
    <section className="desk-narrow">
      <h1>{words.title}</h1>
      {notice && <Notice text={notice} />}
      {problem && <Notice problem={problemPrefix} text={problem} />}
      <form method="post" action="/api/desk/sign-in">
        <input type="hidden" name="to" value={to} />
        <div className="field">
          <label htmlFor="email">{words.email}</label>
          <input
            id="email"
            name="email"
            type="email"
            className="input"
            autoComplete="username"
            spellCheck={false}
            required
            maxLength={254}
            defaultValue={email}
          />
        </div>
        <PasswordField name="password" label={words.password} autoComplete="current-password" />
        <button type="submit" className="button">
          {words.submit}
        </button>
      </form>
      <p className="hint">{words.help}</p>
    </section>
  )
}
