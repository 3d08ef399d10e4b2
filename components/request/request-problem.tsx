import { fill } from '@/lib/content/fill'

type Props = { words: { title: string; body: string }; call: string; phone: string; phoneLink: string }

/** The private page when it has nothing to show: why, and what to do. */
export function RequestProblem({ words, call, phone, phoneLink }: Props) {
  return (
    <div className="wrap form-page">
      <h1>{words.title}</h1>
      <p>{fill(words.body, { phone })}</p>
      <p>
        <a className="button" href={phoneLink}>
          {fill(call, { phone })}
        </a>
      </p>
    </div>
  )
}
