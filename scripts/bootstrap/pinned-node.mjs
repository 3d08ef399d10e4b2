import { existsSync } from 'node:fs'
import { resolve } from 'node:path'

const lowest = 22

/**
 * The Node that package.json pins; on a server without development packages the one that runs this, if it is new
 * enough.
 *
 * @throws when neither will do.
 */
export function pinnedNode() {
  const pinned = resolve('node_modules/node/bin/node')
  if (existsSync(pinned)) return pinned
  if (Number.parseInt(process.versions.node, 10) >= lowest) return process.execPath
  throw new Error(
    `This needs Node ${lowest} or newer. npm brings one: run npm ci with development packages and install scripts.`,
  )
}
