import { join } from 'node:path'
import { listenOnFreePort, loopback } from '../free-port'
import { createMailPages } from './http'
import type { Envelope, Letter } from './letter'
import { createSmtpServer, type Verdict } from './smtp'
import { LetterStore } from './store'

export type Mailbox = {
  smtpUrl: string
  /** Where the letters are shown, without a slash at the end. */
  httpUrl: string
  /** Newest first. */
  letters(): Letter[]
  /** From now on decides what happens to each delivery. */
  judge(verdict: (envelope: Envelope) => Verdict): void
  stop(): Promise<void>
}

type Options = { dataDir: string; smtpPort?: number; httpPort?: number }

/** Starts a mail server that keeps what it gets in `<dataDir>/mail`, and pages that show it. Both on loopback only. */
export async function startMailbox({
  dataDir,
  smtpPort = 10_250,
  httpPort = 10_800,
}: Options): Promise<Mailbox> {
  const store = await LetterStore.open(join(dataDir, 'mail'))
  let judge: (envelope: Envelope) => Verdict = () => 'accept'
  const smtp = createSmtpServer({
    judge: (envelope) => judge(envelope),
    keep: (envelope, raw) => store.add(envelope, raw),
  })
  const pages = createMailPages(store)
  const smtpUrl = `smtp://${loopback}:${await listenOnFreePort(smtp.server, smtpPort)}`
  const httpUrl = `http://${loopback}:${await listenOnFreePort(pages, httpPort)}`
  return {
    smtpUrl,
    httpUrl,
    letters: () => store.newestFirst(),
    judge(verdict) {
      judge = verdict
    },
    async stop() {
      pages.closeAllConnections()
      await Promise.all([
        new Promise<void>((closed) => smtp.close(() => closed())),
        new Promise((closed) => pages.close(closed)),
      ])
    },
  }
}
