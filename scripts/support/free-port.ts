import { createServer, type Server } from 'node:net'

/** Nothing that a demo or a test starts is reachable from outside of this machine. */
export const loopback = '127.0.0.1'

const attempts = 100

/**
 * Makes a server listen on the wanted port, or on the next free one.
 *
 * @returns the port it listens on.
 * @throws the server's own error when it is another than "taken", or when 100 ports in a row are taken.
 */
export async function listenOnFreePort(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port += 1) {
    try {
      await listen(server, port)
      return port
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!isTaken || port >= wanted + attempts) throw error
    }
  }
}

/**
 * A port for a process that opens it itself: the wanted one, or the next that is free now. Another process may be
 * faster; whoever opens it must be ready to ask again.
 */
export async function freePort(wanted: number): Promise<number> {
  const probe = createServer()
  const port = await listenOnFreePort(probe, wanted)
  await new Promise((closed) => probe.close(closed))
  return port
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, loopback, () => {
      server.off('error', reject)
      resolve()
    })
  })
}
