import { faultStatus, readFields } from '@/app/doors/read-fields'
import { isSameOrigin } from '@/app/doors/same-origin'
import { deskRefusal } from './answers'

/** How long a person waits for an answer at most; a password takes a moment to check. */
export const patienceMilliseconds = 4_000

/**
 * Reads a form that a page of the desk sent; each field comes once and as text.
 *
 * @param listed fields that may come more than once.
 * @returns the answer to give when another site sent it or it is no form.
 */
export async function readDeskForm(
  request: Request,
  listed: readonly string[] = [],
): Promise<{ text: (name: string) => string; all: (name: string) => string[] } | { answer: Response }> {
  if (!isSameOrigin(request)) return { answer: deskRefusal(403) }
  const body = await readFields(request, listed)
  if (!body.ok) return { answer: deskRefusal(faultStatus[body.code]) }
  const { values, repeated } = body.value
  if (repeated.length > 0) return { answer: deskRefusal(400) }
  return {
    text: (name) => {
      const value = values.get(name)
      return typeof value === 'string' ? value : ''
    },
    all: (name) => [values.get(name) ?? []].flat().filter((value) => typeof value === 'string'),
  }
}
