type Props = { text: string; problem?: string; id?: string }

/** One line above a form or a list: what was done or, with the word for it before, what went wrong. */
export function Notice({ text, problem, id }: Props) {
  return (
    <p
      id={id}
      className="desk-notice"
      role={problem ? 'alert' : 'status'}
      data-problem={problem && ''}
      {...(problem && { tabIndex: -1, autoFocus: true })}
    >
      {problem && <span className="unseen">{problem} </span>}
      {text}
    </p>
  )
}
