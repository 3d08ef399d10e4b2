const script = /<script\b([^>]*)>([\s\S]*?)<\/script>/g
const style = /<style\b[^>]*>([\s\S]*?)<\/style>/g
const scriptPreload = /<link\b[^>]*\b(?:as="script"|rel="modulepreload")[^>]*>/g

export type Script = { src: string } | { text: string }

/**
 * Takes every script and every preload of one out of a page that Next wrote.
 *
 * @returns what is left, and the scripts in their order, but for those that only browsers without modules run.
 */
export function takeScripts(html: string): { html: string; scripts: Script[] } {
  const scripts: Script[] = []
  const rest = html.replace(scriptPreload, '').replace(script, (_, attributes: string, text: string) => {
    const src = /\bsrc="([^"]+)"/.exec(attributes)?.[1]
    if (!/\bnomodule\b/i.test(attributes)) scripts.push(src ? { src } : { text })
    return ''
  })
  if (/<script\b/i.test(rest))
    throw new Error('A script tag was left in a page: Next writes them in a new way.')
  return { html: rest, scripts: withoutRepeats(scripts) }
}

/** The text of each style element. */
export function styleTexts(html: string): string[] {
  return Array.from(html.matchAll(style), ([, text = '']) => text)
}

/** What React leaves for its own use, and no one will come to use: comments, an empty holder, names of styles. */
export function withoutReactMarks(html: string): string {
  return html
    .replace(/<!--[/$!?]*-->/g, '')
    .replace('<div hidden=""></div>', '')
    .replace('<meta name="next-size-adjust" content=""/>', '')
    .replace(/<style\b[^>]*>/g, '<style>')
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
