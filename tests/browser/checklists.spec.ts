import { expect, test } from '@playwright/test'

// The pages have no script at all; that they need none is what is tested here.
test.use({ javaScriptEnabled: false })

const bleed = 'I have had a bleed in the brain'
const why = 'Ketamine is generally not used after one.'

test('someone who ticks a point reads why it matters, and no yes or no', async ({ page }) => {
  await page.goto('/en/am-i-suitable')
  const list = page.getByRole('form', { name: /^Ketamine therapy/ })
  await expect(list.getByText(why)).toBeHidden()
  await list.getByLabel(bleed).check()
  await expect(list.getByText(why)).toBeVisible()
  await expect(page.locator('main')).not.toContainText(
    /you (are|may be|are not) (suitable|eligible|a candidate)/i,
  )
})

test('a screen reader hears why before the tick, too', async ({ page }) => {
  await page.goto('/en/am-i-suitable')
  await expect(page.getByLabel(bleed)).toHaveAccessibleDescription(/generally not used after one/)
})

test('what was ticked can be shown alone, to print or to copy', async ({ page }) => {
  await page.goto('/en/am-i-suitable')
  const list = page.getByRole('form', { name: /^Weight-loss/ })
  await list.getByLabel('I have diabetes').check()
  await list.getByLabel('Show only what I ticked').check()
  await expect(list.getByLabel('I have diabetes')).toBeVisible()
  await expect(list.getByLabel('I take birth-control pills')).toBeHidden()
  await list.getByRole('button', { name: 'Clear the list' }).click()
  await expect(list.getByLabel('I take birth-control pills')).toBeVisible()
  await expect(list.getByLabel('I have diabetes')).not.toBeChecked()
})

test('nothing that is ticked is sent or stored: not by a tick, not by Enter, not by clearing', async ({
  page,
  context,
}) => {
  // What the page itself needs, its icon too, has come by then.
  await page.goto('/en/am-i-suitable', { waitUntil: 'networkidle' })
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.url()))
  const point = page.getByLabel(bleed)
  await point.check()
  await point.press('Enter')
  await page.getByLabel('I am under 18').press('Space')
  await page.getByRole('button', { name: 'Clear the list' }).first().click()
  await page.waitForTimeout(300)
  expect(sent).toEqual([])
  expect(page.url()).toMatch(/\/en\/am-i-suitable$/)
  expect(await context.storageState()).toEqual({ cookies: [], origins: [] })
})

test('a reload leaves no tick behind for the next person at this computer', async ({ page }) => {
  await page.goto('/en/prepare')
  await page.getByLabel('A photo ID').check()
  await page.reload()
  await expect(page.getByLabel('A photo ID')).not.toBeChecked()
})

test('no field of a list has a name under which it could be sent', async ({ page }) => {
  for (const path of ['/en/am-i-suitable', '/en/prepare', '/en/costs']) {
    await page.goto(path)
    expect(await page.locator('main [name], main [action], main [formaction]').count(), path).toBe(0)
  }
})

test('on a phone the hours of a visit stand before the rest of the article', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 })
  await page.goto('/en/articles/first-ketamine-session')
  const heading = page.locator('.text > .html > h2').first()
  await expect(heading).toHaveText('Your visit at a glance')
})
