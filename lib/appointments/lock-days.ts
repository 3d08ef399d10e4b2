import 'server-only'
import { Temporal } from 'temporal-polyfill'
import { clinic } from '@/lib/content/clinic'
import type { Transaction } from '@/lib/db'
import type { Span } from '@/lib/schedules/rules'

/**
 * Lets others wait until the end of the transaction who want any schedule on the days that the spans touch, and
 * whoever changes opening hours. Without it hundreds who want one time would deadlock in the index that refuses
 * overlaps; it promises nothing, the index does. Locks are taken in one order by everybody.
 */
export async function lockDays(tx: Transaction, spans: readonly Span[]): Promise<void> {
  const days = [...new Set(spans.flatMap(daysOf))].sort()
  await tx.$executeRaw`
    WITH hours AS MATERIALIZED (SELECT pg_advisory_xact_lock_shared(hashtextextended('opening hours', 0))),
      wanted AS MATERIALIZED (
        SELECT day || ' ' || s.id AS name FROM hours, unnest(${days}::text[]) AS day, "Schedule" s
        WHERE s.active ORDER BY 1)
    SELECT pg_advisory_xact_lock(hashtextextended(name, 0)) FROM wanted`
}

function daysOf({ from, to }: Span): string[] {
  const { timeZone } = clinic()
  const dayOf = (at: number) =>
    Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate()
  const days: string[] = []
  const last = dayOf(to - 1)
  for (let day = dayOf(from); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    days.push(day.toString())
  }
  return days
}
