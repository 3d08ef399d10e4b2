import { fill } from '@/lib/content/fill'
import type { Messages } from '@/lib/content/messages'
import { Notice } from './notice'
import { PasswordField } from './password-field'

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
        <PasswordField name="password" label={words.password} hint={words.hint} autoComplete="new-password" />
        <PasswordField name="again" label={words.again} autoComplete="new-password" />
        <button type="submit" className="button">
          {words.submit}
        </button>
      </form>
    </section>
  )
}
