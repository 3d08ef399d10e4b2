import 'server-only'
import * as z from 'zod'
import { readYaml } from './read-yaml'

const address = z.string().regex(/^\/(?!\/)[^\s?#\\]*$/, 'must be a path, such as /contact-us')

/** The shape of content/redirects.yaml. */
export const redirectsShape = z.array(z.strictObject({ from: address, to: address }))

/** An address without its last slash, in small letters: the old site may have been reached by either. */
export function plainAddress(path: string): string {
  return path.toLowerCase().replace(/(.)\/+$/, '$1')
}

/** The old site's addresses of content/redirects.yaml, plain, each with the path of the page that took its place. */
export function redirects(): ReadonlyMap<string, string> {
  return new Map(readYaml('redirects.yaml', redirectsShape).map(({ from, to }) => [plainAddress(from), to]))
}
