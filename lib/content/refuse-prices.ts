import 'server-only'
import { ContentFault } from './fault'

const amount = /\$ ?\d[\d,.]*\d|\$ ?\d/

/** Keeps money out of a page's own words: it would stay when it is no longer true. @throws ContentFault */
export function refusePrices(file: string, line: number, ...texts: string[]): void {
  const found = texts.map((text) => amount.exec(text)?.[0]).find(Boolean)
  if (!found) return
  throw new ContentFault(
    file,
    line,
    `${found} stands in the text. Put the sentence into content/facts/prices.yaml with its date and source, and {{its-name}} here.`,
  )
}
