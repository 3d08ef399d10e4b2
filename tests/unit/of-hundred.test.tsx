import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { OfHundred } from '@/components/article/of-hundred'

/** How many dots the dark lines hold: each begins half a step in, and a dot stands at each whole step. */
function darkDots(count: number): number {
  const html = renderToStaticMarkup(
    <OfHundred caption="Better" rows={[{ count, label: 'people' }]} words="{count} of 100" />,
  )
  const path = /class="marked" d="([^"]*)"/.exec(html)?.[1] ?? ''
  return Array.from(path.matchAll(/h([\d.]+)/g), ([, length]) => Math.floor(Number(length)) + 1).reduce(
    (sum, dots) => sum + dots,
    0,
  )
}

test.each([0, 1, 17, 20, 21, 55, 99, 100])('a result of %i in 100 has so many dark dots', (count) => {
  expect(darkDots(count)).toBe(count)
})

test('the number stands there in words too', () => {
  const html = renderToStaticMarkup(
    <OfHundred caption="Better" rows={[{ count: 55, label: 'given it' }]} words="{count} of 100" />,
  )
  expect(html).toContain('<strong>55 of 100</strong> given it')
  expect(html).toContain('<svg viewBox="0 0 20 5" aria-hidden="true">')
})
