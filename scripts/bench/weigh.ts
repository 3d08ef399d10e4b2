import { gzipSync } from 'node:zlib'

/** Bytes of a page as they travel, styles included, and how many scripts it names; data for search engines is none. */
export async function weigh(url: string): Promise<{ bytes: number; scripts: number }> {
  const html = await (await fetch(url)).text()
  return {
    bytes: gzipSync(html).length,
    scripts: [...html.matchAll(/<script\b(?! type="application\/ld\+json")/g)].length,
  }
}

/** The addresses in the sitemap, on the host that is measured. */
export async function listPages(site: string): Promise<string[]> {
  const sitemap = await (await fetch(`${site}/sitemap.xml`)).text()
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) => site + new URL(url).pathname)
}
