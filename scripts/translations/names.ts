/** The name of a piece, or of what holds several, as it was typed: a file may be named by its place in the project. */
export function plainName(typed: string): string {
  return typed
    .replace(/\/+$/, '')
    .replace(/^(\.\/)?content\//, '')
    .replace(/^(pages|emails)\/[a-z]{2}(?=\/|$)/, '$1')
    .replace(/^messages\/[a-z]{2}\.json$/, 'messages')
}

/** Whether a plain name is that of a piece or of what holds it: `messages/site` holds `messages/site.call`. */
export function isMeantBy(plain: string, piece: string): boolean {
  return piece === plain || piece.startsWith(`${plain}.`) || piece.startsWith(`${plain}/`)
}
