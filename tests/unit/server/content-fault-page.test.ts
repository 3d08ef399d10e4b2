import { createServer } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { freePort } from '@/scripts/support/free-port'
import { tellContentFaults } from '@/server/content-fault-page'

const fault = 'content/pages/en/a.md:3: summary is missing.'
let close: (() => void) | undefined
afterEach(() => close?.())

async function ask(found: string | null, accept: string) {
  const handle = tellContentFaults(
    async (_, response) => void response.end('the page'),
    async () => found,
  )
  const server = createServer((request, response) => void handle(request, response))
  const port = await freePort(4_390)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  close = () => server.close()
  const answer = await fetch(`http://127.0.0.1:${port}/en`, { headers: { accept } })
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}

describe('whoever edits the content and asks for a page', () => {
  test('reads what is wrong and where, in plain text that does not load itself again', async () => {
    const { status, type, text } = await ask(fault, 'text/html')
    expect({ status, type }).toEqual({ status: 500, type: 'text/plain; charset=utf-8' })
    expect(text).toContain(fault)
  })

  test('sees the page when nothing is wrong', async () => {
    expect(await ask(null, 'text/html')).toMatchObject({ status: 200, text: 'the page' })
  })

  test('gets scripts and fonts as ever', async () => {
    expect(await ask(fault, '*/*')).toMatchObject({ status: 200, text: 'the page' })
  })
})
