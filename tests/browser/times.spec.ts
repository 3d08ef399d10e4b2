import { expect, test } from '@playwright/test'
import { office } from './office'
import { ask, chooseTime, expectTime, freeTimes, takeTime } from './own-page'
import { allLetters, lettersAbout, somebody } from './person'

test.use({ viewport: { width: 360, height: 740 } })

for (const javaScriptEnabled of [false, true]) {
  test.describe(`on a telephone with JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a person chooses a time, has it confirmed, moves it twice and cancels it', async ({
      page,
      request,
    }) => {
      const code = await ask(page, somebody())
      const own = page.url()
      await page.getByRole('link', { name: 'Choose a time' }).click()
      const first = await takeTime(page, 'Hold this time')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('We hold a time for you')
      await expectTime(page, first, 'Waiting for our office')
      await expect(page.getByText(/We hold it for you until .*(PST|PDT)/)).toBeVisible()
      await expect(
        page.getByText(/^Free .* while it waits for our office, and after that until .*noon on the business/),
      ).toBeVisible()
      await expect(page.getByRole('link', { name: 'Add to your calendar' })).toHaveCount(0)

      await office('confirm', code)
      await page.goto(own)
      await expectTime(page, first, 'Confirmed')
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Add to your calendar' }).click(),
      ])
      expect(download.suggestedFilename()).toBe('appointment.ics')

      let before = first
      for (let moves = 0; moves < 2; moves += 1) {
        await page.getByRole('link', { name: 'Choose another time' }).click()
        await expect(page.getByText(`You have ${before}. It stays yours`)).toBeVisible()
        const next = await takeTime(page, 'Move to this time', (times) => times[2])
        await expect(page.getByRole('status')).toHaveText(/Your time has changed/)
        await expectTime(page, next, 'Confirmed')
        await expect(page.getByText(`You moved it here from ${before}.`)).toBeVisible()
        before = next
      }

      await page.getByRole('link', { name: 'Cancel this time' }).click()
      await expect(page.getByRole('heading', { name: 'Cancel this time?' })).toBeVisible()
      await expect(page.getByText(/Free to move or cancel until/)).toBeVisible()
      await page.getByRole('button', { name: 'Yes, cancel it' }).click()
      await expect(page.getByRole('status')).toHaveText(/Your time is cancelled/)
      await expect(page.locator('.earlier-times .tag')).toHaveText('Cancelled')
      await expect(page.getByRole('link', { name: 'Choose a time' })).toBeVisible()

      // A letter that a later press made untrue before it went is not sent: of each kind there is one at most.
      const told = async (subject: string) =>
        (await allLetters(request, code)).filter((letter) => letter.subject.startsWith(subject)).length
      await expect.poll(() => told('Cancelled: '), { timeout: 10_000 }).toBe(1)
      expect(await told('Confirmed: ')).toBeLessThanOrEqual(1)
      expect(await told('Changed: ')).toBeLessThanOrEqual(2)
    })

    test('a time that somebody else took meanwhile is named, with the nearest ones, and nothing is lost', async ({
      page,
      context,
    }) => {
      await ask(page, somebody())
      await page.getByRole('link', { name: 'Choose a time' }).click()
      await page.getByRole('button', { name: 'Later days' }).click()
      const other = await context.newPage()
      await ask(other, somebody())
      await other.goto(`${other.url()}/times${new URL(page.url()).search}`)
      const times = await freeTimes(page)
      // In the demo two people can be seen at once, but on some days only one.
      const wanted = (await freeTimes(other)).findLast((time) => times.includes(time)) ?? ''
      await chooseTime(other, wanted, 'Hold this time')
      await expectTime(other, wanted, 'Waiting for our office')
      const third = await context.newPage()
      await ask(third, somebody())
      await third.goto(`${third.url()}/times${new URL(page.url()).search}`)
      if ((await freeTimes(third)).includes(wanted)) await chooseTime(third, wanted, 'Hold this time')

      await chooseTime(page, wanted, 'Hold this time')
      await expect(page.getByRole('main').getByRole('alert')).toContainText(
        `Someone else has just taken ${wanted}`,
      )
      await expect(page).toHaveTitle(/^Error: /)
      const nearest = page.getByRole('group', { name: 'The nearest free times' }).getByRole('radio')
      await expect(nearest).toHaveCount(4)
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
      await nearest.first().check()
      await page.getByRole('button', { name: 'Hold this time' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('We hold a time for you')
    })

    test('a choice is kept while other days are looked at, and nothing is booked by looking', async ({
      page,
    }) => {
      await ask(page, somebody())
      await page.getByRole('link', { name: 'Choose a time' }).click()
      const [first = ''] = await freeTimes(page)
      await page
        .getByLabel(/ (am|pm) /)
        .first()
        .check()
      await page.getByRole('button', { name: 'Later days' }).click()
      expect(page.url()).not.toMatch(/consultation|ketamine|weight/)
      await expect(page.getByRole('group', { name: 'Your choice so far' }).getByLabel(first)).toBeChecked()
      await page.getByRole('button', { name: 'Later days' }).click()
      await page.getByRole('button', { name: 'Earlier days' }).click()
      await page.getByRole('button', { name: 'Earlier days' }).click()
      await expect(page.getByRole('button', { name: 'Earlier days' })).toHaveCount(0)
      await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
      await page.getByRole('button', { name: 'Hold this time' }).click()
      await expectTime(page, first, 'Waiting for our office')
    })

    test('who presses without choosing is told so, at the list', async ({ page }) => {
      await ask(page, somebody())
      await page.getByRole('link', { name: 'Choose a time' }).click()
      await page.getByRole('button', { name: 'Hold this time' }).click()
      await expect(page).toHaveTitle(/^Error: /)
      await expect(page.locator('.problem')).toBeFocused()
      await page.getByRole('link', { name: 'Choose one of the times' }).click()
      await expect(page.getByRole('radio').first()).toBeInViewport()
    })

    test('each day is one press away, past the times of the days before', async ({ page }) => {
      await ask(page, somebody())
      await page.getByRole('link', { name: 'Choose a time' }).click()
      const days = page.getByRole('list', { name: 'Days on this page' }).getByRole('link')
      const last = days.last()
      const day = (await last.textContent()) ?? ''
      await last.click()
      const first = page.getByRole('group', { name: day }).getByRole('radio').first()
      await expect(first).toBeFocused()
      await expect(first).not.toBeChecked()
    })

    test('whom no time suits can have the office get in touch', async ({ page, request }) => {
      const code = await ask(page, somebody())
      await page.getByRole('link', { name: 'Choose a time' }).click()
      await page.getByRole('button', { name: 'None suit: write to me' }).click()
      await expect(page.getByText('You told us that no time suits. We write to you')).toBeVisible()
      const letters = await lettersAbout(request, code, 3)
      expect(letters.map(({ subject }) => subject)).toContain(`Waiting ${code} · write · no time suits`)
    })

    test('the day of a session is drawn and told, from the last meal to driving again', async ({ page }) => {
      const code = await ask(page, somebody())
      const own = page.url()
      await office('clear', code, 'ketamine-session')
      await page.goto(own)
      await page.getByRole('link', { name: 'Choose a time' }).click()
      await page.getByRole('link', { name: 'Session' }).click()
      await takeTime(page, 'Hold this time', (times) => times.find((time) => time.includes(' 1:00 pm')))
      await office('confirm', code)
      await page.goto(own)
      const steps = page.locator('.visit li')
      await expect(steps).toHaveText([
        '9:00 amStop eating and drinking',
        '12:45 pmArrive',
        '1:00 pm to 2:00 pmYour session',
        'Until about 3:00 pmRest with us',
        'About 3:00 pmYour ride comes. Someone else drives',
        /^Until \w+day, \w+ \d+No driving$/,
      ])
      await expect(steps.locator('svg')).toHaveCount(6)
    })

    test('who withdraws their request has no time any more, and is told so before', async ({ page }) => {
      await ask(page, somebody())
      const own = page.url()
      await page.getByRole('link', { name: 'Choose a time' }).click()
      await takeTime(page, 'Hold this time')
      await page.getByText('Withdraw this request').click()
      await expect(page.getByText('cancel the time you have')).toBeVisible()
      await page.getByRole('button', { name: 'Yes, withdraw it' }).click()
      await expect(page.locator('.earlier-times')).toContainText('It was cancelled with your request.')
      await page.goto(`${own.split('?')[0]}/times`)
      await expect(page.getByRole('main')).toContainText('This request is closed')
    })
  })
}

test('a hold that ran out is told as the office’s part, and the time can be chosen again', async ({
  page,
}) => {
  const code = await ask(page, somebody())
  const own = page.url()
  await page.getByRole('link', { name: 'Choose a time' }).click()
  const middle = await takeTime(page, 'Hold this time', (times) => times[times.length >> 1])
  await office('let-holds-run-out', code)
  await page.goto(own)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The hold on your time ran out')
  await expect(page.getByText('That was our part to do, not yours')).toBeVisible()
  await page.getByRole('link', { name: 'Choose a time' }).click()
  await chooseTime(page, middle, 'Hold this time')
  await expectTime(page, middle, 'Waiting for our office')
})
