type Props = { title: string; body: string; link?: { href: string; text: string } }

/** A page that has only something to say. */
export function DeskMessage({ title, body, link }: Props) {
  return (
    <section className="desk-message">
      <h1>{title}</h1>
      <p>{body}</p>
      {link && (
        <p>
          <a className="button" href={link.href}>
            {link.text}
          </a>
        </p>
      )}
    </section>
  )
}
