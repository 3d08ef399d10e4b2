import localFont from 'next/font/local'

/**
 * Text is there at once in a font of the reader's own, stretched to the same width (fallback-fonts.css), and changes
 * its letters without moving when ours arrive. `optional` would move it: a browser that gives up waiting takes a font
 * of any width. Cut to size by scripts/fonts/make-fonts.ts.
 */
const serif = localFont({
  src: './fonts/serif.woff2',
  variable: '--font-serif',
  display: 'swap',
  weight: '590',
  adjustFontFallback: false,
})

const sans = localFont({
  src: './fonts/sans.woff2',
  variable: '--font-sans',
  display: 'swap',
  weight: '400 700',
  adjustFontFallback: false,
})

/** The class that gives a page its letters. */
export const fontClass = `${serif.variable} ${sans.variable}`
