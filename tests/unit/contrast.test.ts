import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync('app/tokens.css', 'utf8')
const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')

/** Text and the grounds it stands on; 4.5 is what the rules ask, the palette keeps more. */
const textPairs = {
  ink: ['paper', 'surface', 'sand', 'pine-wash', 'red-wash', 'amber-wash'],
  'ink-2': ['paper', 'surface', 'sand', 'pine-wash'],
  pine: ['paper', 'surface', 'sand', 'pine-wash'],
  'pine-strong': ['paper', 'surface', 'sand', 'pine-wash'],
  'on-pine': ['pine', 'pine-strong'],
  clay: ['paper', 'surface', 'clay-wash'],
  plum: ['paper', 'surface', 'plum-wash'],
  red: ['paper', 'surface', 'red-wash'],
  'on-red': ['red'],
  green: ['paper', 'surface', 'green-wash'],
  amber: ['paper', 'surface', 'amber-wash'],
  blue: ['paper', 'surface', 'blue-wash'],
  'on-night': ['night'],
} as const

/** What must be seen but is not read: the edge of a field, and the two rings of the focus against each other. */
const edgePairs = { control: ['paper', 'surface', 'sand'], ring: ['gold'] } as const

describe.each([
  ['light', tokens(light)],
  ['dark', { ...tokens(light), ...tokens(dark) }],
])('in %s', (_, colours) => {
  test.each(pairs(textPairs))('%s can be read on %s', (text, ground) => {
    expect(contrast(colours[text], colours[ground])).toBeGreaterThanOrEqual(5)
  })

  test.each(pairs(edgePairs))('%s stands out on %s', (edge, ground) => {
    expect(contrast(colours[edge], colours[ground])).toBeGreaterThanOrEqual(3)
  })
})

test('every colour of the palette has its dark counterpart, but the gold and what it lies on by design', () => {
  const fixed = ['gold']
  const missing = Object.keys(tokens(light)).filter(
    (name) => !(name in tokens(dark)) && !fixed.includes(name),
  )
  expect(missing).toEqual([])
})

function tokens(block: string): Record<string, string> {
  return Object.fromEntries(
    Array.from(block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/g), ([, name, hex]) => [name, hex]),
  )
}

function pairs(table: Record<string, readonly string[]>): [string, string][] {
  return Object.entries(table).flatMap(([text, grounds]) =>
    grounds.map((ground): [string, string] => [text, ground]),
  )
}

/** The contrast ratio of the Web Content Accessibility Guidelines. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(hex = ''): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
