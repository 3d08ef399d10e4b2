import fc from 'fast-check'

/** Pieces that have broken forms and mail servers: breaks, directions, half characters, marks, quotes, lists. */
const pieces = [
  ...['\r', '\n', '\r\n', '\t', '\u0000', '\u0085', '\u2028', '\u00A0', ' '],
  ...['\u202E', '\u2066', '\u200B', '\u200D', '\uFEFF', '\u061C', '\u0301', '\uD800', '\uDC00'],
  ...['e', 'é', 'ﬁ', '王', '🌱', '👩‍👩‍👧', 'Ω', '=', '<b>', '{{7*7}}', 'Bcc:', '%0a'],
  ...['@', ',', ';', ':', '"', "'", '(', ')', '<', '>', '\\', '/', '.', '-', 'a', 'b.com', '@b.com'],
]

/** Any text, leaning towards what does harm. */
export const nastyText = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.uint16Array({ maxLength: 20 }).map((units) => String.fromCharCode(...units)) },
)
