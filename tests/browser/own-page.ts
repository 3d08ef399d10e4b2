import { expect, type Page } from '@playwright/test'
import { fillIn, reference, send, type somebody } from './person'

/** Sends a request. @returns its reference; the page is then the private one. */
export async function ask(page: Page, person: ReturnType<typeof somebody>): Promise<string> {
  await page.goto('/en/consultation/not-sure')
  await fillIn(page, person)
  await send(page)
  return reference(page)
}

/** The free times on the page, as their labels with the day: `Thursday, December 3, 10:00 am PST`. */
export async function freeTimes(page: Page): Promise<string[]> {
  const days = page.locator('.times:not([data-wide])')
  await days.first().waitFor()
  return days.evaluateAll((groups) =>
    groups.flatMap((day) => {
      const date = day.querySelector('legend')?.textContent
      return [...day.querySelectorAll('.choice-label')].map((time) => `${date}, ${time.textContent}`)
    }),
  )
}

/** Chooses a time by its label, as `freeTimes` tells it, and presses the button. */
export async function chooseTime(page: Page, time: string, button: string): Promise<void> {
  const [, date = '', clock = ''] = /^(.*), ([^,]+)$/.exec(time) ?? []
  await page.getByRole('group', { name: date }).getByLabel(clock, { exact: true }).check()
  await page.getByRole('button', { name: button }).click()
}

/**
 * Takes one of the free times. Tests run beside one another on one site: where another was quicker, picks again among
 * what is then free.
 *
 * @returns the label of the time.
 */
export async function takeTime(
  page: Page,
  button: string,
  pick: (times: string[]) => string | undefined = ([first]) => first,
): Promise<string> {
  const taken = page.getByText('Someone else has just taken')
  for (;;) {
    const time = pick(await freeTimes(page)) ?? ''
    const answered = page.waitForEvent('framenavigated')
    await chooseTime(page, time, button)
    await answered
    await expect(page.locator('.own-time').or(taken)).toBeVisible()
    if (!(await taken.isVisible())) return time
  }
}

/** The private page says that this is the time that is ahead. */
export async function expectTime(page: Page, time: string, state: string): Promise<void> {
  const card = page.locator('.own-time')
  await expect(card.getByRole('heading', { level: 2 })).toHaveText(time)
  await expect(card.locator('.tag')).toHaveText(state)
}
