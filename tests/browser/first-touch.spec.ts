import { expect, test } from '@playwright/test'
import { fillIn, reference, send, somebody } from './person'

test('the form brings no script until it is touched', async ({ page }) => {
  const scripts: string[] = []
  page.on('request', (sent) => {
    if (sent.resourceType() === 'script') scripts.push(sent.url())
  })
  await page.goto('/en/consultation/not-sure', { waitUntil: 'networkidle' })
  expect(scripts).toEqual([])
  await page.getByLabel('Full name').focus()
  await expect.poll(() => scripts.length).toBeGreaterThan(0)
})

test('what is typed before the script arrives is kept', async ({ page }) => {
  const person = somebody()
  await page.route('**/_next/static/**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    await route.continue()
  })
  await page.goto('/en/consultation/not-sure')
  await page.getByLabel('Full name').click()
  await page.keyboard.type(person.name)
  await expect(page.locator('form[data-island]')).toHaveAttribute('novalidate', '')
  await expect(page.getByLabel('Full name')).toHaveValue(person.name)
  await fillIn(page, person)
  await send(page)
  await reference(page)
})

test('faults show without a round trip, and the list of them takes the focus', async ({ page }) => {
  await page.goto('/en/consultation/not-sure')
  await page.getByLabel('Full name').focus()
  await expect(page.locator('form[data-island]')).toHaveAttribute('novalidate', '')
  await send(page)
  const problem = page.getByRole('region', { name: 'There is a problem' })
  await expect(problem).toBeFocused()
  await expect(page).toHaveURL(/\/en\/consultation\/not-sure$/)
  await problem.getByRole('link', { name: 'Enter your full name' }).click()
  await expect(page.getByLabel('Full name')).toBeFocused()
})
