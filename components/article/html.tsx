/** HTML that lib/content/markdown.ts made from a page of ours and cleaned. */
export function Html({ html }: { html: string }) {
  // Raw HTML stops the build, and what Markdown writes is sanitised.
  return <div className="html" dangerouslySetInnerHTML={{ __html: html }} />
}
