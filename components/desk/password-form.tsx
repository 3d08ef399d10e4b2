import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'
import { Notice } from './notice'

type Props = { words: Messages['desk']; action: string; name: string; email: string; problem: string | null }

/** The page of an invitation: a password, typed twice since nobody can see it. */
export function PasswordForm({
  words: { invitation: words, problemPrefix },
  action,
  name,
  email,
  problem,
}: Props) {
  return (
    <section className="desk-narrow">
      <h1>{words.title}</h1>
      <p>{fill(words.lead, { name, email })}</p>
      {problem && <Notice problem={problemPrefix} text={problem} />}
      <form method="post" action={action}>
        {/* For password managers, which file a password under a name. */}
        <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
        <div className="field">
          <label htmlFor="password">{words.password}</label>
          <p className="hint" id="password-hint">
            {words.hint}
          </p>
          <input
            id="password"
            name="password"
            type="password"
            className="input"
            autoComplete="new-password"
            aria-describedby="password-hint"
            required
          />
        </div>
        <div className="field">
          <label htmlFor="again">{words.again}</label>
          <input
            id="again"
            name="again"
            type="password"
            className="input"
            autoComplete="new-password"
            required
          />
        </div>
        <button type="submit" className="button">
          {words.submit}
        </button>
      </form>
    </section>
  )
}
