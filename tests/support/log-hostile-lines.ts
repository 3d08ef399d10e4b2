import { errorCode, log } from '@/lib/log'

// Run as a process of its own: writes log lines with what an attacker would like to see in a log.
log.info({ event: 'request-received\n{"level":60,"event":"forged"}', reference: '\u001B[31mK4M7PXQ\r\n' })
const error = Object.assign(new Error('duplicate key (email)=(ana@example.com)'), {
  code: 'P2002',
  detail: 'Ana Lucía',
})
log.error({ event: 'request-not-saved', code: errorCode(error) })
