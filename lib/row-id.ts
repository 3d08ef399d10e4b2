import * as z from 'zod'

/** True when the text may be the id of a row; Postgres would answer anything else with an error. */
export function isRowId(text: string): boolean {
  return z.guid().safeParse(text).success
}
