/**
 * What stands in a form right now, as a post would carry it. The page itself is asked, since a choice made before the
 * script arrived is known to nobody else.
 */
export function typedIn(form: HTMLFormElement): Record<string, unknown> {
  const typed = new FormData(form)
  return { ...Object.fromEntries(typed), windows: typed.getAll('windows') }
}
