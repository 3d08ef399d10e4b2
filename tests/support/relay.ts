import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/**
 * A wire between us and a server that a test can cut, block and mend, while the server itself goes on for others.
 *
 * @param target the address of the server, such as DATABASE_URL.
 */
export async function startRelay(target: string) {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let isBlocked = false
  let lastWords: string | null = null

  const server = createServer((near) => {
    const far = connect(Number(port), hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from)
      from.on('data', (bytes: Buffer) => {
        if (!isBlocked) to.write(bytes)
        if (lastWords !== null && from === near && bytes.includes(lastWords)) isBlocked = true
      })
      from.on('close', () => {
        sockets.delete(from)
        to.destroy()
      })
      // A wire that is cut is what the tests are about.
      from.on('error', () => undefined)
    }
  })
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1')
    await once(server, 'listening')
    return (server.address() as AddressInfo).port
  }
  const ownPort = await listen(0)
  const url = new URL(target)
  url.host = `127.0.0.1:${ownPort}`

  return {
    url: url.href,
    /** Connections that are open now, seen from our side and from the server's. */
    open: () => sockets.size / 2,
    /** As when the server is stopped: connections break, new ones are refused. */
    async cut() {
      const closed = once(server, 'close')
      server.close()
      for (const socket of sockets) socket.destroy()
      await closed
    },
    /** As when the network swallows everything: connections stay, and nothing comes through. */
    block() {
      isBlocked = true
    },
    /** The server still hears these words, and does what they say; nothing comes through after them. */
    blockAfter(words: string) {
      lastWords = words
    },
    async mend() {
      isBlocked = false
      lastWords = null
      if (!server.listening) await listen(ownPort)
    },
  }
}

export type Relay = Awaited<ReturnType<typeof startRelay>>
