const known = /^\/desk(\/closures|\/requests\/[0-9a-f-]{36}(\/times|\/decline)?|\/days(\/\d{4}-\d\d-\d\d)?)?$/

/** A page of the desk to go on to after signing in; its first page for anything else that an address bar may hold. */
export function deskPath(asked: unknown): string {
  return typeof asked === 'string' && known.test(asked) ? asked : '/desk'
}

/** The page to sign in, which then leads on to a page of the desk. */
export function signInPath(to: string): string {
  return `/desk/sign-in?notice=ended&to=${encodeURIComponent(deskPath(to))}`
}
