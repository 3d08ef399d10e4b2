import { describe, expect, test } from 'vitest'
import { readAsked } from '@/app/[locale]/requests/[token]/times/asked'
import { timeGroups } from '@/app/[locale]/requests/[token]/times/list-view'

const ten = new Date('2026-12-02T18:00:00Z')
const eleven = new Date('2026-12-02T19:00:00Z')
const friday = new Date('2026-12-04T18:00:00Z')
const offer = {
  days: [{ day: '2026-12-02', times: [ten, eleven] }],
  earlierFrom: null,
  laterFrom: null,
  keptIsFree: true,
}
const groups = (changed: object = {}) =>
  timeGroups({ offer, nearest: [], kept: null, locale: 'en', ...changed })

describe('the list of times', () => {
  test('has a group for each day, and in it each time with its zone', () => {
    expect(groups()).toEqual([
      {
        id: 'day-2026-12-02',
        legend: 'Wednesday, December 2',
        isWide: false,
        times: [
          { instant: '2026-12-02T18:00:00.000Z', label: '10:00 am PST', isChosen: false },
          { instant: '2026-12-02T19:00:00.000Z', label: '11:00 am PST', isChosen: false },
        ],
      },
    ])
  })

  test('chooses nothing for the person', () => {
    const all = groups({ nearest: [ten, eleven] }).flatMap(({ times }) => times)
    expect(all).toHaveLength(4)
    expect(all.some(({ isChosen }) => isChosen)).toBe(false)
  })

  test('keeps a choice while other days are looked at', () => {
    const [kept] = groups({ kept: friday })
    expect(kept).toMatchObject({
      id: 'kept',
      times: [{ label: 'Friday, December 4, 10:00 am PST', isChosen: true }],
    })
  })

  test('shows a choice in its place where its day is on the page, and once', () => {
    const chosen = groups({ kept: eleven }).flatMap(({ times }) => times.filter(({ isChosen }) => isChosen))
    expect(chosen).toHaveLength(1)
  })

  test('keeps no choice that cannot be had any more', () => {
    expect(groups({ kept: friday, offer: { ...offer, keptIsFree: false } })).toHaveLength(1)
  })

  test('begins with the nearest times, each with its day, when one is gone', () => {
    expect(groups({ nearest: [ten, friday] })[0]).toMatchObject({
      id: 'nearest',
      isWide: true,
      times: [
        { label: 'Wednesday, December 2, 10:00 am PST' },
        { label: 'Friday, December 4, 10:00 am PST' },
      ],
    })
  })
})

describe('the address of a list', () => {
  test('says which days, which choice and which problem', () => {
    expect(
      readAsked({ kind: '1', from: '2026-12-02', startsAt: ten.toISOString(), problem: 'time-taken' }),
    ).toEqual({ kind: '1', from: '2026-12-02', kept: ten, problem: 'time-taken' })
  })

  test.each([
    [{}],
    [{ kind: ['1', '2'], from: ['2026-12-02', '2026-12-03'], problem: ['time-taken'] }],
    [{ from: '2026-02-30', startsAt: '2027-03-14T02:30', problem: 'constructor' }],
    [{ from: "' OR 1=1", startsAt: '9999999999', problem: '<script>' }],
  ])('is as good as none where it is malformed: %j', (search) => {
    expect(readAsked(search)).toEqual({ kind: null, from: null, kept: null, problem: null })
  })
})
