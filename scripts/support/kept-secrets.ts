import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Secrets = {
  databasePassword: string
  /** For APP_SECRET. */
  appSecret: string
  /** For ENCRYPTION_KEYS: what it locked can only be read with the same key at the next start. */
  encryptionKeys: string
}

/** The secrets of this data folder, made at the first start and readable only by who started it. */
export function keptSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json')
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'))
  const secrets: Secrets = {
    databasePassword: randomBytes(24).toString('base64url'),
    appSecret: randomBytes(32).toString('base64'),
    encryptionKeys: `demo:${randomBytes(32).toString('base64')}`,
  }
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  return secrets
}
