import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** All that a build of the site is made of, below the root of the checkout. */
const ingredients = [
  'app',
  'components',
  'content',
  'lib',
  'public',
  'scripts/finish',
  'scripts/finish-build.ts',
  'scripts/fonts',
  'prisma/schema.prisma',
  'instrumentation.ts',
  'next.config.ts',
  'package-lock.json',
  'postcss.config.mjs',
  'proxy.ts',
  'tsconfig.json',
]

/** Made by the build itself from packages of the lock file, so not there before the first one. */
const products = ['app/fonts']

/**
 * A hash of everything a build depends on: the files themselves, not their dates, so that a fresh clone and a switched
 * branch are judged rightly.
 */
export function fingerprint(root: string, settings: Record<string, string>): string {
  const hash = createHash('sha256').update(JSON.stringify(settings)).update(process.version)
  for (const ingredient of ingredients) addTo(hash, root, ingredient)
  return hash.digest('hex')
}

function addTo(hash: ReturnType<typeof createHash>, root: string, path: string): void {
  const full = join(root, path)
  if (products.includes(path) || !existsSync(full)) return
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, root, `${path}/${name}`)
  } else {
    hash.update(`${path}\0`).update(readFileSync(full))
  }
}
