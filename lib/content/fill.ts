/**
 * Puts values into a sentence: `fill('by {time}', { time: '9:00 am' })`.
 *
 * @throws when the sentence wants a value that is missing.
 */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name]
    if (value === undefined) {
      const known = Object.keys(values).map((key) => `{${key}}`)
      const given = known.length > 0 ? `Here it may hold ${known.join(', ')}.` : 'Here it may hold none.'
      throw new Error(`The sentence "${sentence}" wants a value for {${name}}. ${given}`)
    }
    return String(value)
  })
}
