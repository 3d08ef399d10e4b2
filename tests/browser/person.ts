import { type APIRequestContext, expect, type Page } from '@playwright/test'

export type Letter = { from: string; to: string; subject: string; text: string; html: string; raw: string }

let people = 0

/** A person nobody else in the run is, so that tests can share one site and one mailbox. */
export function somebody() {
  people += 1
  const mark = `${process.pid.toString(36)}${people}${Date.now().toString(36)}`
  return {
    name: `Zoë O'Brien-Núñez ${mark}`,
    email: `zoe.${mark}@example.org`,
    message: `Canary-${mark} and no more`,
  }
}

/** The letters that tell of a reference or went to an address, so far. */
export async function allLetters(api: APIRequestContext, mark: string): Promise<Letter[]> {
  const all: Letter[] = await (await api.get('/dev/mail.json')).json()
  return all.filter(({ subject, text, to }) => `${subject}\n${text}\n${to}`.includes(mark))
}

/** The letters that tell of a reference or went to an address, once there are as many as expected. */
export async function lettersAbout(api: APIRequestContext, mark: string, count: number): Promise<Letter[]> {
  let found: Letter[] = []
  await expect
    .poll(
      async () => {
        found = await allLetters(api, mark)
        return found.length
      },
      { timeout: 10_000, message: `letters about ${mark}` },
    )
    .toBe(count)
  return found
}

/** Fills the form with what it demands and a message. */
export async function fillIn(page: Page, person: ReturnType<typeof somebody>): Promise<void> {
  await page.getByLabel('Full name').fill(person.name)
  await page.getByLabel('By e-mail').check()
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Tuesday morning').check()
  await page.getByLabel('Anything we should know?').fill(person.message)
  await page.getByLabel('Yes, the clinic may contact me').check()
}

/** Presses the button; a page of its own tells how it went. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send request' }).click()
}

/** The reference on a private page. */
export async function reference(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: 'We have your request' })).toBeVisible()
  const text = await page.locator('.reference').textContent()
  expect(text).toMatch(/^[ACDEFGHJKLMNPQRTVWXY3479]{7}$/)
  return text ?? ''
}
