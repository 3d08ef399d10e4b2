import { once } from 'node:events'
import { Agent, createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { closeServer } from '@/server/graceful-stop'

test('who is being answered while the server stops gets the whole answer; nobody new comes in', async () => {
  const server = createServer(async (request, response) => {
    if (request.url === '/slow') await wait(300)
    response.end('the whole answer')
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const ask = async (path: string) => {
    const [response] = (await once(get({ port, host: '127.0.0.1', path, agent }), 'response')) as [
      IncomingMessage,
    ]
    return { words: await text(response), connection: response.headers.connection }
  }

  expect(await ask('/')).toMatchObject({ connection: 'keep-alive' })
  const slow = ask('/slow')
  await wait(50)
  const closing = closeServer(server)
  expect(await slow).toMatchObject({ words: 'the whole answer' })
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  await closing
  expect(await new Promise((count) => server.getConnections((_, open) => count(open)))).toBe(0)
})

test('a request that still comes through an open connection is answered as the last one', async () => {
  const server = createServer((_, response) => response.end('here'))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true })
  const ask = async () =>
    (await once(get({ port, host: '127.0.0.1', agent }), 'response'))[0] as IncomingMessage
  await text(await ask())
  const closing = closeServer(server)
  const late = await ask()
  expect([late.statusCode, late.headers.connection]).toEqual([200, 'close'])
  expect(await text(late)).toBe('here')
  await closing
})
