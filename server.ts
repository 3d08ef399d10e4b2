// The web process: what `npm start` runs, and the demo as a process of its own. NODE_ENV=development reloads while you
// edit; anything else serves the finished build.
import './server/lean'
import { EventEmitter } from 'node:events'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { renderLetter } from '@/components/emails/render-letter'
import { runHoldRelease } from '@/lib/appointments/run-hold-release'
import { redirects } from '@/lib/content/redirects'
import { runOutbox } from '@/lib/emails/run-outbox'
import { numberSetting } from '@/lib/number-settings'
import { runForgetting } from '@/lib/rate-limit'
import { runRideFlags } from '@/lib/rides/run-ride-flags'
import { runAsking } from '@/lib/waiting-list/run-asking'
import { buildDir } from './server/build-record'
import { tellContentFaults } from './server/content-fault-page'
import { readFailurePage } from './server/failure-page'
import { closeServer } from './server/graceful-stop'
import { parseTrustedHops } from './server/headers'
import { createHttpServer } from './server/http-server'
import { readPackedFiles, servePacked } from './server/packed-files'
import { findProblems } from './server/start-check'

const stopMilliseconds = 10_000
const dev = process.env.NODE_ENV === 'development'
// An empty name would be every address of this machine.
const hostname = process.env.HOST || '127.0.0.1'

const problems = await findProblems(process.env)
if (problems.length > 0) {
  console.error(`The site does not start:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
  process.exit(1)
}

const port = numberSetting('PORT')
const server = createHttpServer(
  // Only called once the server listens, and then `site` is there.
  (request: IncomingMessage, response: ServerResponse) => handle(request, response),
  {
    trustedHops: parseTrustedHops(process.env.TRUSTED_PROXY_HOPS),
    allowUpgrade: dev,
    failurePage: dev ? null : readFailurePage(),
    moved: redirects(),
  },
)
// Next hooks itself to the upgrades of the server it is given. Outside of development it is given one that nobody can
// reach: what it does with an Upgrade could once be turned against other hosts (CVE-2026-44578).
const httpServer = dev ? server : (new EventEmitter() as Server)
const site = next({ dev, dir: import.meta.dirname, hostname, port, httpServer })
await site.prepare()
const handle = dev
  ? tellContentFaults(site.getRequestHandler())
  : servePacked(readPackedFiles(join(buildDir, 'static')), site.getRequestHandler())

await listen()
const stopChores = startChores()
for (const name of ['SIGTERM', 'SIGINT'] as const) process.on(name, stop)
// scripts/bootstrap.mjs holds the other end of this channel, and the system closes it when that is killed.
process.on('disconnect', stop)
process.channel?.unref()
console.log(`Listening on http://${hostname}:${port}`)

function listen(): Promise<void> {
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      console.error(
        `The site cannot listen on ${hostname}:${port} (${error.code}): set another HOST or PORT.`,
      )
      process.exit(1)
    })
    server.listen(port, hostname, resolve)
  })
}

/**
 * What falls due each minute, which every process may do, and the letters, unless a worker sends them
 * (`npm run worker`, and OUTBOX=off for us).
 *
 * @returns stop what was started.
 */
function startChores(): (() => Promise<void>)[] {
  const chores = [runHoldRelease(), runAsking(), runRideFlags(), runForgetting()]
  return process.env.OUTBOX === 'off' ? chores : [...chores, runOutbox(renderLetter)]
}

let isStopping = false

/**
 * No new connections and no new letters, while answers and letters under way are finished; then Next. The process ends
 * within 10 seconds; a letter that takes longer goes again once its lease is over.
 */
async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  setTimeout(() => process.exit(1), stopMilliseconds).unref()
  await Promise.all([closeServer(server), ...stopChores.map((end) => end())])
  await site.close()
  process.exit(0)
}
