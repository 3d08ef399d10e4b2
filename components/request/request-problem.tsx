import type { Link } from '@/components/site/link'
import { fill } from '@/lib/content/fill'

type Props = {
  words: { title: string; body: string }
  call: string
  phone: string
  phoneLink: string
  further?: Link | undefined
}

/** A page of one person when it has nothing to show: why, and what to do. */
export function RequestProblem({ words, call, phone, phoneLink, further }: Props) {
  return (
    <div className="wrap form-page">
      <h1>{words.title}</h1>
      <p>{fill(words.body, { phone })}</p>
      <p className="acts">
        <a className="button" href={phoneLink}>
          {fill(call, { phone })}
        </a>
        {further && <a href={further.href}>{further.label}</a>}
      </p>
    </div>
  )
}
