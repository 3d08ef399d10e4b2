import 'server-only'
import * as z from 'zod'
import { parseKeyring } from './keyring'

const text = z.string().trim().min(1)

const settings = {
  DATABASE_URL: {
    check: z.url({ protocol: /^postgres(ql)?$/ }),
    why: 'where Postgres is',
    example: 'postgresql://clinic:secret@127.0.0.1:5432/clinic',
  },
  SMTP_URL: {
    check: z.url({ protocol: /^smtps?$/ }),
    why: 'the mail server that takes our letters',
    example: 'smtp://user:secret@mail.example.org:587',
  },
  APP_URL: {
    check: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
    why: 'the address people type; links in letters start with it',
    example: 'https://www.example.org',
  },
  MAIL_FROM: {
    check: z.email(),
    why: 'the sender of every letter, at the domain of the clinic',
    example: 'office@example.org',
  },
  OFFICE_EMAIL: {
    check: z.email(),
    why: 'the inbox of the front office',
    example: 'frontdesk@example.org',
  },
  APP_SECRET: {
    check: text.min(32),
    why: 'signs links and tokens; 32 characters or more, made with: openssl rand -base64 32',
    example: 'a long random text',
  },
  ENCRYPTION_KEYS: {
    check: text.transform((value, context) => {
      const keyring = parseKeyring(value)
      if (keyring) return keyring
      context.addIssue({ code: 'custom', message: 'malformed' })
      return z.NEVER
    }),
    why: 'keys for the free text, newest first, as id:base64 of 32 bytes, comma between them',
    example: '2026a:the output of openssl rand -base64 32',
  },
} as const

type Settings = { [Name in keyof typeof settings]: z.infer<(typeof settings)[Name]['check']> }

/**
 * Reads the settings of a running site.
 *
 * @returns the settings, or one readable line for each that is missing or malformed: its name, what it is
 *   for, an example. The value itself is never repeated: it may be a secret.
 */
export function readEnv(source: NodeJS.ProcessEnv): { settings: Settings } | { problems: string[] } {
  const found: Record<string, unknown> = {}
  const problems: string[] = []
  for (const [name, { check, why, example }] of Object.entries(settings)) {
    const parsed = check.safeParse(source[name] ?? '')
    if (parsed.success) found[name] = parsed.data
    else problems.push(`${name} is ${source[name] ? 'not usable' : 'missing'}: ${why}. Example: ${example}`)
  }
  return problems.length > 0 ? { problems } : { settings: found as Settings }
}

let cached: Settings | undefined

/**
 * The settings of this process, read once.
 *
 * @throws when one is missing; a started server never is, since server.ts checks first.
 */
export function env(): Settings {
  if (cached) return cached
  const read = readEnv(process.env)
  if ('problems' in read) throw new Error(`Settings are missing:\n${read.problems.join('\n')}`)
  cached = read.settings
  return cached
}
