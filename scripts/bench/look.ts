import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { findChromium } from '../support/chromium'

export type Look = { scores: string; lcp: number; blocking: number; shift: number }

const flags = [
  '--headless=new',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const times = 3

/** What Lighthouse says of pages on its slow phone: the median of three, pages in turn so that noise meets all alike. */
export async function look(urls: readonly string[]): Promise<Look[]> {
  const chromePath = findChromium()
  const chrome = await launch({ ...(chromePath && { chromePath }), chromeFlags: flags, logLevel: 'silent' })
  const seen = urls.map((): Look[] => [])
  try {
    for (let time = 0; time < times; time++)
      for (const [index, url] of urls.entries()) seen[index]?.push(await lookOnce(url, chrome.port))
  } finally {
    chrome.kill()
  }
  return seen.map(
    (looks) => looks.toSorted((one, other) => one.lcp - other.lcp)[Math.floor(times / 2)] as Look,
  )
}

async function lookOnce(url: string, port: number): Promise<Look> {
  const result = await lighthouse(url, { port, output: 'json', logLevel: 'silent' })
  if (!result) throw new Error(`Lighthouse saw nothing at ${url}.`)
  const { categories, audits } = result.lhr
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN
  return {
    scores: Object.values(categories)
      .map(({ score }) => Math.round((score ?? 0) * 100))
      .join(' / '),
    lcp: value('largest-contentful-paint'),
    blocking: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
  }
}

/** Serves the words of a page as one hand-written file: the limit that ours is held against. */
export async function serveByHand(article: string): Promise<{ url: string; close: () => void }> {
  const html = await (await fetch(article)).text()
  const words = html.replace(/[\s\S]*<main[^>]*>|<\/main>[\s\S]*|<svg[\s\S]*?<\/svg>|\sclass="[^"]*"/g, '')
  const style = 'body{max-width:40rem;margin:auto;font:18px/1.6 sans-serif}'
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>By hand</title><style>${style}</style><main>${words}</main></html>`
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
