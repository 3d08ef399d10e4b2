import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'
import { expectEasyToRead, looks } from './looks'
import { signIn } from './office'
import { fillIn, type Letter, lettersAbout, reference, send, somebody } from './person'

/** Sends a request as a patient does. @returns the letter that the office gets. */
async function ask(browser: Browser, request: APIRequestContext): Promise<{ code: string; letter: Letter }> {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto('/en/consultation/weight-loss')
  await fillIn(page, somebody())
  await send(page)
  const code = await reference(page)
  await page.close()
  const letters = await lettersAbout(request, code, 2)
  const letter = letters.find(({ subject }) => subject.startsWith('New '))
  if (!letter) throw new Error('The office got no letter.')
  return { code, letter }
}

const buttonIn = ({ text }: Letter, label: string) =>
  new RegExp(`^${label}:\\n(\\S+)`, 'm').exec(text)?.[1] ?? `no button ${label}`

/** A press alone does not wait for the page that it leads to. */
async function follow(page: Page, name: string): Promise<void> {
  const from = page.url()
  await page.getByRole('link', { name }).click()
  await page.waitForURL((to) => to.href !== from)
}

for (const { name: look, colorScheme, viewport } of looks) {
  test.describe(look, () => {
    test.use({ colorScheme, viewport })

    test('every page of the office is easy to read', async ({ page, browser, request }) => {
      // Ten pages, each looked through by axe.
      test.slow()
      const { code, letter } = await ask(browser, request)
      for (const label of ['Ask them to choose a time', 'I wrote', 'Not suitable']) {
        await page.goto(buttonIn(letter, label))
        await expect(page.getByText(code)).not.toHaveCount(0)
        await expectEasyToRead(page, label)
      }
      await page.goto('/act/none')
      await expectEasyToRead(page, 'no such button')
      await page.goto('/desk')
      await signIn(page)
      const list = page.url()
      for (const name of [`Open ${code}`, 'Not suitable']) {
        await follow(page, name)
        await expectEasyToRead(page, name)
      }
      await page.goto(list)
      await follow(page, `Open ${code}`)
      await follow(page, 'Choose a time for them')
      await expectEasyToRead(page, 'choose')
      await page.goto('/desk/days')
      await expect(page).toHaveURL(/\/desk\/days\/\d{4}-\d\d-\d\d$/)
      await page.getByText('Weekly hours', { exact: true }).first().click()
      await expectEasyToRead(page, 'day')
      await page.goto('/desk/days/2026-02-30')
      await expect(page.getByRole('heading', { name: 'No such day' })).toBeVisible()
    })
  })
}

