import { clinicDateTime } from '@/lib/clock'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { pool } from '@/lib/db'
import { readEnv } from '@/lib/env'
import { absolute } from '@/lib/links'
import { defaultLocale } from '@/lib/locale'
import { inviteStaff } from '@/lib/staff/invite-staff'
import { readOptions } from './support/read-options'

// `npm run staff:invite -- --name "Ana Reyes" --email ana@example.org`: prints a link by which a person sets a password
// for the desk. Hand it over in person or by phone: whoever has it can use it.

const words = messagesIn(defaultLocale).desk.console
const options = readOptions(['name', 'email'])
if (!options?.name || !options.email) {
  console.error(words.usage)
  process.exit(1)
}
const read = readEnv(process.env)
if ('problems' in read) {
  console.error(read.problems.join('\n'))
  process.exit(1)
}

const { name, email } = options
const invited = await inviteStaff({ name, email }, new Date())
if (invited.ok) {
  const time = clinicDateTime(invited.value.expiresAt, defaultLocale, clinic().timeZone)
  console.log(`${fill(words.invited, { email, time })}\n${absolute(invited.value.path)}`)
} else {
  console.error(words.problems[invited.code])
  process.exitCode = 1
}
await pool().end()
