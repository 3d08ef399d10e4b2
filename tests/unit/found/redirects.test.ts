import { readFileSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { checkRedirects } from '@/lib/content/check-redirects'
import { allPages } from '@/lib/content/pages'
import { plainAddress } from '@/lib/content/plain-address'
import { locales } from '@/lib/locale'
import { redirection } from '@/server/doorman'
import { readOtherContent } from '@/tests/support/other-content'

const pages = new Set(locales.flatMap(allPages).map(({ path }) => path))
const check = (text: string) => checkRedirects(text, 'content/redirects.yaml', pages)
const written = readFileSync('content/redirects.yaml', 'utf8')

afterEach(() => vi.restoreAllMocks())

describe('the list of old addresses', () => {
  test('as it stands is without a fault', () => {
    check(written)
  })

  test('is compared without a last slash, in small letters, and may lead to any language', async () => {
    const text = '- { from: /Contacto/, to: /es/contact }'
    check(text)
    readOtherContent({ 'redirects.yaml': text })
    const { redirects } = await import('@/lib/content/redirects')
    expect([...redirects()]).toEqual([['/contacto', '/es/contact']])
  })

  test('holds examples, as long as nobody took them out, that work once their marks are taken away', () => {
    const lines = written.split('\n').filter((line) => line.startsWith('# - {'))
    check(lines.map((line) => line.slice(2)).join('\n') || '[]')
  })

  test.each([
    ['- { from: /old, to: /en/nowhere }', 'content/redirects.yaml:1: 0.to: There is no page /en/nowhere'],
    ['- { from: /old, to: /contact }', 'There is no page /contact'],
    ['- { from: /en/old, to: /en/contact }', '/en/old is an address of this site'],
    ['- { from: /desk, to: /en/contact }', '/desk is an address of this site'],
    [
      '- { from: /a, to: /en }\n- { from: /A/, to: /en }',
      'content/redirects.yaml:2: 1.from: /A/ stands here twice',
    ],
    ['- { from: /caf%C3%A9, to: /en }\n- { from: /café, to: /en }', '/café stands here twice'],
    ['- { from: /100%, to: /en }', 'holds a % that stands for nothing'],
    ['- { from: "//evil.example", to: /en }', 'must be a path'],
    ['- { from: /old, to: "https://evil.example" }', 'must be a path'],
  ])('refuses %s', (text, sentence) => {
    expect(() => check(text)).toThrow(sentence)
  })

  test('says which line, also where an address begins as another does', () => {
    const list = '# /old moved\n- { from: /old/b, to: /en }\n- from: /old\n  to: /en/nowhere'
    expect(() => check(list)).toThrow('content/redirects.yaml:4: 1.to: There is no page /en/nowhere')
  })

  test.each(['sitemap.xml', 'robots.txt', 'icon.svg', 'bare.css'])('leaves our own %s alone', (name) => {
    expect(() => check(`- { from: /${name}, to: /en }`)).toThrow('is an address of this site')
  })
})

describe('whoever follows an old link', () => {
  const moved = new Map([['/contact-us', '/en/contact']])

  test.each(['/contact-us', '/contact-us/', '/Contact-Us', '/contact-us?from=mail', '/contact%2Dus'])(
    'with %s is led to the page that took its place, for good',
    (target) => {
      expect(redirection(target, moved)).toMatchObject({ status: 301, headers: { location: '/en/contact' } })
    },
  )

  test.each(['/contact', '/contact-us/more', '/en/contact', '/%E0%A4%A'])('with %s is not', (target) => {
    expect(redirection(target, moved)).toBeNull()
  })

  test.each([
    ['/caf%C3%A9', '/CAF%C3%A9/'],
    ['/our%20team', '/our%20team'],
    ['/café', '/caf%C3%A9?a=b'],
  ])('with the address %s in the list, by %s', (from, target) => {
    const list = new Map([[plainAddress(from), '/en/about']])
    expect(redirection(target, list)).toMatchObject({ status: 301, headers: { location: '/en/about' } })
  })
})
