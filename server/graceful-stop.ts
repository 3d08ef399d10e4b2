import type { Server } from 'node:http'
import { Server as NetServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

const requestMilliseconds = 8_000
const quietMilliseconds = 1_000

/**
 * Stops a server without breaking an answer: no new connections, requests under way are finished, those that still
 * arrive on open connections are answered and told that it was the last one.
 *
 * @returns when every connection is closed, at the latest after 8 seconds, when the rest is cut.
 */
export async function closeServer(server: Server): Promise<void> {
  // Before Next's own listener, while the headers can still be set.
  server.prependListener('request', (_request, response) => response.setHeader('connection', 'close'))
  // The plain form of close leaves idle connections open: a request may be on its way through one of them.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  const deadline = wait(requestMilliseconds, undefined, { ref: false })
  await Promise.race([closed, wait(quietMilliseconds)])
  // Now they have been silent for a while.
  const sweep = setInterval(() => server.closeIdleConnections(), 100)
  await Promise.race([closed, deadline])
  clearInterval(sweep)
  server.closeAllConnections()
}
