import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** What a screen of 1280 × 1024 shows at 400 % zoom: as narrow as the smallest phone, and low. */
const zoomed = { width: 320, height: 256 }

/** How pages are looked at. Colours do not depend on the width: in light the wide one would tell nothing new. */
export const looks = [
  { name: 'light, 400 % zoom', colorScheme: 'light', viewport: zoomed },
  { name: 'dark, 400 % zoom', colorScheme: 'dark', viewport: zoomed },
  { name: 'dark, 1280 px wide', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
] as const

/** No fault that axe finds, nothing off the side, and two thirds of the screen left for what is read. */
export async function expectEasyToRead(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${name}: ${id} ${nodes[0]?.html}`)).toEqual([])
  const { wider, covered } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const stays = [...document.querySelectorAll('*')].filter(
      (element) => /fixed|sticky/.test(getComputedStyle(element).position) && element.checkVisibility(),
    )
    const areas = stays.map((element) => element.getBoundingClientRect()).map((box) => box.width * box.height)
    return {
      wider: scrollWidth - clientWidth,
      covered: areas.reduce((sum, area) => sum + area, 0) / (innerWidth * innerHeight),
    }
  })
  expect(wider, `${name} scrolls sideways`).toBe(0)
  expect(covered, `${name}: the share of the screen that does not move`).toBeLessThanOrEqual(1 / 3)
}
