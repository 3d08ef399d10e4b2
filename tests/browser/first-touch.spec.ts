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

test('the packed scripts are the same as the others, and are sent with the same care', async ({
  request,
}) => {
  const page = await (await request.get('/en/consultation/not-sure')).text()
  const scripts = [...page.matchAll(/\/_next\/static\/[\w./~-]+\.js/g)].map(([address]) => address)
  expect(scripts.length).toBeGreaterThan(5)
  for (const script of scripts) {
    const packed = await request.get(script, { headers: { 'accept-encoding': 'br' } })
    const plain = await request.get(script, { headers: { 'accept-encoding': 'identity' } })
    expect(packed.headers()['content-encoding']).toBe('br')
    expect(await packed.text()).toBe(await plain.text())
    const ofOne = ['content-encoding', 'content-length', 'accept-ranges', 'date', 'etag', 'last-modified']
    const shared = (answer: typeof packed) =>
      Object.entries(answer.headers()).filter(([name]) => !ofOne.includes(name))
    expect(Object.fromEntries(shared(packed))).toEqual(Object.fromEntries(shared(plain)))
  }
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
