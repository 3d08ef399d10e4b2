import { join } from 'node:path'

/** What `next build` writes last: there is a finished build when it is there. */
export const buildRecord = join(process.env.NEXT_DIST_DIR || '.next', 'required-server-files.json')
