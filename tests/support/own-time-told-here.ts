import { ownTimeView } from '@/app/[locale]/requests/[token]/own-time-view'
import { timeGroups } from '@/app/[locale]/requests/[token]/times/list-view'
import { composeLetter } from '@/lib/emails/compose'
import { ownTimeFacts } from './own-time-facts'
import { requestForLetter } from './request-for-letter'

// Run as a process of its own, under whatever TZ it was given: prints what page, list, letters and calendar file tell.
const at = new Date('2026-12-02T21:00:00Z')
const now = new Date('2026-12-01T00:00:00Z')
const locale = 'en'
const days = [{ day: '2026-12-02', times: [at] }]
const offer = { days, earlierFrom: null, laterFrom: null, keptIsFree: true }
const letter = (kind: 'patient-time-confirmed' | 'patient-reminder' | 'patient-fasting-reminder') =>
  composeLetter('id', kind, requestForLetter(), { render: ({ body }) => body, now })
const told = {
  page: ownTimeView(ownTimeFacts({ startsAt: at }), {
    locale,
    token: 'x',
    now,
  }),
  list: timeGroups({ offer, nearest: [at], kept: null, locale }),
  letters: [
    await letter('patient-time-confirmed'),
    await letter('patient-reminder'),
    await letter('patient-fasting-reminder'),
  ],
}
console.log(JSON.stringify(told))
