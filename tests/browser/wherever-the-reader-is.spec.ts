import { expect, test } from '@playwright/test'
import { office } from './office'
import { ask, expectTime, takeTime } from './own-page'
import { lettersAbout, somebody } from './person'

for (const timezoneId of ['Asia/Kathmandu', 'America/St_Johns', 'America/Los_Angeles']) {
  test.describe(`with a device in ${timezoneId}`, () => {
    test.use({ timezoneId })

    test('list, page, letters and calendar file name the same Fresno time', async ({ page, request }) => {
      const code = await ask(page, somebody())
      const own = page.url()
      await page.getByRole('link', { name: 'Choose a time' }).click()
      await expect(page.getByText('Every time here is Fresno time (Pacific Time).')).toBeVisible()
      const note = page.getByText('Your device is set to another time zone.')
      await expect(note).toHaveCount(timezoneId === 'America/Los_Angeles' ? 0 : 1)
      const time = await takeTime(page, 'Hold this time', (times) => times.at(-1))
      // A letter that has not gone is taken back by the next change.
      await lettersAbout(request, code, 4)
      await office('confirm', code)
      await page.goto(own)
      await expectTime(page, time, 'Confirmed')

      const instant = (await page.locator('.own-time time').getAttribute('datetime')) ?? ''
      const file = await request.get(
        (await page.getByRole('link', { name: 'Add to your calendar' }).getAttribute('href')) ?? '',
      )
      expect(await file.text()).toContain(`DTSTART:${instant.replace(/[-:]|\.000/g, '')}`)
      const letters = await lettersAbout(request, code, 5)
      const confirmed = letters.find(({ subject }) => subject.startsWith('Confirmed'))
      expect(confirmed?.subject).toBe(`Confirmed: ${time}`)
      expect(confirmed?.text).toContain(time)
      expect(confirmed?.html).toContain(time)
    })
  })
}
