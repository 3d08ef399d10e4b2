import * as z from 'zod'
import { timeRefusals } from '@/lib/appointments/schema'

/** What the address of a list says; whatever is malformed is as good as missing. */
export type Asked = {
  kind: string | null
  from: string | null
  kept: Date | null
  problem: string | null
}

type Search = Readonly<Record<string, string | string[] | undefined>>

const problems: readonly string[] = [
  ...timeRefusals,
  'nothing-chosen',
  'unreadable',
  'unavailable',
  'too-many',
]

const instant = z.iso.datetime({ offset: true })

/** Reads the address of a list of times. */
export function readAsked(search: Search): Asked {
  const text = (name: string) => (typeof search[name] === 'string' ? search[name] : '')
  const from = z.iso.date().safeParse(text('from'))
  const kept = instant.safeParse(text('startsAt'))
  return {
    kind: text('kind') || null,
    from: from.success ? from.data : null,
    kept: kept.success ? new Date(kept.data) : null,
    problem: problems.includes(text('problem')) ? text('problem') : null,
  }
}
