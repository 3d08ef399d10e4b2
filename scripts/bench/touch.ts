import { chromium } from '@playwright/test'
import { findChromium } from '../support/chromium'

/** Bytes, as they travel, of the scripts that come when a person first touches a page with a form. */
export async function weighTouch(url: string): Promise<number> {
  const executablePath = findChromium()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const sizes: Promise<{ responseBodySize: number }>[] = []
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes())
    })
    await page.goto(url)
    await page.getByLabel('Full name').focus()
    await page.locator('form[novalidate]').waitFor()
    await page.waitForLoadState('networkidle')
    return (await Promise.all(sizes)).reduce((sum, { responseBodySize }) => sum + responseBodySize, 0)
  } finally {
    await browser.close()
  }
}
