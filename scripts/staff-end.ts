import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { pool } from '@/lib/db'
import { readEnv } from '@/lib/env'
import { defaultLocale } from '@/lib/locale'
import { endAccess } from '@/lib/staff/end-access'
import { readOptions } from './support/read-options'

// `npm run staff:end -- --email ana@example.org`: takes a person's access to the desk away, at once.

const words = messagesIn(defaultLocale).desk.console
const options = readOptions(['email'])
if (!options?.email) {
  console.error(words.endUsage)
  process.exit(1)
}
const read = readEnv(process.env)
if ('problems' in read) {
  console.error(read.problems.join('\n'))
  process.exit(1)
}

const { email } = options
const ended = await endAccess(email, new Date())
if (ended.ok) console.log(fill(words.ended, { email }))
else {
  console.error(words.problems[ended.code])
  process.exitCode = 1
}
await pool().end()
