import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/**
 * Serves the words of a page as one hand-written file: the limit that ours is held against. It has the same two fonts,
 * asked for as early, and is pressed like ours: what is compared is how the page is made, not whether it has letters of
 * its own.
 */
export async function serveByHand(article: string): Promise<{ url: string; close: () => void }> {
  const html = await (await fetch(article)).text()
  const fonts = new Map<string, Buffer>()
  for (const [, path = ''] of html.matchAll(/url\(([^)]+\.woff2)\)/g))
    fonts.set(path, Buffer.from(await (await fetch(new URL(path, article))).arrayBuffer()))
  const page = gzipSync(write(html, [...fonts.keys()]))
  const server = createServer((request, response) => {
    const font = fonts.get(request.url ?? '')
    if (font) return response.setHeader('content-type', 'font/woff2').end(font)
    response.setHeader('content-type', 'text/html').setHeader('content-encoding', 'gzip').end(page)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

function write(html: string, fonts: readonly string[]): string {
  const words = html.replace(/[\s\S]*<main[^>]*>|<\/main>[\s\S]*|<svg[\s\S]*?<\/svg>|\sclass="[^"]*"/g, '')
  const faces = [...html.matchAll(/@font-face{[^}]*woff2[^}]*}/g)].join('')
  const early = fonts.map((font) => `<link rel="preload" href="${font}" as="font" crossorigin>`).join('')
  const looks =
    'body{max-width:40rem;margin:auto;font:18px/1.6 sans,sans-serif}h1,h2,h3{font-family:"serif",serif}'
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    `<title>By hand</title>${early}<style>${faces}${looks}</style><main>${words}</main></html>`
  )
}
