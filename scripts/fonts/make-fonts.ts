import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** What English and Spanish are written with. */
const written = `${String.fromCharCode(...Array.from({ length: 95 }, (_, offset) => 32 + offset))}\u00a0áéíóúüñÁÉÍÓÚÜÑ¿¡–—‘’“”…•·×`
/** What else stands in text: people's names, and signs. A letter beyond comes from the reader's own fonts. */
const inText = 'àâäçèêëîïôöùûøåæßÀÂÄÇÈÊËÎÏÔÖÙÛØÅ°½¼©→←✓−'
const features = ['kern', 'liga', 'ccmp', 'mark', 'locl', 'tnum']

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2'
const sans =
  '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2'

const fonts = [
  {
    // Headings stand in one weight, cut for the sizes they are set in.
    file: 'serif.woff2',
    source: serif,
    axes: { opsz: 32, wght: 590 },
    letters: written,
  },
  {
    file: 'sans.woff2',
    source: sans,
    axes: { wght: { min: 400, max: 700 } },
    letters: written + inText,
  },
  // For the pictures of shared links, whose painter reads neither woff2 nor fonts of many weights.
  { file: 'share-serif.ttf', source: serif, axes: { opsz: 60, wght: 590 }, letters: written },
  { file: 'share-sans.ttf', source: sans, axes: { wght: 500 }, letters: written },
]

/**
 * Cuts the fonts down to the letters and weights that the pages use, into app/fonts; those of the pages are together
 * smaller than one of them as it comes. Does nothing where they were made by this recipe already.
 */
export async function makeFonts(root: string): Promise<void> {
  const folder = join(root, 'app/fonts')
  const recipe = join(folder, 'recipe.json')
  const wanted = JSON.stringify({ fonts, features })
  if (existsSync(recipe) && readFileSync(recipe, 'utf8') === wanted) return
  mkdirSync(folder, { recursive: true })
  // Here, not above: a running site has no need of it.
  const { default: subsetFont } = await import('subset-font')
  const { resolve } = createRequire(join(root, 'package.json'))
  for (const { file, source, axes, letters } of fonts) {
    const cut = {
      targetFormat: file.endsWith('.ttf') ? 'truetype' : 'woff2',
      variationAxes: axes,
      keepFeatures: features,
      noHinting: true,
    } as const
    writeFileSync(join(folder, file), await subsetFont(readFileSync(resolve(source)), letters, cut))
  }
  writeFileSync(recipe, wanted)
}
