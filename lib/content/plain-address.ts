/** A path without percent sequences; null where one is broken, such as the first bytes of a letter without its last. */
export function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    // A URIError: some percent sequence stands for nothing.
    return null
  }
}

/**
 * An address of the old site as it is compared: decoded, in small letters, without its last slash, since it may have
 * been reached by either. Empty for one that cannot be read.
 */
export function plainAddress(path: string): string {
  return (decodedPath(path) ?? '').toLowerCase().replace(/(.)\/+$/, '$1')
}
