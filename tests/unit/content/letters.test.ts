import { describe, expect, test } from 'vitest'
import { fillLine, letterHtml, letterText, letterWords, withSentences } from '@/lib/content/letters'

const template = `Hello {{name}},

{{urgentLine}}

## What happens next

**How:** {{way}}, {{contact}}

- {{option}}

{{link}}`

const values = {
  name: 'Ana',
  urgentLine: 'Open it first.',
  way: 'Call',
  contact: '(559) 425-1118',
  option: 'in the morning',
  link: 'https://clinic.test/en/requests/abc',
}

describe('the plain text of a letter', () => {
  test('is enough alone: every value, no marks of Markdown', () => {
    expect(letterText(template, values)).toBe(`Hello Ana,

Open it first.

What happens next

How: Call, (559) 425-1118

- in the morning

https://clinic.test/en/requests/abc`)
  })

  test('leaves out a line that would be empty, and no gap stays', () => {
    const text = letterText(template, { ...values, urgentLine: '', option: '' })
    expect(text).not.toContain('Open it first')
    expect(text).not.toMatch(/\n{3}|^- ?$/m)
  })

  test.each(['**Ana**', '# Ana', '$& $1', '{{way}}'])('shows a name like %s as it was typed', (name) => {
    expect(letterText(template, { ...values, name })).toContain(`Hello ${name},`)
  })
})

describe('the drawn letter', () => {
  test('has its headings, its emphasis, its list and its link', () => {
    const html = letterHtml(template, values)
    expect(html).toContain('<h2>What happens next</h2>')
    expect(html).toContain('<strong>How:</strong> Call, (559) 425-1118')
    expect(html).toContain('<li>in the morning</li>')
    expect(html).toContain(`<a href="${values.link}">${values.link}</a>`)
  })

  test('leaves out a line that would be empty', () => {
    const html = letterHtml(template, { ...values, urgentLine: '', option: '' })
    expect(html).not.toMatch(/<p>\s*<\/p>|<li>\s*<\/li>|Open it first/)
  })

  test.each([
    ['[x](http://evil)', '[x](http://evil)'],
    ['<b>Ana</b>', '&lt;b&gt;Ana&lt;/b&gt;'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['**Ana**', '**Ana**'],
    ['`Ana`', '`Ana`'],
    ['"Ana"', '&quot;Ana&quot;'],
    ['{{way}}', '{{way}}'],
    ['$& $1', '$&amp; $1'],
    ['Ana & Co', 'Ana &amp; Co'],
    ['http://evil.example/win', 'http://evil.example/win'],
    ['https://clinic.test.evil.example', 'https://clinic.test.evil.example'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
  ])('shows a name like %s as text', (name, shown) => {
    const html = letterHtml('Hello {{name}},', { name })
    expect(html).toBe(`<p>Hello ${shown},</p>`)
  })
})

describe('a letter with a hole in it', () => {
  test.each([letterText, letterHtml, fillLine])('is not written: %o', (write) => {
    expect(() => write('Hello {{name}}, {{nobodyKnows}}', { name: 'Ana' })).toThrow('nobodyKnows')
  })

  test('is one whose value is missing, not one whose value is empty', () => {
    expect(fillLine('Hello {{name}},', { name: '' })).toBe('Hello ,')
  })
})

test('the words of a letter are its subject, its single sentences and its body', () => {
  const { words, template: body } = letterWords('office/request-received')
  expect(words.subject).toContain('{{reference}}')
  expect(words.urgentSubject).toContain('URGENT')
  expect(body).toContain('{{deskLink}}')
  expect(body).not.toContain('subject:')
})

describe('a single sentence of a letter', () => {
  const letter = { words: { holdLine: '**Held until:** {{holdUntil}}.' }, template: 'A\n\n{{holdLine}}' }

  test('keeps its own Markdown, and what is put into it stays text', () => {
    const values = { holdLine: 'told', holdUntil: '**noon**' }
    const body = withSentences(letter, values)
    expect(letterHtml(body, values)).toContain('<strong>Held until:</strong> **noon**.')
    expect(letterText(body, values)).toBe('A\n\nHeld until: **noon**.')
  })

  test('stays away with nothing to tell', () => {
    expect(letterText(withSentences(letter, { holdLine: '' }), { holdLine: '' })).toBe('A')
  })
})

test('a button has its address behind it in the plain text, and is a link under its own name in the other', () => {
  const values = { confirmButton: 'Confirm', confirmButtonLink: 'https://clinic.test/act/abc' }
  expect(letterText('{{confirmButton}}', values)).toBe('Confirm:\nhttps://clinic.test/act/abc')
  expect(letterHtml('{{confirmButton}}', values)).toBe(
    '<p><a href="https://clinic.test/act/abc" class="act">Confirm</a></p>',
  )
})
