import { expect, test } from 'vitest'
import { readMarkdown } from '@/lib/content/markdown'
import { fillingsOn } from '../../support/fillings'

const questions = (...lines: string[]) =>
  readMarkdown(lines.join('\n\n'), { file: 'page.md', bodyLine: 1 }, 'Table', fillingsOn()).questions

test('a heading that asks is a question, and what stands beneath it up to the next heading its answer', () => {
  expect(
    questions(
      'Before.',
      '## Can I drive?',
      'No.',
      '- Not today.\n- Not tonight.',
      '### Why?',
      'It lasts.',
      '## Later',
      'More.',
    ),
  ).toEqual([
    { question: 'Can I drive?', answer: 'No. Not today. Not tonight.' },
    { question: 'Why?', answer: 'It lasts.' },
  ])
})

test('a link that leads on answers nothing; a link within a sentence does', () => {
  const link = '[How to prepare](/en/prepare)'
  expect(questions('## May I eat?', `No. ${link}`)).toEqual([{ question: 'May I eat?', answer: 'No.' }])
  expect(questions('## May I eat?', `See ${link}.`)[0]?.answer).toBe('See How to prepare.')
  expect(questions('## May I eat?', 'No.', `More: ${link}`)[0]?.answer).toBe('No.')
})

test('a heading that asks and has no answer of its own is none', () => {
  expect(questions('## Who?', '### When?', 'Today.')).toEqual([{ question: 'When?', answer: 'Today.' }])
})
