import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { checkYaml } from '@/lib/content/check-yaml'

const shape = z.strictObject({
  phone: z.string().regex(/^\(\d{3}\) \d{3}-\d{4}$/),
  hours: z.array(z.strictObject({ day: z.enum(['monday', 'tuesday']), opens: z.string() })),
})
const read = (...lines: string[]) => checkYaml(lines.join('\n'), shape, { file: 'content/clinic.yaml' })

describe('a fact of the clinic', () => {
  test('that is well written is read', () => {
    expect(read('phone: (559) 425-1118', 'hours: []')).toEqual({ phone: '(559) 425-1118', hours: [] })
  })

  test.each([
    ['is malformed', ['# ours', 'phone: 559', 'hours: []'], /^content\/clinic\.yaml:2: phone: /],
    ['is missing', ['phone: (559) 425-1118'], /^content\/clinic\.yaml:1: hours is missing\.$/],
    [
      'has a typing error',
      ['phon: x', 'hours: []'],
      /^content\/clinic\.yaml:1: There is no field called phon\./,
    ],
    [
      'is malformed inside a list',
      [
        'phone: (559) 425-1118',
        'hours:',
        '  - { day: monday, opens: "09:00" }',
        '  - { day: Tuesday, opens: "09:00" }',
      ],
      /^content\/clinic\.yaml:4: hours\.1\.day: .*tuesday/,
    ],
    ['is no YAML', ['phone: [', 'x'], /^content\/clinic\.yaml:\d: /],
    ['is an empty file', [''], /^content\/clinic\.yaml:1: /],
  ])('that %s is told with file and line', (_, lines, message) =>
    expect(() => read(...lines)).toThrow(message),
  )
})
