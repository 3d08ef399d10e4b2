import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Beside the build: the address that its pages name, for search engines and for whoever shares a link. */
const note = 'built-for.txt'

/** The folder of a build, as this process was told. */
const ownFolder = () => process.env.NEXT_DIST_DIR || '.next'

/** Where the note of a build lies. */
export function builtForFile(folder = ownFolder()): string {
  return join(folder, note)
}

/**
 * Compares the address for which the pages were built with the one at which they will be served.
 *
 * @returns one line with what to do when they differ; none when all is well, or when nobody noted it.
 */
export function addressProblem(appUrl: string, file = builtForFile()): string[] {
  if (!existsSync(file)) return []
  const builtFor = readFileSync(file, 'utf8').trim()
  if (builtFor === appUrl) return []
  const why =
    builtFor === ''
      ? `The pages were built without APP_URL, so they name another address than ${appUrl}.`
      : `APP_URL is ${appUrl}, but the pages were built for ${builtFor}.`
  return [`${why} Run: npm run build`]
}
