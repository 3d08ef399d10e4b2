import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

type Links = { earlier: [string, string]; expired: string; ride: string; cancelledRide: string }

/** Lets people wait, be asked and be driven on the demo of a data folder. @returns the paths of their links. */
export async function waitingLinks(dataDir: string): Promise<Links> {
  const { databaseUrl, url } = JSON.parse(readFileSync(join(dataDir, 'demo.json'), 'utf8'))
  const { appSecret, encryptionKeys } = JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'))
  const settings = {
    DATABASE_URL: databaseUrl,
    APP_URL: url,
    APP_SECRET: appSecret,
    ENCRYPTION_KEYS: encryptionKeys,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'clinic@example.org',
    OFFICE_EMAIL: 'office@example.org',
    DEMO: '1',
  }
  const args = ['--conditions=react-server', '--import', 'tsx', 'tests/support/waiting-scene.ts']
  const { stdout } = await promisify(execFile)(process.execPath, args, {
    env: { ...process.env, ...settings },
  })
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
}
