import { openSync } from 'node:fs'
import { join } from 'node:path'
import { numberSetting } from '@/lib/number-settings'
import { ensureBuild } from './build-site'
import { claimDataDir, writeAddresses } from './data-dir'
import { type EmbeddedDatabase, startDatabase } from './embedded-database'
import { freePort } from './free-port'
import { keepRunning } from './keep-running'
import { startMailbox } from './mailbox/mailbox'
import { applyMigrations } from './migrations'
import { Progress, seconds } from './progress'
import { startSite } from './site'
import { siteSettings } from './site-settings'
import { Stopping } from './stopping'

type Mode = 'production' | 'development'

/** Signs in at the desk. */
type SignIn = { email: string; password: string }

/** Not where `npm run build` puts the real site: these pages say that they are a demo. */
const distDir = process.env.NEXT_DIST_DIR || '.next-demo'

/**
 * Runs the whole site on this machine alone: Postgres, mailbox, tables, examples, pages. Goes on until it is stopped,
 * and starts again what ends by itself.
 *
 * @throws when one of the steps fails; what had been started ends with this process.
 */
export async function runDemo(mode: Mode): Promise<void> {
  const wanted = numberSetting('PORT')
  const began = performance.now()
  const stopping = new Stopping()
  const isStopping = () => stopping.hasBegun
  const onGivenUp = () => void stopping.stop(1)
  const progress = new Progress()
  const { dataDir, release } = claimDataDir(process.env.DATA_DIR ?? '.data')
  stopping.add(async () => console.log('Stopped.'))
  stopping.add(release)

  const database = await progress.step(
    'Postgres',
    () => keepDatabase(dataDir, { isStopping, onGivenUp, stopping }),
    ({ port }) => `127.0.0.1:${port}`,
  )
  const mailbox = await progress.step(
    'Mailbox',
    () => startMailbox({ dataDir }),
    ({ smtpUrl }) => smtpUrl,
  )
  stopping.add(() => mailbox.stop())
  await progress.step(
    'Tables',
    () => applyMigrations(database.url),
    (names) => `${names.length} migrations applied`,
  )

  const port = await freePort(wanted)
  const settings = siteSettings({ dataDir, databaseUrl: database.url, mailbox, port })
  const signIn = await progress.step('Examples', () => seed(settings))
  if (mode === 'production') {
    const build = { distDir, settings: { DEMO: '1' }, logFile: join(dataDir, 'build.log') }
    await progress.step(
      'Pages (the first time up to a minute)',
      () => ensureBuild(build),
      (isNew) => (isNew ? 'built' : 'unchanged'),
    )
  }
  const output = mode === 'production' ? openSync(join(dataDir, 'site.log'), 'a', 0o600) : 'inherit'
  const start = () => startSite({ settings, mode, distDir, output })
  const startSiteForGood = async () =>
    stopping.add(await keepRunning({ name: 'The site', start, isStopping, onGivenUp }))
  await progress.step('Site', startSiteForGood, () => (port === wanted ? '' : `port ${wanted} is taken`))

  const url = settings.APP_URL ?? ''
  const addresses = {
    url,
    mailUrl: `${url}/dev/mail`,
    smtpUrl: mailbox.smtpUrl,
    databaseUrl: database.url,
    pid: process.pid,
  }
  writeAddresses(dataDir, addresses)
  greet(addresses, signIn, dataDir, seconds(began))
}

type Watch = { isStopping: () => boolean; onGivenUp: () => void; stopping: Stopping }

async function keepDatabase(dataDir: string, { stopping, ...watch }: Watch): Promise<EmbeddedDatabase> {
  const database = await startDatabase({ dataDir })
  // Again on the same port: the site knows no other.
  let first: EmbeddedDatabase | undefined = database
  const start = async () => {
    const started = first ?? (await startDatabase({ dataDir, wantedPort: database.port }))
    first = undefined
    return started
  }
  stopping.add(await keepRunning({ name: 'Postgres', start, ...watch }))
  return database
}

/** Fills the tables with examples. */
async function seed(settings: Record<string, string>): Promise<SignIn> {
  // The library reads its settings from the environment, once, so they must be there before it is loaded.
  Object.assign(process.env, settings)
  const { seedDemo } = await import('@/prisma/seed')
  return seedDemo(new Date())
}

function greet(
  addresses: { url: string; mailUrl: string },
  signIn: SignIn,
  dataDir: string,
  time: string,
): void {
  const { url, mailUrl } = addresses
  console.log(`
Ready after ${time}.

  Site       ${url}
  Desk       ${url}/desk     ${signIn.email} · ${signIn.password}
  Mailbox    ${mailUrl}

Data and logs are kept in ${dataDir}. Stop with Ctrl-C.`)
}
