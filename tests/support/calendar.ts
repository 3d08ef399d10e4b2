/** The properties of a calendar file with one event, unfolded; parameters are left out. */
export function linesOf(file: string): Record<string, string> {
  const lines = file.replaceAll('\r\n ', '').split('\r\n').filter(Boolean)
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).split(';')[0] ?? '', line.slice(colon + 1)]
    }),
  )
}

type Entry = { uid: string; sequence: number; start: string; isCancelled: boolean }

/** What a calendar holds after it has read files in this order, by the rules of RFC 5546: the higher SEQUENCE wins. */
export function calendarAfter(files: readonly string[]): Entry[] {
  const events = new Map<string, Entry>()
  for (const file of files) {
    const { UID: uid = '', SEQUENCE, DTSTART: start = '', METHOD, STATUS } = linesOf(file)
    const sequence = Number(SEQUENCE)
    const known = events.get(uid)
    if (known && known.sequence >= sequence) continue
    const isCancelled = METHOD === 'CANCEL' && STATUS === 'CANCELLED'
    events.set(uid, { uid, sequence, start, isCancelled })
  }
  return [...events.values()]
}
