import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { generateStaticParams } from '@/app/dev/[page]/page'

afterEach(() => vi.unstubAllEnvs())

test('the real site has no page of parts, the demonstration has one', () => {
  vi.stubEnv('DEMO', '')
  expect(generateStaticParams()).toEqual([])
  vi.stubEnv('DEMO', '1')
  expect(generateStaticParams()).toEqual([{ page: 'ui' }])
})

test('both palettes on it are those of the site', () => {
  const colours = (css: string) => css.match(/--[\w-]+: #[\da-f]{6};/g)
  const [light, dark] = readFileSync('app/tokens.css', 'utf8').split('@media')
  const [, shownLight, shownDark] = readFileSync('app/dev/[page]/schemes.css', 'utf8').split(
    /\.look-(?:light|dark) \{/,
  )
  expect(colours(shownLight ?? '')).toEqual(colours(light ?? ''))
  expect(colours(shownDark ?? '')).toEqual(colours(dark ?? ''))
})

test('the pictures of shared links have the colours of the site', () => {
  const painted = readFileSync('components/share/share-picture.tsx', 'utf8').match(/#[\da-f]{6}/g) ?? []
  expect(painted.length).toBeGreaterThan(4)
  for (const colour of painted) expect(readFileSync('app/tokens.css', 'utf8')).toContain(colour)
})
