const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const styleSheet = /<link rel="stylesheet" href="([^"]+)"[^>]*>/g
const preload = /<link\b[^>]*\b(?:as="script"|as="style"|rel="modulepreload")[^>]*>/g

/** Data about the page for search engines. No browser runs it, so it stays even where no script may. */
const data = /^\s*type="application\/ld\+json"\s*$/

export type Script = { src: string } | { text: string }

/**
 * Takes every script that could run, and every preload of a script or style, out of a page that Next wrote.
 *
 * @returns what is left, and the scripts in their order, but for those that only browsers without modules run.
 */
export function takeScripts(html: string): { html: string; scripts: Script[] } {
  const scripts: Script[] = []
  const rest = html.replace(preload, '').replace(script, (tag, attributes: string, text: string) => {
    if (data.test(attributes)) return tag
    const src = /\bsrc="([^"]+)"/.exec(attributes)?.[1]
    if (!/\bnomodule\b/i.test(attributes)) scripts.push(src ? { src } : { text })
    return ''
  })
  if (/<script\b(?! type="application\/ld\+json">)/i.test(rest))
    throw new Error('A script tag was left in a page: Next writes them in a new way.')
  return { html: rest, scripts: withoutRepeats(scripts) }
}

/**
 * Puts the style sheets into the page itself, as one style element: a page is then one request. `fit` may shorten them
 * for the page.
 *
 * @throws when a sheet is left or there was none: the policy lets a page without an island load no file, so it would
 * stand there bare.
 */
export function inlineStyles(
  html: string,
  read: (href: string) => string,
  fit: (style: string, html: string) => string,
): { html: string; style: string } {
  const sheets: string[] = []
  const rest = html.replace(styleSheet, (_, href: string) => {
    sheets.push(read(href))
    return ''
  })
  if (sheets.length === 0 || /<link\b[^>]*\brel=["']?stylesheet/i.test(rest))
    throw new Error('No style sheet, or not each, could be put into a page: Next writes them in a new way.')
  // In a file of the chunks an address begins there; in the page it needs the whole path.
  const style = fit(sheets.join('').replaceAll('url(../', 'url(/_next/static/'), rest)
  const head = `${fontPreloads(style, rest)}<style>${style}</style></head>`
  return { html: rest.replace('</head>', () => head), style }
}

/** Asks for the fonts at once on a page where the framework forgot to, such as the 404. */
function fontPreloads(style: string, html: string): string {
  const fonts = new Set(Array.from(style.matchAll(/url\(([^)]+\.woff2)\)/g), ([, url = '']) => url))
  return [...fonts]
    .filter((url) => !html.includes(`href="${url}"`))
    .map((url) => `<link rel="preload" href="${url}" as="font" crossorigin="" type="font/woff2"/>`)
    .join('')
}

/** What React leaves for its own use, and no one will come to use: comments and an empty holder. */
export function withoutReactMarks(html: string): string {
  return html
    .replace(/<!--[/$!?]*-->/g, '')
    .replace('<div hidden=""></div>', '')
    .replace('<meta name="next-size-adjust" content=""/>', '')
}

function withoutRepeats(scripts: Script[]): Script[] {
  const seen = new Set<string>()
  return scripts.filter((entry) => {
    if (!('src' in entry)) return true
    if (seen.has(entry.src)) return false
    seen.add(entry.src)
    return true
  })
}
