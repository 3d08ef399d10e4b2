import type { Link } from '@/components/site/link'

/** The way out for whom no time suits, in words. */
export type CallMeView = {
  title: string
  body: string
  orCall: string
  call: Link
  submit: string
  action: string
  locale: string
}

/** Tells the office, with one press, that it shall get in touch. */
export function CallMe({ view }: { view: CallMeView }) {
  return (
    <section className="call-me" aria-labelledby="call-me">
      <h2 id="call-me">{view.title}</h2>
      <p>
        {view.body} {view.orCall} <a href={view.call.href}>{view.call.label}</a>.
      </p>
      <form action={view.action} method="post">
        <input type="hidden" name="locale" value={view.locale} />
        <button type="submit" className="button quiet">
          {view.submit}
        </button>
      </form>
    </section>
  )
}
