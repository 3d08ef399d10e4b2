import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** English and Spanish need no more; a name in other letters falls back to the reader's own fonts. */
const letters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…•→←✓×−`
const features = ['kern', 'liga', 'ccmp', 'mark', 'locl', 'tnum']

const fonts = [
  {
    // Headings stand in one weight, cut for the sizes they are set in.
    file: 'serif.woff2',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2',
    axes: { opsz: 32, wght: 590 },
  },
  {
    file: 'sans.woff2',
    source:
      '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
    axes: { wght: { min: 400, max: 700 } },
  },
] as const

/**
 * Cuts the fonts down to the letters and weights that the pages use, into app/fonts; both together are smaller than
 * one of them as it comes. Does nothing where they are there already.
 */
export async function makeFonts(root: string): Promise<void> {
  const folder = join(root, 'app/fonts')
  if (fonts.every(({ file }) => existsSync(join(folder, file)))) return
  mkdirSync(folder, { recursive: true })
  // Here, not above: a running site has no need of it.
  const { default: subsetFont } = await import('subset-font')
  const { resolve } = createRequire(join(root, 'package.json'))
  for (const { file, source, axes } of fonts) {
    const cut = {
      targetFormat: 'woff2',
      variationAxes: axes,
      keepFeatures: features,
      noHinting: true,
    } as const
    writeFileSync(join(folder, file), await subsetFont(readFileSync(resolve(source)), letters, cut))
  }
}

function range(first: number, last: number): string {
  return String.fromCharCode(...Array.from({ length: last - first + 1 }, (_, offset) => first + offset))
}
