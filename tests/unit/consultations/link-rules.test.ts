import { describe, expect, test } from 'vitest'
import { isCallWished, linkEnd } from '@/lib/consultations/rules'

const day = (text: string) => new Date(`${text}T12:00:00Z`)
const received = { receivedAt: day('2026-11-01'), closedAt: null, lastVisitEnd: null }

describe('a private link ends so many days after', () => {
  test.each([
    ['the request', {}, '2026-11-11'],
    ['its closing', { closedAt: day('2026-11-20') }, '2026-11-30'],
    ['the last visit', { lastVisitEnd: day('2026-12-24'), closedAt: day('2026-11-20') }, '2027-01-03'],
    [
      'the closing, when that came after the visit',
      { lastVisitEnd: day('2026-11-10'), closedAt: day('2026-11-20') },
      '2026-11-30',
    ],
  ])('%s', (_, changed, end) => {
    expect(linkEnd({ ...received, ...changed }, 10)).toEqual(day(end))
  })
})

describe('a wish to be contacted stands', () => {
  const wish = { callWishedAt: day('2026-11-10'), lastCall: null, lastChoice: null }

  test('from the press on, also when the office had called before', () => {
    expect(isCallWished(wish)).toBe(true)
    expect(isCallWished({ ...wish, lastCall: day('2026-11-09'), lastChoice: day('2026-11-08') })).toBe(true)
  })

  test('until the office notes that it got in touch, or the person chooses after all', () => {
    expect(isCallWished({ ...wish, lastCall: day('2026-11-11') })).toBe(false)
    expect(isCallWished({ ...wish, lastChoice: day('2026-11-11') })).toBe(false)
  })

  test('not where there was none', () => {
    expect(isCallWished({ ...wish, callWishedAt: null })).toBe(false)
  })
})
