import { expect, test } from '@playwright/test'
import { expectEasyToRead, looks } from './looks'
import { office } from './office'
import { ask, expectTime, takeTime } from './own-page'
import { somebody } from './person'

for (const { name: look, colorScheme, viewport } of looks) {
  test.describe(look, () => {
    test.use({ colorScheme, viewport })

    test('a person’s own pages are easy to read, from the request to a cancelled session', async ({
      page,
    }) => {
      // Nine pages, each looked through by axe.
      test.slow()
      const code = await ask(page, somebody())
      const own = page.url().split('?')[0] ?? ''
      await expectEasyToRead(page, 'asked')
      await office('clear', code, 'ketamine-session')
      await page.goto(`${own}/times`)
      await expectEasyToRead(page, 'what the time is for')
      await page.getByRole('link', { name: 'Session' }).click()
      await expect(page.getByRole('radio')).not.toHaveCount(0)
      await expectEasyToRead(page, 'times')
      await page.getByRole('button', { name: 'Hold this time' }).click()
      await expect(page).toHaveTitle(/^Error: /)
      await expectEasyToRead(page, 'none chosen')
      const first = page.getByRole('radio').first()
      await first.check()
      await first.scrollIntoViewIfNeeded()
      // Nothing lies on what was chosen: it can be pressed where it stands.
      await first.locator('..').click({ trial: true })
      await expectEasyToRead(page, 'chosen, not pressed')
      await page.reload()
      const time = await takeTime(page, 'Hold this time', (times) => times.at(-1))
      await expectTime(page, time, 'Waiting for our office')
      await expectEasyToRead(page, 'held')
      await office('confirm', code)
      await page.goto(own)
      await expectTime(page, time, 'Confirmed')
      await expectEasyToRead(page, 'confirmed')
      await page.getByRole('link', { name: 'Cancel this time' }).click()
      await expect(page.getByRole('heading', { name: 'Cancel this time?' })).toBeVisible()
      await expectEasyToRead(page, 'asked whether to cancel')
      await page.getByRole('button', { name: 'Yes, cancel it' }).click()
      await expect(page.getByRole('status')).toHaveText(/Your time is cancelled/)
      await expectEasyToRead(page, 'cancelled')
    })
  })
}
