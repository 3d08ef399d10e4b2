// npm run <command> starts here: in a fresh clone, with whatever Node there is (20 or newer) and nothing installed.
// It installs what package-lock.json names, makes the Prisma client, and goes on with the pinned Node.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './bootstrap/install.mjs'
import { leanEnv, leanFlags } from './bootstrap/lean-node.mjs'
import { onParentGone } from './bootstrap/parents.mjs'
import { pinnedNode } from './bootstrap/pinned-node.mjs'
import { ensurePrismaClient } from './bootstrap/prisma-client.mjs'

const [command, ...args] = process.argv.slice(2)
process.chdir(fileURLToPath(new URL('..', import.meta.url)))

/** Commands of a developer's machine; those that need a database bring their own. */
const isWorkshop = /^(demo|dev|bench|test.*|migration-new|content-.*|translated)$/.test(command ?? '')
const script = `scripts/${command}.ts`
if (!command || !existsSync(script)) {
  console.error(`There is no ${script}. Usage: node scripts/bootstrap.mjs <command> [arguments]`)
  process.exit(1)
}

try {
  // A server that was installed without packages for development stays without them.
  await ensureInstalled({ development: isWorkshop || command === 'build' })
  await ensurePrismaClient()
  run(pinnedNode())
} catch (error) {
  console.error(error.message)
  process.exit(1)
}

function run(node) {
  // The settings of a real site stay out of what brings its own database.
  const settings = isWorkshop || !existsSync('.env') ? [] : ['--env-file=.env']
  const isSite = command === 'start'
  const flags = [...settings, ...(isSite ? leanFlags : [])]
  const child = spawn(node, [...flags, '--import', 'tsx', script, ...args], {
    // Tells tsx where `@/…` and the empty `server-only` are.
    env: {
      ...(isSite ? leanEnv : {}),
      ...process.env,
      TSX_TSCONFIG_PATH: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    },
    // The fourth is a channel that closes when we are killed; scripts/support/stopping.ts listens to it.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => child.kill(name))
  onParentGone(() => child.kill('SIGTERM'))
  child.on('error', (error) => {
    console.error(`${node} did not start: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code, name) => process.exit(code ?? (name === 'SIGKILL' ? 137 : 1)))
}
