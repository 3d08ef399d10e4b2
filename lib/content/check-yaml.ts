import 'server-only'
import { type Document, isMap, LineCounter, parseDocument } from 'yaml'
import type * as z from 'zod'
import { type Fault, refuseFaults } from './fault'

/** Where the text stands, and what to tell whoever must mend it. */
type Place = {
  file: string
  /** The line of the file in which the YAML begins. */
  firstLine?: number
  /** How the line of a field is written, by its name: for whoever left it out. */
  examples?: Readonly<Record<string, string>>
}

/**
 * Reads YAML and holds it against a shape.
 *
 * @throws ContentFault with everything that is wrong at once, each with its line and what to do.
 */
export function checkYaml<Shape extends z.ZodType>(text: string, shape: Shape, place: Place): z.infer<Shape> {
  const { file, firstLine = 1 } = place
  const counter = new LineCounter()
  const document = parseDocument(text, { schema: 'core', lineCounter: counter })
  const lineAt = (offset: number) => firstLine - 1 + counter.linePos(offset).line
  const broken = document.errors.map(({ pos, message }) => ({
    line: lineAt(pos[0]),
    // What follows repeats the place, counted from the first line of the YAML.
    sentence: message.replace(/ at line \d+, column \d+[\s\S]*/, ''),
  }))
  refuseFaults(file, broken)
  const parsed = shape.safeParse(document.toJS())
  if (parsed.success) return parsed.data
  // A field that is missing is added at the end; the one that was mistyped in its place is named before it.
  const addAt = firstLine - 1 + text.trimEnd().split('\n').length
  const issues = parsed.error.issues.toSorted((one, other) => Number(isTypo(other)) - Number(isTypo(one)))
  const faults = issues.flatMap((issue) => faultsOf(issue, document, { ...place, addAt }, lineAt))
  refuseFaults(file, faults)
  throw parsed.error
}

function faultsOf(
  issue: z.core.$ZodIssue,
  document: Document,
  { addAt, examples = {} }: Place & { addAt: number },
  lineAt: (offset: number) => number,
): Fault[] {
  const { path, message } = issue
  const lineOf = (at: readonly PropertyKey[]) => {
    const offset = offsetOf(document.contents, at)
    return offset === undefined ? addAt : lineAt(offset)
  }
  if (isTypo(issue)) {
    return issue.keys.map((key) => ({
      line: lineOf([...path, key]),
      sentence: `There is no field called ${key}. Look for a typing error, or take the line out.`,
    }))
  }
  const name = path.join('.')
  const last = String(path.at(-1) ?? '')
  const example = examples[last] ? ` ${last}: ${examples[last]}` : ''
  if (path.length > 0 && !document.hasIn(path)) {
    return [{ line: lineOf(path), sentence: `${name} is missing.${example && ` Add:${example}`}` }]
  }
  const sentence = `${name ? `${name}: ` : ''}${message}.${example && ` Example:${example}`}`
  return [{ line: lineOf(path), sentence }]
}

function isTypo(issue: z.core.$ZodIssue): issue is z.core.$ZodIssueUnrecognizedKeys {
  return issue.code === 'unrecognized_keys'
}

/** Where a field stands in the text; a missing one counts as standing where its parent does. */
function offsetOf(node: unknown, path: readonly PropertyKey[]): number | undefined {
  let found: number | undefined
  let at = node
  for (const key of path) {
    if (isMap(at)) {
      const pair = at.items.find((item) => String(item.key) === String(key))
      found = rangeStart(pair?.key) ?? found
      at = pair?.value
    } else {
      at = (at as { items?: unknown[] } | undefined)?.items?.[Number(key)]
      found = rangeStart(at) ?? found
    }
  }
  return found
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: [number] } | undefined)?.range?.[0]
}
