import localFont from 'next/font/local'

/**
 * The letters come with the first page or not at all on it (`optional`): a text that someone has begun to read never
 * moves. Cut to size by scripts/fonts/make-fonts.ts.
 */
const serif = localFont({
  src: './fonts/serif.woff2',
  variable: '--font-serif',
  display: 'optional',
  weight: '590',
  adjustFontFallback: 'Times New Roman',
})

const sans = localFont({
  src: './fonts/sans.woff2',
  variable: '--font-sans',
  display: 'optional',
  weight: '400 700',
  adjustFontFallback: 'Arial',
})

/** The class that gives a page its letters. */
export const fontClass = `${serif.variable} ${sans.variable}`
