import 'server-only'
import type { ListItem } from 'mdast'
import type { TextDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import { type BlockDirective, insideOf, labelOf } from './directive-parts'
import { emergencyFault } from './emergency-fault'
import { drawnVisits } from './visit-types'

const known =
  ':::emergency[title], :::note, :::steps, :::table[caption], :::checklist[title], :::of-100[caption], :::in-english and ::visit-timeline[caption]{visit="…"}'

/** What is wrong with a directive, or undefined. A lone `:word` in a sentence is no directive but plain text. */
export function directiveFault(node: BlockDirective | TextDirective): string | undefined {
  if (node.type === 'textDirective')
    return isPlainText(node) ? undefined : `There is no directive :${node.name}.`
  const name = `${node.type === 'leafDirective' ? '::' : ':::'}${node.name}`
  switch (name) {
    case ':::emergency':
      return labelOf(node)
        ? emergencyFault(node)
        : 'The emergency card needs a title: :::emergency[Call 911 now if:]'
    case ':::note':
    case ':::steps':
    case ':::in-english':
      return undefined
    case ':::table':
      if (!labelOf(node)) return 'A table needs a caption: :::table[What the trial found]'
      return only(node)?.type === 'table'
        ? undefined
        : 'Between :::table and ::: stands one table and nothing else. Move other text below it.'
    case ':::checklist':
      if (!labelOf(node)) return 'A checklist needs a title: :::checklist[What to bring]'
      return pointsOf(node)
        ? undefined
        : 'Between :::checklist and ::: stands one list of - points and nothing else. Move other text below it.'
    case ':::of-100':
      return labelOf(node) && pointsOf(node)?.every(isOfHundred)
        ? undefined
        : 'A figure of 100 people needs a caption and one list of - points alone, each a number from 0 to 100 and what it counts: - 55: people given ketamine'
    case '::visit-timeline': {
      const visits = Object.keys(drawnVisits())
      const visit = node.attributes?.visit ?? ''
      return visits.includes(visit) ? undefined : `There is no visit "${visit}". Known: ${visits.join(', ')}.`
    }
    default:
      return `There is no directive ${name}. Known: ${known}.`
  }
}

/** What a directive holds where that is one thing, which alone would be shown of it. */
function only(node: BlockDirective) {
  const [first, ...rest] = insideOf(node)
  return rest.length === 0 ? first : undefined
}

/** The points of a directive that holds one list without numbers and nothing else. */
function pointsOf(node: BlockDirective): ListItem[] | undefined {
  const list = only(node)
  return list?.type === 'list' && !list.ordered ? list.children : undefined
}

/** True for `55: people given ketamine`, in one line. */
function isOfHundred(point: ListItem): boolean {
  const [, count] = /^(\d{1,3}): \S/.exec(textOf(point)) ?? []
  return count !== undefined && Number(count) <= 100 && point.children.length === 1
}

function isPlainText(node: TextDirective): boolean {
  return node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0
}