for (const width of [360, 1280]) {
  test.describe(`without JavaScript, ${width} px wide`, () => {
    test.use({ javaScriptEnabled: false, viewport: { width, height: 900 } })

    test('a press on a button of a letter does it once, and the page says so', async ({
      page,
      browser,
      request,
    }) => {
      const { code, letter } = await ask(browser, request)
      const address = buttonIn(letter, 'I wrote')
      await page.goto(address)
      await expect(page.getByRole('heading', { name: 'Note that you wrote?' })).toBeVisible()
      await expect(page.getByText(code)).toBeVisible()
      await expect(page.getByText('Núñez')).toHaveCount(0)
      await page.getByRole('button', { name: 'I wrote' }).click()
      await expect(page.getByRole('heading', { name: 'It is on record' })).toBeVisible()
      await page.goto(address)
      await expect(page.getByText('This button was used on')).toBeVisible()
      await expect(page.getByRole('button')).toHaveCount(0)
    })

    test('“Not suitable” wants a wording, closes the request kindly and tells the next one who presses', async ({
      page,
      browser,
      request,
    }) => {
      const { code, letter } = await ask(browser, request)
      await page.goto(buttonIn(letter, 'Not suitable'))
      await page.getByRole('button', { name: 'Close the request and send this' }).click()
      await expect(page.getByRole('alert').first()).toContainText('choose the wording')
      await page.getByLabel('First speak with your own doctor').check()
      await page.getByRole('button', { name: 'Close the request and send this' }).click()
      await expect(page.getByRole('heading', { name: 'The request is closed' })).toBeVisible()
      const [closing] = (await lettersAbout(request, code, 3)).filter(({ subject }) =>
        subject.startsWith('About'),
      )
      expect(closing?.text).toContain('speak with the doctor or clinic that knows you')
      await page.goto(buttonIn(letter, 'I wrote'))
      await expect(page.getByRole('heading', { name: 'This request is closed already' })).toBeVisible()
      await expect(
        page.getByText(/^Someone of the office, by a button in a letter, closed it on/),
      ).toBeVisible()
    })

    test('the desk books a time on the phone, finds it on the day list, moves it and offers others', async ({
      page,
      browser,
      request,
    }) => {
      const { code } = await ask(browser, request)
      await page.goto('/desk')
      await signIn(page)
      await page.getByRole('link', { name: `Open ${code}` }).click()
      await page.getByRole('link', { name: 'Choose a time for them' }).click()
      await page.getByRole('link', { name: 'Later days' }).click()
      await page.getByRole('button', { name: 'Book this time' }).click()
      await expect(page.getByRole('alert').first()).toContainText('Choose one of the times')
      await page
        .getByRole('radio')
        .nth(width === 360 ? 3 : 6)
        .check()
      await page.getByRole('button', { name: 'Book this time' }).click()
      await expect(page.getByRole('status')).toHaveText('The time is booked.')
      await expect(page.getByText('Demo desk booked').first()).toBeVisible()
      // A letter that has not gone is taken back by the next change.
      await lettersAbout(request, code, 3)
      await page.getByRole('link', { name: /^Move: / }).click()
      await expect(page.getByText('It is kept until the new one is theirs.')).toBeVisible()
      await page.getByRole('link', { name: 'Later days' }).click()
      await page
        .getByRole('radio')
        .nth(width === 360 ? 9 : 12)
        .check()
      await page.getByRole('button', { name: 'Move to this time' }).click()
      await expect(page.getByRole('status')).toHaveText('The time is moved.')
      const when = (await page.locator('.desk-time h3').first().textContent()) ?? ''
      const letters = await lettersAbout(request, code, 4)
      expect(letters.map(({ subject }) => subject)).toContain(`Changed: ${when}`)

      const day = Date.parse(`${when.split(', ')[1]}, ${new Date().getFullYear()} 12:00 UTC`)
      const near = new Date(day < Date.now() - 86_400_000 ? day + 365 * 86_400_000 : day)
      await page.goto(`/desk/days/${near.toISOString().slice(0, 10)}`)
      const row = page.getByRole('row').filter({ hasText: code })
      await expect(row).toContainText('Booked')
      await expect(page.getByText('Demo clinician 1').first()).toBeVisible()

      await row.getByRole('link').first().click()
      await page.locator('.desk-time summary').first().click()
      await page.getByRole('button', { name: /^Free it and offer other times: / }).click()
      await expect(page.getByRole('status')).toHaveText('They are asked by e-mail to choose a time.')
      const offered = (await lettersAbout(request, code, 5)).find(({ subject }) =>
        subject.startsWith('Choose a time'),
      )
      expect(offered?.text).toMatch(/\/en\/requests\/[\w-]{43}\/times/)
    })
  })
}

test('the demo has three requests in three states, each with the letters of its way', async ({
  page,
  request,
}) => {
  const about = async (name: string) => {
    await page.goto('/desk')
    if (await page.getByLabel('Password').isVisible()) await signIn(page)
    const row = page.getByRole('row').filter({ hasText: name })
    return (await row.getByRole('link').textContent()) ?? ''
  }
  const [fresh, held, confirmed] = [await about('Alex E.'), await about('Sam S.'), await about('Robin D.')]
  expect((await lettersAbout(request, fresh, 1)).map(({ subject }) => subject.split(' ')[0])).toEqual(['New'])
  const subjects = async (code: string, count: number) =>
    (await lettersAbout(request, code, count)).map(({ subject }) => subject)
  expect((await subjects(held, 4)).some((subject) => subject.endsWith('to confirm'))).toBe(true)
  expect((await subjects(confirmed, 3)).some((subject) => subject.startsWith('Confirmed: '))).toBe(true)
})
