import { visitTypes } from '@/lib/content/visit-types'

// An address must not tell what a visit is for, and the list of a kind is asked for by address: so it has a number.

/** The number of a kind of visit, as addresses of private pages carry it. */
export function kindOf(visitType: string): string {
  return String(Object.keys(visitTypes()).indexOf(visitType) + 1)
}

/** The kind of visit behind a number; null when there is none. */
export function visitOfKind(kind: string): string | null {
  return /^\d{1,3}$/.test(kind) ? (Object.keys(visitTypes())[Number(kind) - 1] ?? null) : null
}
