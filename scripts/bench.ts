import { drainRate, lettersOf, postInTurn } from './bench/accept'
import { serveByHand } from './bench/by-hand'
import { findFreeTimes } from './bench/free-times'
import { look } from './bench/look'
import { openStand } from './bench/stand'
import { weighTouch } from './bench/touch'
import { listPages, weigh } from './bench/weigh'

// `npm run bench`: what the budgets are held against. Machines are noisy: look at the ratios, which come from one run.

const article = '/en/articles/first-ketamine-session'
const form = '/en/consultation/not-sure'
const kilobytes = (bytes: number) => `${(bytes / 1_024).toFixed(1)} KB`
const line = (what: string, seen: string, budget: string) =>
  console.log(`${what.padEnd(46)}${seen.padEnd(34)}${budget}`)

const stand = await openStand()
try {
  line('what', 'measured', 'budget')
  const pages = (await listPages(stand.url)).filter((url) => !url.includes('/consultation/'))
  const weights = await Promise.all(pages.map(weigh))
  const heaviest = Math.max(...weights.map(({ bytes }) => bytes))
  const scripts = weights.reduce((sum, page) => sum + page.scripts, 0)
  line(`heaviest of ${pages.length} content pages, HTML and CSS`, kilobytes(heaviest), '14 KB or less')
  line('scripts on content pages', String(scripts), '0')
  line('form page, HTML and CSS', kilobytes((await weigh(stand.url + form)).bytes), '15 KB or less')
  line('  scripts that a first touch brings', kilobytes(await weighTouch(stand.url + form)), '170 KB or less')

  const { accepted, checked } = await postInTurn(stand.url)
  const meanwhile = await lettersOf(stand.databaseUrl)
  const drained = await drainRate(stand.databaseUrl)
  line(
    'accepting a request',
    `${accepted.perSecond.toFixed(0)} /s, p99 ${accepted.p99.toFixed(0)} ms`,
    'p99 250 ms or less',
  )
  line('  against checking alone', (accepted.perSecond / checked.perSecond).toFixed(2), '0.5 or more')
  line('letters sent meanwhile', `${meanwhile.perSecond.toFixed(0)} /s`, '')
  line('letters sent of those that wait, afterwards', `${drained.toFixed(0)} /s`, '50 /s or more')

  const hand = await serveByHand(stand.url + article)
  const [byHand, ours, asking] = await look([hand.url, stand.url + article, stand.url + form])
  hand.close()
  if (byHand && ours && asking) {
    line('article, Lighthouse', ours.scores, '100 / 100 / 100 / 100')
    line('  largest paint against a page by hand', (ours.lcp / byHand.lcp).toFixed(2), '1.15 or less')
    line('  blocking, shift', `${ours.blocking.toFixed(0)} ms, ${ours.shift.toFixed(3)}`, '0, 0')
    line('  blocking of the page by hand', `${byHand.blocking.toFixed(0)} ms`, '')
    line('form, Lighthouse', asking.scores, '99 or more')
    line('  blocking', `${asking.blocking.toFixed(0)} ms`, '50 ms or less')
  }

  const findings = await findFreeTimes(stand.settings)
  for (const { appointments, milliseconds } of findings) {
    const seen = `${milliseconds.map((took) => took.toFixed(1)).join(', ')} ms`
    line(`free times of 1, 7, 60 days, ${appointments.toLocaleString('en')} appointments`, seen, '')
  }
  const week = (finding?: { milliseconds: number[] }) => finding?.milliseconds[1] ?? Number.NaN
  line(
    '  of a week, the largest table against the smallest',
    (week(findings.at(-1)) / week(findings[0])).toFixed(2),
    '2 or less',
  )
} finally {
  await stand.close()
}
