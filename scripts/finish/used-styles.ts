import postcss, { type AtRule, type ChildNode } from 'postcss'
import selectorParser, { type Node } from 'postcss-selector-parser'

/**
 * Takes out of a style sheet what can apply to nothing on a page: selectors that need a class which no element there
 * has. Only for a page whose elements stay as they are, as on one without script.
 */
export function usedStyles(style: string, html: string): string {
  const classes = classesIn(html)
  const sheet = postcss.parse(style)
  sheet.walkRules((rule) => {
    const used = rule.selectors.filter((selector) =>
      neededClasses(selector).every((name) => classes.has(name)),
    )
    if (used.length === 0) removeWithEmptyParents(rule)
    else if (used.length < rule.selectors.length) rule.selectors = used
  })
  return sheet.toString()
}

function classesIn(html: string): ReadonlySet<string> {
  return new Set(
    Array.from(html.matchAll(/\sclass="([^"]*)"/g), ([, names = '']) => names.split(/\s+/)).flat(),
  )
}

/** What stands in `:not()`, `:has()`, `:is()` or `:where()` may be missing, and the selector still mean something. */
function neededClasses(selector: string): string[] {
  const names: string[] = []
  selectorParser((root) => {
    root.walkClasses((one) => {
      if (!isInsidePseudo(one)) names.push(one.value)
    })
  }).processSync(selector)
  return names
}

function isInsidePseudo({ parent }: Node): boolean {
  return parent !== undefined && (parent.type === 'pseudo' || isInsidePseudo(parent as Node))
}

function removeWithEmptyParents(node: ChildNode): void {
  const { parent } = node
  node.remove()
  if (parent?.type === 'atrule' && (parent as AtRule).nodes?.length === 0)
    removeWithEmptyParents(parent as AtRule)
}
