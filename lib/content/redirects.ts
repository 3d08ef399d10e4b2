import 'server-only'
import * as z from 'zod'
import { plainAddress } from './plain-address'
import { readYaml } from './read-yaml'

const address = z
  .string()
  .regex(/^\/(?!\/)[^\s?#\\]*$/, 'must be a path, such as /contact-us')
  .refine((path) => plainAddress(path) !== '', 'holds a % that stands for nothing: write it as %25')

/** The shape of content/redirects.yaml. */
export const redirectsShape = z.array(z.strictObject({ from: address, to: address }))

/** The old site's addresses of content/redirects.yaml, plain, each with the path of the page that took its place. */
export function redirects(): ReadonlyMap<string, string> {
  return new Map(readYaml('redirects.yaml', redirectsShape).map(({ from, to }) => [plainAddress(from), to]))
}
