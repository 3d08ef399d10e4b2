import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tsx } from '@/scripts/support/root'
import { type MailServer, startMailServer } from '@/tests/support/mail-server'
import { outbox, sendRequest } from '@/tests/support/outbox'

let server: MailServer
beforeAll(async () => {
  server = await startMailServer()
})
afterAll(() => server.close())

test('a worker that is told twice to stop, as by Ctrl-C, finishes the letter under way', async () => {
  const [reached, read] = [Promise.withResolvers<void>(), Promise.withResolvers<undefined>()]
  server.answer({
    letter: () => {
      reached.resolve()
      return read.promise
    },
  })
  await sendRequest({ email: '' })
  const { command, args, cwd, env } = tsx('scripts/worker.ts', { ...process.env, SMTP_URL: server.url })
  const worker = spawn(command, args, { cwd, env, stdio: 'ignore' })
  const ended = once(worker, 'exit')
  await reached.promise
  worker.kill('SIGINT')
  await new Promise((done) => setTimeout(done, 200))
  worker.kill('SIGINT')
  await new Promise((done) => setTimeout(done, 200))
  read.resolve(undefined)
  expect(await ended).toEqual([0, null])
  expect(await outbox()).toMatchObject([{ state: 'sent', attempts: 1 }])
})
