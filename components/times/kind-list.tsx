import type { PatientMessages } from '@/lib/content/messages'
import './times.css'

type Props = {
  words: PatientMessages['choose']
  back: string
  kinds: { href: string; name: string; length: string }[]
}

/** What a time is for, where a person may book more than one kind of visit. */
export function KindList({ words, back, kinds }: Props) {
  return (
    <div className="wrap form-page">
      <p>
        <a href={back}>{words.back}</a>
      </p>
      <h1>{words.whatFor.title}</h1>
      <ul className="kinds">
        {kinds.map(({ href, name, length }) => (
          <li key={href}>
            <a href={href}>{name}</a>
            <p className="hint">{length}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
