import 'server-only'
import { randomUUID } from 'node:crypto'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth/minimal'
import type { Database, Transaction } from '@/lib/db'
import { env } from '@/lib/env'
import { keyedHash } from '@/lib/vault'
import { hashPassword, verifyPassword } from './hash-password'
import { longestPassword, sessionSeconds, shortestPassword } from './rules'

/**
 * better-auth over one database client. Given a transaction, what it writes stands or falls with the audit row
 * beside it.
 *
 * It is called from our own code alone and mounted nowhere, so that it answers to no URL. Origin and guessing are
 * checked by the doors and by lib/staff/limits.ts before it is asked. The cookie lives as long as a session can at
 * most; a page cannot renew a cookie, so idleness is judged from the database: lib/staff/session.ts.
 */
export function staffAuth(client: Database | Transaction) {
  const isSecure = env().APP_URL.startsWith('https:')
  return betterAuth({
    baseURL: env().APP_URL,
    secret: keyedHash('staff-auth', 'secret').toString('base64url'),
    database: prismaAdapter(client, { provider: 'postgresql' }),
    user: { modelName: 'staff' },
    session: {
      modelName: 'staffSession',
      expiresIn: sessionSeconds,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: { modelName: 'staffAccount' },
    verification: { modelName: 'staffVerification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    // It would print names of accounts and what a database says of its rows.
    logger: { disabled: true },
    advanced: {
      database: { generateId: () => randomUUID() },
      ipAddress: { disableIpTracking: true },
      // Off because its prefix is the weaker __Secure-; __Host- also binds the cookie to this very host.
      useSecureCookies: false,
      cookiePrefix: isSecure ? '__Host-desk' : 'desk',
      defaultCookieAttributes: { secure: isSecure, httpOnly: true, sameSite: 'lax', path: '/' },
    },
  })
}
