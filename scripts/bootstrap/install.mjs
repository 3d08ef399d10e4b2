import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'

/**
 * Runs `npm ci` when node_modules is not what package-lock.json says.
 *
 * @param development whether the packages for development are needed too.
 * @throws when npm fails.
 */
export async function ensureInstalled({ development }) {
  if (isInstalled(development)) return
  await oneAtATime('install', () => {
    // Another process may have done it while we waited.
    if (isInstalled(development)) return
    console.log('Installing packages (once; about a minute) …')
    install(development)
  })
}

/** Compares the lock file with the record that npm keeps of what it has put into node_modules. */
function isInstalled(development) {
  const wanted = packagesIn('package-lock.json')
  const present = packagesIn(join('node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([path, entry]) => {
    const found = present[path]
    if (path === '' || entry.link || entry.extraneous) return true
    // Made for another system, or not needed to run the site.
    if (!found) return Boolean(entry.optional || entry.devOptional || (entry.dev && !development))
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    // Not there, or cut short by a kill: both mean that nothing is installed.
    return undefined
  }
}

function install(development) {
  const { npm_execpath: npmScript, npm_node_execpath: npmNode = process.execPath } = process.env
  const flags = ['ci', '--no-audit', '--no-fund', '--loglevel=error']
  // NODE_ENV=production, or a setting of the person's own, would leave them out.
  if (development) flags.push('--include=dev')
  const [command, args] = npmScript ? [npmNode, [npmScript, ...flags]] : ['npm', flags]
  // npm removes node_modules first, and with it the pinned Node that may be running this: its own scripts need another.
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, PATH: path.join(delimiter) },
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (error) throw new Error(`npm did not start: ${error.message}`)
  if (status !== 0) throw new Error('npm ci failed; what it said is above.')
}
