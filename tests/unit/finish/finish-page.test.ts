import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { finishPage } from '@/scripts/finish/finish-page'

const css = '@font-face{src:url(../media/a.woff2)}p{color:red}'
const read = (href: string) => (href === '/_next/static/chunks/a.css' ? css : '')
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const page = (body: string) =>
  '<!DOCTYPE html><html><head><link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/1.js"/>' +
  '<script src="/_next/static/chunks/1.js" async=""></script>' +
  '<script src="/_next/static/chunks/old.js" noModule=""></script></head>' +
  `<body><div hidden=""><!--$--><!--/$--></div>${body}<script>self.flight=["</p>"]</script>` +
  '<script src="/_next/static/chunks/1.js" async=""></script></body></html>'

describe('a page without an island', () => {
  const { html, policy, file } = finishPage(page('<p>Text</p>'), read)

  test('keeps no byte of script, nor what React left for itself', () => {
    expect(html).not.toMatch(/<script|as="script"|<!--|hidden|flight/)
    expect(html).toContain('<body><p>Text</p></body>')
    expect(file).toBeUndefined()
  })

  test('carries its styles itself, with whole addresses, and asks for its fonts', () => {
    const style = /<style>(.*)<\/style>/.exec(html)?.[1] ?? ''
    expect(style).toBe('@font-face{src:url(/_next/static/media/a.woff2)}p{color:red}')
    expect(html).toContain('<link rel="preload" href="/_next/static/media/a.woff2" as="font"')
    expect(policy).toContain(`style-src ${hash(style)};`)
  })

  test('keeps its data for search engines, which no browser runs', () => {
    const data = '<script type="application/ld+json">{"name":"\\u003c/script>"}</script>'
    const kept = finishPage(page(`<p>Text</p>${data}`), read)
    expect(kept.html).toContain(`<body><p>Text</p>${data}</body>`)
    expect(kept.policy).toContain("script-src 'none'")
  })

  test('says that no script may run', () => {
    expect(policy).toContain("script-src 'none'")
  })
})

describe('a page with an island', () => {
  const { html, policy, file } = finishPage(page('<form data-island=""></form>'), read)
  const loader = /<script>(.*)<\/script>/.exec(html)?.[1] ?? ''

  test('holds one small loader and no other script', () => {
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(loader.length).toBeLessThan(700)
  })

  test('names each chunk once, after the file with the inline scripts', () => {
    expect(file?.text).toBe('self.flight=["</p>"];\n')
    expect(loader).toContain(`["/_next/static/${file?.name}","/_next/static/chunks/1.js"]`)
    expect(loader).not.toContain('old.js')
  })

  test('trusts the loader by its hash, and nothing inline besides', () => {
    expect(policy).toContain(`script-src ${hash(loader)} 'strict-dynamic' 'self'`)
    expect(policy).not.toMatch(/unsafe/)
  })
})

test('a script that could not be taken out stops the build', () => {
  expect(() => finishPage('<html><head></head><body><script></body></html>', read)).toThrow(
    /script tag was left/,
  )
})

const sheet = '<link rel="stylesheet" href="/_next/static/chunks/a.css"/>'
test.each([
  [
    'has its attributes in another order',
    `${sheet}<link href="/_next/static/chunks/b.css" rel="stylesheet"/>`,
  ],
  ['is not there at all', ''],
])('a style sheet that %s stops the build', (_, head) => {
  expect(() => finishPage(`<html><head>${head}</head><body></body></html>`, read)).toThrow(
    /No style sheet, or not each/,
  )
})
