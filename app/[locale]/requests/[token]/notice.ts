import type { Notice } from '@/components/request/request-panel'
import type { OwnTimeView } from '@/components/times/own-time'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'

type Told = { done?: string | string[]; problem?: string | string[] }

/** What has to be true for a page to say that something was done: an address can be kept, or made up. */
const proofs: Readonly<Record<string, OwnTimeView['state'][]>> = {
  held: ['held'],
  waiting: ['waiting'],
  booked: ['confirmed'],
  moved: ['held', 'waiting', 'confirmed'],
  cancelled: ['cancelled'],
}

/** What the page says about the press that led to it, if anything. */
export function noticeOf(
  { done, problem }: Told,
  times: readonly Pick<OwnTimeView, 'state'>[],
  locale: Locale,
): Notice | null {
  const { times: refusals, choose, ownTime } = messagesIn(locale)
  const { phone } = clinic()
  if (typeof problem === 'string') {
    const sentences: Readonly<Record<string, string>> = {
      ...refusals.problems,
      'too-many': choose.problems['too-many'],
    }
    const sentence = Object.hasOwn(sentences, problem) ? sentences[problem] : undefined
    return { isProblem: true, text: fill(sentence ?? ownTime.notSaved, { phone }) }
  }
  if (typeof done !== 'string' || !Object.hasOwn(proofs, done)) return null
  if (!times.some(({ state }) => proofs[done]?.includes(state))) return null
  return { isProblem: false, text: ownTime.done[done as keyof typeof ownTime.done] }
}
