import { describe, expect, test } from 'vitest'
import { readEnv } from '@/lib/env'

const key = Buffer.alloc(32, 1).toString('base64')
const complete = {
  DATABASE_URL: 'postgresql://clinic:secret@127.0.0.1:5432/clinic',
  SMTP_URL: 'smtp://user:secret@mail.example.org:587',
  APP_URL: 'https://www.example.org/',
  MAIL_FROM: 'office@example.org',
  OFFICE_EMAIL: 'frontdesk@example.org',
  APP_SECRET: 'x'.repeat(32),
  ENCRYPTION_KEYS: `2026a:${key}`,
}
const names = Object.keys(complete)

/** `readEnv` of these alone; the type of process.env wants NODE_ENV, which is no setting of ours. */
const problemsOf = (source: Record<string, string>) => {
  const read = readEnv(source as NodeJS.ProcessEnv)
  return 'problems' in read ? read.problems : []
}

describe('the settings', () => {
  test('are read when all are there', () => {
    const read = readEnv(complete as unknown as NodeJS.ProcessEnv)
    expect(read).toMatchObject({
      settings: { APP_URL: 'https://www.example.org', MAIL_FROM: 'office@example.org' },
    })
    expect('settings' in read && read.settings.ENCRYPTION_KEYS.current).toBe('2026a')
  })

  test('that are missing are all named at once, in one line each', () => {
    const problems = problemsOf({})
    expect(problems.map((line) => line.split(' ')[0])).toEqual(names)
    for (const line of problems) expect(line).not.toContain('\n')
  })

  test.each(names)('say what %s is for and what it looks like when it is missing', (name) => {
    const { [name]: _, ...others } = complete as Record<string, string>
    expect(problemsOf(others)).toEqual([
      expect.stringMatching(new RegExp(`^${name} is missing: .{10,}\\. Example: .{5,}$`)),
    ])
  })

  test.each([
    ['DATABASE_URL', 'mysql://root:CANARY@db/clinic'],
    ['DATABASE_URL', 'CANARY'],
    ['SMTP_URL', 'https://user:CANARY@mail.example.org'],
    ['APP_URL', 'javascript:CANARY'],
    ['APP_URL', 'www.CANARY.org'],
    ['MAIL_FROM', 'Office <CANARY@example.org>'],
    ['OFFICE_EMAIL', 'a@example.org, CANARY@example.org'],
    ['APP_SECRET', 'CANARY too short'],
    ['APP_SECRET', `${' '.repeat(40)}CANARY`],
    ['ENCRYPTION_KEYS', 'CANARY'],
    ['ENCRYPTION_KEYS', `2026a:${key},2026a:${key}CANARY`],
  ])('never repeat a value of %s that cannot be used', (name, value) => {
    const problems = problemsOf({ ...complete, [name]: value })
    expect(problems).toEqual([expect.stringContaining(`${name} is not usable: `)])
    expect(problems.join()).not.toContain('CANARY')
  })
})
