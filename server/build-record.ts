import { join } from 'node:path'

/** Where the finished build is. */
export const buildDir = process.env.NEXT_DIST_DIR || '.next'

/** What `next build` writes last: there is a finished build when it is there. */
export const buildRecord = join(buildDir, 'required-server-files.json')
