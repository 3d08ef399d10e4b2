import 'server-only'
import type { Transaction } from '@/lib/db'
import { letterButton } from '@/lib/office-button'
import { record } from '@/lib/staff/audit'
import { spendButton } from '@/lib/staff/spend-button'
import type { Actor, BookedTime, EarlierChange } from './schema'

type Act = 'hold' | 'book' | 'confirm' | 'move' | 'cancel' | 'expire' | 'lapse'

/**
 * Writes who did what to an appointment; what the office did stands in the audit trail too, and the button that it
 * pressed for it is used up.
 */
export async function recordChange(
  tx: Transaction,
  { time, act, actor, now }: { time: BookedTime; act: Act; actor: Actor | { by: 'clock' }; now: Date },
): Promise<void> {
  const staff = actor.by === 'office' ? actor.staff : null
  await tx.appointmentChange.create({
    data: {
      appointmentId: time.id,
      act,
      by: actor.by,
      staffId: staff?.id ?? null,
      startsAt: time.startsAt,
      at: now,
    },
    select: { id: true },
  })
  if (actor.by !== 'office' || act === 'expire' || act === 'lapse') return
  await record(tx, staff ?? letterButton, { act: `${act}-time`, about: time.requestId, now })
  if (actor.button) await spendButton(tx, { who: actor.button, requestId: time.requestId, now })
}

/** What was done to an appointment last, for whoever comes second. */
export async function lastChange(tx: Transaction, appointmentId: string): Promise<EarlierChange | null> {
  return tx.appointmentChange.findFirst({
    where: { appointmentId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { act: true, by: true, staffId: true, at: true },
  })
}
