import { type Browser, expect, test } from '@playwright/test'
import { expectEasyToRead, looks } from './looks'
import { signIn } from './office'
import { fillIn, reference, send, somebody } from './person'

/** Sends a request as a patient does. @returns its reference. */
async function ask(browser: Browser, person: ReturnType<typeof somebody>): Promise<string> {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto('/en/consultation/weight-loss')
  await fillIn(page, person)
  await send(page)
  const code = await reference(page)
  await page.close()
  return code
}

for (const javaScriptEnabled of [false, true]) {
  test.describe(`at the desk with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a request is found, read, answered and closed', async ({ page, browser }) => {
      const person = somebody()
      const code = await ask(browser, person)
      await page.goto('/desk')
      await expect(page).toHaveURL(/\/desk\/sign-in/)
      await signIn(page)

      await page.getByRole('link', { name: `Open ${code}` }).click()
      await expect(page.getByRole('heading', { name: `${person.name} ${code}` })).toBeVisible()
      await expect(page).toHaveTitle(`${code} · Desk`)
      await expect(page.getByText(person.message)).toBeVisible()
      await expect(page.getByRole('link', { name: `Write to ${person.email}` })).toHaveAttribute(
        'href',
        `mailto:${person.email}`,
      )

      await page.getByRole('textbox', { name: 'Note' }).fill('Wrote back, <b>Tuesday</b>')
      await page.getByRole('button', { name: 'I wrote' }).click()
      await expect(page.getByRole('status')).toHaveText('Your e-mail is on record.')
      await expect(page.getByText('Demo desk wrote')).toBeVisible()
      await expect(page.getByText('Wrote back, <b>Tuesday</b>')).toBeVisible()

      await page.getByRole('button', { name: 'Close the request' }).click()
      await expect(page).toHaveURL(/\/desk\?done=closed$/)
      await expect(page.getByRole('link', { name: `Open ${code}` })).toHaveCount(0)
    })

    test('what a colleague closed meanwhile is said, and the note is still there', async ({
      page,
      browser,
    }) => {
      const code = await ask(browser, somebody())
      await page.goto('/desk')
      await signIn(page)
      const colleague = await page.context().newPage()
      for (const each of [page, colleague]) {
        await each.goto('/desk')
        await each.getByRole('link', { name: `Open ${code}` }).click()
      }
      await page.getByRole('textbox', { name: 'Note' }).fill('I reached her at last')
      await colleague.getByRole('button', { name: 'Close the request' }).click()
      await expect(colleague.getByRole('alert').first()).toContainText('Not closed yet')
      await colleague.getByRole('textbox', { name: 'Note' }).fill('Sent twice')
      await colleague.getByRole('button', { name: 'Close the request' }).click()
      await expect(colleague).toHaveURL(/done=closed/)
      await page.getByRole('button', { name: 'I wrote' }).click()
      await expect(
        page.getByText(/^Demo desk closed this request on \w+, \w+ \d+, \d+:\d\d [ap]m P[SD]T\.$/),
      ).toBeVisible()
      await expect(page.getByRole('alert').first()).toContainText('Not saved')
      await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('I reached her at last')
      await page.getByRole('button', { name: 'Save the note' }).click()
      await expect(page.getByText('Demo desk noted')).toBeVisible()
    })

    test('a session that ended while typing costs a sign-in and no word', async ({ page, browser }) => {
      const code = await ask(browser, somebody())
      await page.goto('/desk')
      await signIn(page)
      await page.getByRole('link', { name: `Open ${code}` }).click()
      const address = page.url()
      await page.getByRole('textbox', { name: 'Note' }).fill('typed just in time')
      await page.context().clearCookies({ name: /session_token/ })
      await page.getByRole('button', { name: 'I wrote' }).click()
      await signIn(page)
      await expect(page).toHaveURL(address)
      await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('typed just in time')
      await page.getByRole('button', { name: 'I wrote' }).click()
      await expect(page.getByRole('status')).toHaveText('Your e-mail is on record.')
      await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('')
    })
  })
}

test('after signing out neither Back nor a copied cookie shows anything', async ({ page }) => {
  await page.goto('/desk')
  await signIn(page)
  const copied = await page.context().cookies()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page.getByRole('status')).toHaveText('You are signed out.')
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Sign in to the desk' })).toBeVisible()
  await page.context().addCookies(copied)
  await page.goto('/desk')
  await expect(page.getByRole('heading', { name: 'Sign in to the desk' })).toBeVisible()
})

test('a wrong password keeps the address in the field and out of the address bar', async ({ page }) => {
  const { email } = somebody()
  await page.goto('/desk/sign-in')
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill('wrong')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('alert').first()).toContainText('do not go together')
  await expect(page).toHaveTitle(/^Problem: /)
  await expect(page.getByLabel('E-mail address')).toHaveValue(email)
  expect(page.url()).not.toContain(email.split('@')[0])
})

test('no page and no part of one is had without a session, by whatever way it is asked for', async ({
  request,
  browser,
}) => {
  const person = somebody()
  const code = await ask(browser, person)
  const desk = await browser.newPage()
  await desk.goto('/desk')
  await signIn(desk)
  const page = await desk.getByRole('link', { name: `Open ${code}` }).getAttribute('href')
  await desk.close()
  const ways = [
    {},
    { rsc: '1' },
    { rsc: '1', 'next-router-prefetch': '1' },
    { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    { 'x-nextjs-data': '1' },
  ]
  for (const headers of ways) {
    for (const path of [
      '/desk',
      '/desk?_rsc=x',
      '/%64esk',
      '/desk.rsc',
      `${page}`,
      `${page}?_rsc=x`,
      `${page}.rsc`,
    ]) {
      const answer = await request.get(path, { headers: headers as Record<string, string>, maxRedirects: 0 })
      const body = await answer.text()
      expect(answer.status(), `${path} ${JSON.stringify(headers)}`).toBeLessThan(500)
      for (const secret of [code, person.name, person.email, person.message])
        expect(body).not.toContain(secret)
    }
  }
})

for (const { name, colorScheme, viewport } of looks) {
  test(`every page is easy to read: ${name}`, async ({ browser }) => {
    const code = await ask(browser, somebody())
    const context = await browser.newContext({ colorScheme, viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    const check = (what: string) => expectEasyToRead(page, what)
    await page.goto('/desk/sign-in?problem=sign-in-refused')
    await check('sign-in')
    await page.goto('/desk/invitations/none')
    await check('used invitation')
    await page.goto('/desk')
    await signIn(page)
    await page.locator('summary').click()
    await check('list')
    await page.getByRole('link', { name: `Open ${code}` }).click()
    await expect(page.getByRole('textbox', { name: 'Note' })).toBeVisible()
    await check('request')
    await page.goto('/desk/requests/none')
    await check('no such request')
    await context.close()
  })
}
