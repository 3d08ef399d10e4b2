import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Horizon } from '@/components/illustrations/horizon'

const draw = (seed: string) => renderToStaticMarkup(<Horizon seed={seed} tone="pine" />)

test('the same name always has the same hills, and another name has others', () => {
  expect(draw('a')).toBe(draw('a'))
  expect(draw('a')).not.toBe(draw('b'))
})

test('a band weighs little and is decoration alone', () => {
  expect(draw('first-ketamine-session').length).toBeLessThan(800)
  expect(draw('a')).toContain('aria-hidden="true"')
  expect(draw('a')).not.toMatch(/NaN|undefined|\.\d/)
})
