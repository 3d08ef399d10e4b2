import './search.css'

export type SearchFormProps = {
  /** Of the field, where a page has two. */
  id?: string
  /** The page that answers; the words go along in its address. */
  action: string
  label: string
  button: string
  /** What was searched for before. */
  query?: string
  longest: number
}

/** One field and a button; a plain GET, so that it works everywhere and a result can be gone back to. */
export function SearchForm({ id = 'search', action, label, button, query, longest }: SearchFormProps) {
  return (
    <search>
      <form className="search" action={action} method="get">
        <label htmlFor={id}>{label}</label>
        <div>
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={query}
            maxLength={longest}
            autoComplete="off"
            autoCapitalize="none"
            enterKeyHint="search"
          />
          <button className="button" type="submit">
            {button}
          </button>
        </div>
      </form>
    </search>
  )
}
