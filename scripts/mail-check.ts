import { readFailure } from '@/lib/emails/backoff'
import { smtpTransport } from '@/lib/emails/transport'
import { readEnv } from '@/lib/env'

// `npm run mail:check -- you@example.org`: sends one real letter with the settings of the site, or names what to mend.

/** What each fault usually means; the key is how its code begins. */
const mends: readonly (readonly [string, string])[] = [
  ['smtp-535', 'The mail server refuses the user name or the password in SMTP_URL.'],
  ['eauth', 'The mail server refuses the user name or the password in SMTP_URL, or wants one.'],
  ['smtp-550', 'The mail server refuses this recipient or MAIL_FROM. Use an address it knows for both.'],
  ['smtp-553', 'The mail server refuses MAIL_FROM. Use an address at your own domain.'],
  ['smtp-5', 'The mail server refuses the letter for good. Its log says why.'],
  ['smtp-4', 'The mail server asks to try later. That may pass by itself: wait five minutes.'],
  [
    'etls',
    'The mail server offers no TLS, or its certificate is not trusted. Use port 587 with TLS, or smtps:// and 465.',
  ],
  ['edns', 'The host in SMTP_URL does not exist. Look for a typing error.'],
  [
    'econn',
    'Nothing answers at the host and port in SMTP_URL. Look for a typing error or a closed firewall.',
  ],
  ['esocket', 'Nothing answers at the host and port in SMTP_URL, or its certificate is not trusted.'],
  ['etimedout', 'The mail server does not answer in time. A firewall may hold the port back.'],
]

const [to] = process.argv.slice(2)
if (!to?.includes('@')) {
  console.error('Usage: npm run mail:check -- you@example.org')
  process.exit(1)
}
const read = readEnv(process.env)
if ('problems' in read) {
  console.error(read.problems.join('\n'))
  process.exit(1)
}

const { SMTP_URL, MAIL_FROM } = read.settings
const transport = smtpTransport(SMTP_URL)
const words = `This letter shows that the website can send mail. It was sent on ${new Date().toISOString()}.`
try {
  await transport.send({
    from: { name: '', address: MAIL_FROM },
    to: { name: '', address: to },
    subject: 'The website can send mail',
    text: words,
    html: `<p>${words}</p>`,
    messageId: `<mail-check.${Date.now()}@${MAIL_FROM.split('@')[1]}>`,
  })
  console.log(`The mail server took a letter for ${to}. Look into that inbox, also among the spam.`)
} catch (error) {
  // Whatever nodemailer throws; its code is what can be mended.
  const { code } = readFailure(error)
  const mend = mends.find(([start]) => code.startsWith(start))?.[1]
  console.error(`The letter was not taken (${code}). ${mend ?? 'The mail server gave no reason we know.'}`)
  process.exitCode = 1
}
transport.close()
