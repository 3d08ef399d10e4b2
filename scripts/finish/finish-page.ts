import { contentPolicy } from '../../app/doors/content-policy'
import { policyHash } from './hash'
import { type LateScripts, loadLate } from './late-scripts'
import { inlineStyles, takeScripts, withoutReactMarks } from './tags'
import { usedStyles } from './used-styles'

/** A page as it is served: its HTML, the policy that fits it, and the file with its scripts if it has any. */
export type FinishedPage = { html: string; policy: string; file?: LateScripts['file'] }

/**
 * Puts the styles into the page. A page without an island loses every script, and the styles that it has no use for. A
 * page with one keeps them, and its scripts for the first touch, behind one small loader; until then it is the plain
 * page.
 */
export function finishPage(rendered: string, readSheet: (href: string) => string): FinishedPage {
  const { html: unscripted, scripts } = takeScripts(rendered)
  // Asked before the styles are in: they may name the mark of an island too.
  const hasIsland = unscripted.includes('data-island')
  // What a script may show later needs its styles then.
  const { html, style } = inlineStyles(unscripted, readSheet, hasIsland ? (all) => all : usedStyles)
  const styles = [policyHash(style)]
  if (!hasIsland) {
    return { html: withoutReactMarks(html), policy: contentPolicy({ scripts: [], styles }) }
  }
  const { loader, file } = loadLate(scripts)
  return {
    html: html.replace('</body>', () => `<script>${loader}</script></body>`),
    policy: contentPolicy({
      // The loader alone is trusted by its hash, and what it inserts through it; 'self' is for browsers that know no
      // better.
      scripts: [policyHash(loader), "'strict-dynamic'", "'self'"],
      // Once it runs, React asks for the style sheets as files.
      styles: [...styles, "'self'"],
    }),
    file,
  }
}
