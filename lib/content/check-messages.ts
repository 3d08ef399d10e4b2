import 'server-only'
import { type Fault, refuseFaults } from './fault'

/** A brace that does not stand round one name: `{phone`, `{{phone}}`, `{phone number}`. */
const oddBrace = /\{(?!\w+\})|\{\w+\}\}|(?<!\{\w+)\}/

/**
 * Looks at a file of content/messages as it was typed: one sentence a line.
 *
 * @throws ContentFault with the line of each mistake: broken JSON, an empty sentence, a placeholder with odd braces.
 */
export function checkMessages(file: string, text: string): void {
  try {
    JSON.parse(text)
  } catch (error) {
    // Only ever a SyntaxError, which says where it stumbled.
    const { message } = error as Error
    refuseFaults(file, [{ line: stumble(message, text), sentence: `This is no JSON: ${message}.` }])
  }
  const faults = text.split('\n').flatMap((line, index): Fault[] => {
    const [, key, sentence = ''] = /^\s*(?:"([^"]*)":\s*)?"((?:[^"\\]|\\.)*)",?\s*$/.exec(line) ?? []
    if (key === undefined) return []
    const at = { line: index + 1 }
    if (sentence === '') return [{ ...at, sentence: `${key} has no words.` }]
    return oddBrace.test(sentence)
      ? [{ ...at, sentence: `${key}: a value stands in single braces, such as {phone}.` }]
      : []
  })
  refuseFaults(file, faults)
}

/** The line at which reading stopped; the last one when the text ended too early. */
function stumble(message: string, text: string): number {
  const line = /line (\d+)/.exec(message)?.[1]
  const position = /position (\d+)/.exec(message)?.[1]
  if (line) return Number(line)
  return text.slice(0, position ? Number(position) : text.trimEnd().length).split('\n').length
}
