import { describe, expect, test } from 'vitest'
import { rideDocument } from '@/app/[locale]/ride/[token]/ride-document'
import { rideView } from '@/app/[locale]/ride/[token]/ride-view'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { locales } from '@/lib/locale'
import type { Ride } from '@/lib/rides/queries'

const coming = {
  state: 'coming',
  from: new Date('2026-12-02T22:30:00Z'),
  to: new Date('2026-12-02T23:00:00Z'),
  isConfirmed: true,
} as const
const states: [string, Ride | 'unavailable' | null][] = [
  ['coming', coming],
  ['to be confirmed', { ...coming, isConfirmed: false }],
  ['cancelled', { state: 'cancelled' }],
  ['over', { state: 'over' }],
  ['unknown', null],
  ['unavailable', 'unavailable'],
]

/** Nobody who reads over a driver's shoulder learns what the friend came for. */
const telling =
  /ketamin|spravato|weight|obes|semaglut|tirzep|depress|suicid|988|crisis|infusion|inject|psych|mental|therap|session|treatment|medic(?!al Group)|patient|fast(ing)?\b|drug|sedat|drows|anesth/i

describe.each(locales)('the page of a driver in %s', (locale) => {
  const draw = (ride: Ride | 'unavailable' | null, changed = {}) =>
    rideDocument(rideView(ride, { locale, clinic: { ...clinic(), ...changed } }))

  test.each(states)('tells nothing of the visit and gives the number (%s)', (_, ride) => {
    const html = draw(ride)
    expect(html).not.toMatch(telling)
    expect(html).toContain('href="tel:+15594251118"')
    expect(html).not.toMatch(/<script|undefined|null|\{\w+\}/)
    expect(html.match(/href="(?!tel:|#|\/bare\.css)/)).toBeNull()
  })

  test('has words of its own for every state', () => {
    const titles = states.map(([, ride]) => /<h1>(.*)<\/h1>/.exec(draw(ride))?.[1])
    expect(new Set(titles).size).toBe(states.length - 1)
  })

  test('names the clinic’s time, and the place when it is known', () => {
    const { about, soonest } = {
      en: { about: 'Wednesday, December 2, 3:00 pm PST', soonest: '2:30 pm PST' },
      es: { about: 'miércoles 2 de diciembre, 3:00 p.m. PST', soonest: '2:30 p.m. PST' },
    }[locale]
    const { askPlace } = messagesIn(locale).ride.driver
    expect(draw(coming)).toContain(about)
    expect(draw(coming)).toContain(`<dd>${soonest}`)
    expect(draw(coming, { address: undefined })).toContain(askPlace)
    const placed = draw(coming, { address: '1 <b>Elm</b> & "Oak" Street' })
    expect(placed).toContain('1 &lt;b&gt;Elm&lt;/b&gt; &amp; &quot;Oak&quot; Street')
    expect(placed).not.toContain(askPlace)
  })

  test('has one moment where the window has no length', () => {
    expect(draw({ ...coming, to: coming.from }).match(/<dt>/g)).toHaveLength(2)
  })
})
