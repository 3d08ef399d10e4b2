import { renderLetter } from '@/components/emails/render-letter'
import { runHoldRelease } from '@/lib/appointments/run-hold-release'
import { runOutbox } from '@/lib/emails/run-outbox'
import { readEnv } from '@/lib/env'
import { runForgetting } from '@/lib/rate-limit'
import { runRideFlags } from '@/lib/rides/run-ride-flags'
import { runAsking } from '@/lib/waiting-list/run-asking'

// `npm run worker`: sends letters, gives back times whose hold has run out, asks who waits for an earlier time and
// tells the office of rides that nobody has arranged; beside the web process, or instead of it when that runs with
// OUTBOX=off.
const read = readEnv(process.env)
if ('problems' in read) {
  console.error(`The worker cannot start:\n${read.problems.map((line) => `  ${line}`).join('\n')}`)
  process.exit(1)
}

const stops = [runOutbox(renderLetter), runHoldRelease(), runAsking(), runRideFlags(), runForgetting()]
console.log('Sending letters. Stop with Ctrl-C.')

let isStopping = false
// `on`, not `once`: Ctrl-C and systemd reach us directly and by way of scripts/bootstrap.mjs, and the second signal
// must not end us in the middle of a letter.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop)

async function stop(): Promise<void> {
  if (isStopping) return
  isStopping = true
  await Promise.all(stops.map((end) => end()))
  process.exit(0)
}
