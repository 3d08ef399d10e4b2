/** A place to go and its name. */
export type Link = { href: string; label: string }
