import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, type Page } from '@playwright/test'
import { tsx } from '@/scripts/support/root'

/** The ready sign-in of the demo; prisma/seed.ts. */
const demo = { email: 'desk@example.org', password: 'paper pine clay' }

/** Signs in on a page that asks for it. */
export async function signIn(page: Page): Promise<void> {
  await page.getByLabel('E-mail address').fill(demo.email)
  await page.getByLabel('Password').fill(demo.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Signed in as')).toBeVisible()
}

/** Does at the site under test what the office would do about a request: `confirm`, `clear`, `let-holds-run-out`. */
export async function office(act: string, reference: string, ...more: string[]): Promise<void> {
  // The settings of the tests: nothing that this process does needs the secrets of the site.
  const { SITE_DATABASE_URL } = process.env
  const settings = ['--import', './tests/support/env.ts']
  const { command, args, cwd, env } = tsx('tests/support/office-acts-here.ts', {
    ...process.env,
    DATABASE_URL: SITE_DATABASE_URL,
  })
  const [tsxFlags, script] = [args.slice(0, -1), args.at(-1) ?? '']
  await promisify(execFile)(command, [...tsxFlags, ...settings, script, act, reference, ...more], {
    cwd,
    env,
  })
}
