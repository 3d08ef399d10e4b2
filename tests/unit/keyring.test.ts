import { describe, expect, test } from 'vitest'
import { parseKeyring } from '@/lib/keyring'

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')

describe('a keyring', () => {
  test('seals with its first key and holds them all', () => {
    const read = parseKeyring(`2027a:${key(2)}, 2026a:${key(1)}`)
    expect(read?.current).toBe('2027a')
    expect([...(read?.keys.keys() ?? [])]).toEqual(['2027a', '2026a'])
    expect(read?.keys.get('2026a')).toEqual(Buffer.alloc(32, 1))
  })

  test.each([
    ['nothing', ''],
    ['a key without a name', key(1)],
    ['a name without a key', '2026a:'],
    ['a key of 31 bytes', `2026a:${Buffer.alloc(31).toString('base64')}`],
    ['a key of 33 bytes', `2026a:${Buffer.alloc(33).toString('base64')}`],
    ['a key that is not base64', '2026a:correct horse battery staple'],
    ['one name for two keys', `2026a:${key(1)},2026a:${key(2)}`],
    ['an empty place between commas', `2026a:${key(1)},,2025a:${key(2)}`],
    ['a comma at the end', `2026a:${key(1)},`],
    ['a name of 17 characters', `${'x'.repeat(17)}:${key(1)}`],
  ])('is not made of %s', (_, text) => {
    expect(parseKeyring(text)).toBeNull()
  })
})
