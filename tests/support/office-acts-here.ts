import { confirmAppointment } from '@/lib/appointments/confirm-appointment'
import { releaseExpiredHolds } from '@/lib/appointments/release-expired-holds'
import { db, pool } from '@/lib/db'

// Run as a process of its own beside a site: does what the office would, by the same functions as its buttons.
const [act, reference = '', ...more] = process.argv.slice(2)
const actor = { by: 'office', staff: null } as const
const now = new Date()
const { id } = await db().consultationRequest.findUniqueOrThrow({
  where: { reference },
  select: { id: true },
})

const acts: Record<string, () => Promise<unknown>> = {
  confirm: async () => {
    const [time] = await db().appointment.findMany({ where: { requestId: id, state: 'pending' } })
    const result = await confirmAppointment({ appointmentId: time?.id ?? '', actor, now })
    if (!result.ok) throw new Error(result.code)
  },
  clear: () => db().consultationRequest.update({ where: { id }, data: { clearedFor: more } }),
  'let-holds-run-out': async () => {
    await db().appointment.updateMany({
      where: { requestId: id, state: 'pending' },
      data: { holdUntil: now },
    })
    await releaseExpiredHolds(new Date(now.getTime() + 1_000))
  },
}
await acts[act ?? '']?.()
await db().$disconnect()
await pool().end()
