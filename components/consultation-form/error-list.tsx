import { useEffect, useRef } from 'react'
import type { FormWords } from './words'

type Props = {
  words: FormWords
  errors: Readonly<Record<string, string>>
  /** Changes with each try to send; then the list takes the focus, once its links are on the page. */
  focusOn: number
}

/** The order of the form, whatever checked it. */
const order = [
  'service',
  'fullName',
  'contactBy',
  'phone',
  'email',
  'windows',
  'message',
  'consent',
  'locale',
  'topic',
]

/** Ids of what a link leads to: in a group it is the first choice. */
const targets: Readonly<Record<string, string>> = {
  service: 'service-ketamine-therapy',
  contactBy: 'contactBy-phone',
  windows: 'windows-any',
  consent: 'consent-yes',
}

/** “There is a problem”, with a link to each field at fault. */
export function ErrorList({ words, errors, focusOn }: Props) {
  const list = useRef<HTMLElement>(null)
  const entries = order
    .filter((field) => field in errors)
    .map((field) => [field, errors[field] ?? ''] as const)
  useEffect(() => {
    // On a page that came back with faults, only where nobody has begun to type yet.
    if (!list.current || (focusOn === 0 && document.activeElement !== document.body)) return
    list.current.focus()
    document.title = `${words.errors.prefix} ${document.title.replace(`${words.errors.prefix} `, '')}`
  }, [focusOn, words.errors.prefix])
  if (entries.length === 0) return null
  return (
    <section className="problem" ref={list} tabIndex={-1} aria-labelledby="problem-title">
      <h2 id="problem-title">{words.errors.title}</h2>
      <ul>
        {entries.map(([field, code]) => (
          <li key={field}>
            <a href={`#${targets[field] ?? field}`}>{words.errors[code] ?? words.errors.unreadable}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
