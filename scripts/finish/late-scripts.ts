import { createHash } from 'node:crypto'
import type { Script } from './tags'

export type LateScripts = { loader: string; file: { name: string; text: string } }

/** The first of these tells that someone is about to use the page. */
const touches = ['focusin', 'pointerdown', 'keydown', 'touchstart']

/**
 * Puts off a page's scripts to the first touch.
 *
 * The inline ones go into one file beside the chunks, so that the page carries no second copy of itself and its
 * policy names no inline script but the loader. They hold data for the chunks and stand before them.
 */
export function loadLate(scripts: readonly Script[]): LateScripts {
  const text = scripts.map((script) => ('text' in script ? `${script.text};\n` : '')).join('')
  const name = `islands/${createHash('sha256').update(text).digest('hex').slice(0, 16)}.js`
  const addresses = [
    `/_next/static/${name}`,
    ...scripts.flatMap((script) => ('src' in script ? [script.src] : [])),
  ]
  return { loader: loaderOf(addresses), file: { name, text } }
}

function loaderOf(addresses: readonly string[]): string {
  const list = JSON.stringify(addresses).replaceAll('<', '\\u003c')
  return (
    `{let l=${list},t=${JSON.stringify(touches)},` +
    'g=()=>{t.forEach(n=>removeEventListener(n,g,true));' +
    "l.forEach(u=>{let s=document.createElement('script');s.src=u;s.async=false;document.head.append(s)})};" +
    't.forEach(n=>addEventListener(n,g,{capture:true,passive:true}))}'
  )
}
