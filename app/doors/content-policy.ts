/** What may run and style a page, as sources of a Content-Security-Policy. */
type Sources = { scripts: string[]; styles: string[] }

/**
 * The Content-Security-Policy of one page: nothing from another host, no inline script or style but those that are
 * named by hash or nonce.
 */
export function contentPolicy({ scripts, styles }: Sources): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ') || "'none'"}`,
    `style-src ${styles.join(' ') || "'none'"}`,
    "img-src 'self'",
    "font-src 'self'",
    // Needed by scripts of ours, and by tools that look for robots.txt from within a page; no one else can use it.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

/** The policy of a page that is rendered for one request; its styles are files of this host. */
export function noncePolicy(nonce: string): string {
  // Browsers that know strict-dynamic pass over 'self'; older ones need it for the chunks.
  return contentPolicy({ scripts: [`'nonce-${nonce}'`, "'strict-dynamic'", "'self'"], styles: ["'self'"] })
}
