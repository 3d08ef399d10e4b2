/**
 * What search engines read of a page, as JSON. It is data: no browser runs it, and a policy of no scripts lets it be.
 */
export function DataBlock({ data }: { data: unknown }) {
  // The one sign that could end the element early.
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
