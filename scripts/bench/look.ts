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
const times = 5

/** What Lighthouse says of pages on its slow phone: the median of five, pages in turn so that noise meets all alike. */
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
  return seen.map((looks) => ({
    scores: looks.map(({ scores }) => scores).toSorted()[Math.floor(times / 2)] ?? '',
    lcp: middle(looks.map(({ lcp }) => lcp)),
    blocking: middle(looks.map(({ blocking }) => blocking)),
    shift: middle(looks.map(({ shift }) => shift)),
  }))
}

function middle(figures: number[]): number {
  return figures.toSorted((one, other) => one - other)[Math.floor(figures.length / 2)] ?? Number.NaN
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
