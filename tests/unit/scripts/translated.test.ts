import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isMeantBy, plainName } from '@/scripts/translations/names'
import { behind, record } from '@/scripts/translations/records'
import { englishLeft } from '@/tests/support/english-left'

/** A small site in two languages, of which nothing was recorded yet. */
function smallSite(): string {
  const content = mkdtempSync(join(tmpdir(), 'content-'))
  for (const [locale, call, text] of [
    ['en', 'Call', '# Call us'],
    ['es', 'Llamar', '# Llámenos'],
  ]) {
    for (const folder of ['messages', `pages/${locale}/articles`, `emails/${locale}`])
      mkdirSync(join(content, folder), { recursive: true })
    writeFileSync(
      join(content, `messages/${locale}.json`),
      JSON.stringify({ site: { call }, ...(locale === 'en' && { desk: { name: 'Desk' } }) }),
    )
    writeFileSync(join(content, `pages/${locale}/articles/a.md`), text ?? '')
    writeFileSync(join(content, `emails/${locale}/reminder.md`), text ?? '')
  }
  return content
}
const everything = () => true
const nothing = { missing: [], older: [], leftOver: [] }

test('a translation is up to date once that is written down, and the desk needs none', () => {
  const content = smallSite()
  expect(behind(content, 'es').older).toEqual([
    'messages/site.call',
    'emails/reminder.md',
    'pages/articles/a.md',
  ])
  expect(record(content, 'es', everything)).toHaveLength(3)
  expect(behind(content, 'es')).toEqual(nothing)
})

test('only what was named is written down', () => {
  const content = smallSite()
  record(content, 'es', (name) => name.startsWith('pages/'))
  expect(behind(content, 'es').older).toEqual(['messages/site.call', 'emails/reminder.md'])
})

const names = [
  'messages/site.call',
  'messages/site.callNumber',
  'pages/articles/a.md',
  'pages/articles-of-others.md',
]
test.each([
  ['messages/site.call', ['messages/site.call']],
  ['messages/site', ['messages/site.call', 'messages/site.callNumber']],
  ['content/messages/es.json', ['messages/site.call', 'messages/site.callNumber']],
  ['./content/pages/en/articles/', ['pages/articles/a.md']],
  ['content/pages/en', ['pages/articles/a.md', 'pages/articles-of-others.md']],
  ['pages/articles/a', ['pages/articles/a.md']],
  ...['', '/', 'content', 'content/', './content/', 'messages/site.cal'].map((typed) => [typed, []] as const),
] as const)('“%s” means what it names, and nothing that only begins like it', (typed, meant) => {
  expect(names.filter((name) => isMeantBy(plainName(typed), name))).toEqual(meant)
})

test('a changed English word makes its translation old, and no other', () => {
  const content = smallSite()
  record(content, 'es', everything)
  writeFileSync(join(content, 'pages/en/articles/a.md'), '# Call us today')
  expect(behind(content, 'es')).toEqual({ ...nothing, older: ['pages/articles/a.md'] })
})

test('a copy of the folder, with other times on its files and other line ends, is as up to date as the first', () => {
  const content = smallSite()
  writeFileSync(join(content, 'pages/en/articles/a.md'), '# Call us\nNow.\n')
  record(content, 'es', everything)
  const copy = mkdtempSync(join(tmpdir(), 'copy-'))
  cpSync(content, copy, { recursive: true })
  writeFileSync(join(copy, 'pages/en/articles/a.md'), '# Call us\r\nNow.\r\n')
  expect(behind(copy, 'es')).toEqual(nothing)
})

test('what only one language has is named, and a record of what is gone is dropped', () => {
  const content = smallSite()
  record(content, 'es', everything)
  writeFileSync(join(content, 'messages/en.json'), JSON.stringify({ site: { write: 'Write' } }))
  expect(behind(content, 'es')).toEqual({
    missing: ['messages/site.write'],
    older: [],
    leftOver: ['messages/site.call'],
  })
  record(content, 'es', everything)
  expect(readFileSync(join(content, 'translations.json'), 'utf8')).not.toContain('site.call')
})

test('English that was left in Spanish is seen: a label, a sentence with a value in it, a paragraph of a page', () => {
  const left = englishLeft(
    'Su código. Skip to the content. A person answers by miércoles. Every article lists its sources, the day its facts were checked, and the day it must be checked again.',
  )
  expect(left).toHaveLength(3)
  expect(englishLeft('Ir al contenido. Una persona le responde a más tardar el miércoles.')).toEqual([])
})
