import 'server-only'
import { randomInt } from 'node:crypto'

/** Letters and digits that stay apart when read aloud or written by hand: no B/8, I/1, O/0, S/5, Z/2, U/V. */
const alphabet = 'ACDEFGHJKLMNPQRTVWXY3479'

/** A code of 7 characters to say on the phone. Not a secret, and not unique by itself: the database decides. */
export function newReference(): string {
  return Array.from({ length: 7 }, () => alphabet[randomInt(alphabet.length)]).join('')
}
