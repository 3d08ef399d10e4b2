import type { Link } from '@/components/site/link'
import type { PatientMessages } from '@/lib/content/messages'

type Props = {
  words: PatientMessages['choose']['retry']
  body: string
  chosen: string
  action: string
  fields: Record<string, string>
  call: Link
}

/** One choice, kept for another try. */
export function RetryForm({ words, body, chosen, action, fields, call }: Props) {
  return (
    <div className="wrap form-page">
      <h1>{words.title}</h1>
      <p className="notice" role="alert">
        {body}
      </p>
      <p>
        {words.chosen} <strong>{chosen}</strong>
      </p>
      <form action={action} method="post">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="acts">
          <button type="submit" className="button">
            {words.again}
          </button>
          <a href={call.href}>{call.label}</a>
        </p>
      </form>
    </div>
  )
}
