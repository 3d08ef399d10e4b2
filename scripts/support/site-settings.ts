import { keptSecrets } from './kept-secrets'
import type { Mailbox } from './mailbox/mailbox'

type Parts = {
  dataDir: string
  databaseUrl: string
  mailbox: Pick<Mailbox, 'smtpUrl' | 'httpUrl'>
  port: number
}

/** Every setting that a site needs which runs on this machine only, with its own database and mailbox. */
export function siteSettings({ dataDir, databaseUrl, mailbox, port }: Parts): Record<string, string> {
  const { appSecret, encryptionKeys } = keptSecrets(dataDir)
  return {
    DATABASE_URL: databaseUrl,
    SMTP_URL: mailbox.smtpUrl,
    APP_URL: `http://localhost:${port}`,
    // Addresses of nobody: the domain is reserved for examples.
    MAIL_FROM: 'clinic@example.org',
    OFFICE_EMAIL: 'office@example.org',
    APP_SECRET: appSecret,
    ENCRYPTION_KEYS: encryptionKeys,
    HOST: '127.0.0.1',
    PORT: String(port),
    TRUSTED_PROXY_HOPS: '0',
    // Whoever tries the site out, by hand or by program, comes from one address.
    REQUESTS_PER_CLIENT: '5000',
    REQUESTS_PER_SITE: '5000',
    REQUESTS_PER_RECIPIENT: '5000',
    DEMO: '1',
    DEMO_MAILBOX_URL: mailbox.httpUrl,
  }
}
