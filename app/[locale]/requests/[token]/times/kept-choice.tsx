import { visitOfKind } from '@/app/doors/visit-kind'
import { RetryForm } from '@/components/times/retry-form'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'
import { wallWords } from '../time-words'
import type { Asked } from './asked'

type Props = {
  asked: Asked
  locale: Locale
  token: string
  /** The time that is to move; none when one is chosen. */
  moving?: string
}

/** While the database is away: what was chosen, and a button that tries it once more. Nothing is looked up for it. */
export function KeptChoice({ asked, locale, token, moving }: Props) {
  const { choose, request } = messagesIn(locale)
  const { phone, phoneLink } = clinic()
  const door = `/api/requests/${encodeURIComponent(token)}/times`
  return (
    <RetryForm
      words={choose.retry}
      body={fill(choose.problems.unavailable, { phone })}
      chosen={asked.kept ? wallWords(locale).whole(asked.kept) : ''}
      action={moving ? `${door}/${encodeURIComponent(moving)}/move` : door}
      fields={{
        locale,
        shown: asked.from ?? '',
        startsAt: asked.kept?.toISOString() ?? '',
        visitType: visitOfKind(asked.kind ?? '') ?? '',
      }}
      call={{ href: phoneLink, label: fill(request.call, { phone }) }}
    />
  )
}
