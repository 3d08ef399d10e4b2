import { bookAppointment } from '@/lib/appointments/book-appointment'
import { db } from '@/lib/db'

// Run as a process of its own: waits until `from`, then lets everybody on its list press at the same moment.
type Told = { from: number; now: string; visitType: string; wanted: [requestId: string, startsAt: string][] }

const { from, now, visitType, wanted }: Told = JSON.parse(process.argv[2] ?? '')
await db().$queryRaw`SELECT 1`
await new Promise((resolve) => setTimeout(resolve, from - Date.now()))
const begin = performance.now()
const answers = await Promise.all(
  wanted.map(async ([requestId, startsAt]) => {
    const asked = { requestId, visitType, startsAt: new Date(startsAt), now: new Date(now) }
    try {
      const answer = await bookAppointment({ ...asked, actor: { by: 'patient', requestId } })
      return answer.ok ? 'accepted' : `${answer.code}, others: ${answer.alternatives.length > 0}`
    } catch (error) {
      return `error: ${error instanceof Error ? error.message.slice(0, 300) : error}`
    }
  }),
)
const counts: Record<string, number> = {}
for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
console.log(JSON.stringify({ milliseconds: Math.round(performance.now() - begin), counts }))
process.exit()
