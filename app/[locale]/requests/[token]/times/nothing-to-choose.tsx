import { privatePage } from '@/app/doors/private-page'
import { RequestProblem } from '@/components/request/request-problem'
import type { TimeRefusalCode } from '@/lib/appointments/schema'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'

type Props = { code: TimeRefusalCode; locale: Locale; token: string }

/** Says why there is no time to choose, or nothing more to change, and leads back to the private page. */
export function NothingToChoose({ code, locale, token }: Props) {
  const { choose, times, request, goneTime } = messagesIn(locale)
  const { phone, phoneLink } = clinic()
  const isAboutOne = !['request-closed', 'not-cleared', 'enough-times'].includes(code)
  return (
    <RequestProblem
      words={{
        title: isAboutOne ? goneTime.title : choose.closed.title,
        body: code === 'enough-times' ? choose.closed['enough-times'] : times.problems[code],
      }}
      call={request.call}
      phone={phone}
      phoneLink={phoneLink}
      further={{ href: privatePage({ locale, token }), label: goneTime.back }}
    />
  )
}
