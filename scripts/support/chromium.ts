import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macApps = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** Where a Chromium or Chrome is: Playwright's own, else one of the system; undefined when there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const installed = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [chromium.executablePath(), ...installed, ...macApps].find((path) => path !== '' && existsSync(path))
}

/**
 * Finds a Chromium, or installs one: Playwright's, and where that cannot be had and we may, the one of Debian.
 *
 * @throws with one sentence that says what to install.
 */
export function ensureChromium(): string {
  const found = findChromium() ?? installed(installFromPlaywright) ?? installed(installFromDebian)
  if (found) return found
  throw new Error(
    'The browser tests need Chromium or Chrome: install one, for example with "apt install chromium".',
  )
}

function installed(install: () => void): string | undefined {
  install()
  return findChromium()
}

function installFromPlaywright(): void {
  console.log('No Chromium is installed; trying to get the one of Playwright …')
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
}

function installFromDebian(): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log('Trying to get the one of the system …')
  run('apt-get', ['update'])
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
}

/** Whether it worked is seen by whether a Chromium is there afterwards. */
function run(command: string, args: string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
