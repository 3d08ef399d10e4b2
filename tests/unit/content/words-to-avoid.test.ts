import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { messagesIn } from '@/lib/content/messages'
import { ownWords } from '@/lib/content/own-words'
import { draftedPages } from '@/lib/content/pages'
import { readingGrade, spanishSyllablesIn, syllablesIn } from '@/lib/content/reading-grade'
import { findWordsToAvoid, wordsToAvoid } from '@/lib/content/words-to-avoid'
import { locales } from '@/lib/locale'

const list = wordsToAvoid('en')
const found = (text: string) => findWordsToAvoid(text, list).map(({ word }) => word)

describe('a claim or a word that hurts is found', () => {
  test.each([
    ['Ketamine is safe.', 'safe'],
    ['It works safely.', 'safely'],
    ['Clinically proven results', 'Clinically proven'],
    ['A cure for depression', 'cure'],
    ['Begin your healing journey', 'healing'],
    ['Lose up to 20% of your weight', 'up to 20%'],
    ['Plans as low as', 'as low as'],
    ['Our FDA-approved clinic', 'FDA-approved clinic'],
    ['It is FDA-approved for depression.', 'FDA-approved for depression'],
    ['the same active ingredient as a brand', 'same active ingredient'],
    ['generic Ozempic', 'generic Ozempic'],
    ['It will reset your brain', 'reset your brain'],
    ['a HIPAA-compliant site', 'HIPAA-compliant'],
    ['board-certified doctors', 'board-certified'],
    ['the best care in Fresno', 'best'],
    ['obese patients', 'obese'],
    ['it takes willpower', 'willpower'],
    ['for addicts', 'addicts'],
    ['people who suffer from depression', 'suffer from'],
    ['diabetics lose less', 'diabetics'],
    ['who committed suicide', 'committed suicide'],
  ])('“%s”', (sentence, word) => {
    expect(found(sentence)).toEqual([word])
  })

  test.each([
    'The safety of these medicines',
    'People with obesity',
    'Is it FDA-approved for depression?',
    'approved for type 2 diabetes',
    'a bestseller',
    'It has been unsafe-ly hyphenated',
    'a secure connection',
  ])('“%s” may stand', (sentence) => {
    expect(found(sentence)).toEqual([])
  })
})

describe.each(locales)('in %s', (locale) => {
  const words = wordsToAvoid(locale)

  test('no page holds one', () => {
    const faults = draftedPages(locale, '2026-11-25').flatMap((page) =>
      findWordsToAvoid(ownWords(page).join('\n'), words).map(({ word }) => `${page.file}: ${word}`),
    )
    expect(faults).toEqual([])
  })

  test('no letter and no label holds one', () => {
    const letters = readdirSync(`content/emails/${locale}`).map((name) =>
      readFileSync(`content/emails/${locale}/${name}`, 'utf8'),
    )
    const labels = sentencesIn(messagesIn(locale))
    expect([...letters, ...labels].flatMap((text) => findWordsToAvoid(text, words))).toEqual([])
  })
})

describe('the reading grade', () => {
  test.each([
    ['you', 1],
    ['take', 1],
    ['table', 2],
    ['stopped', 1],
    ['started', 2],
    ['changes', 2],
    ['medicine', 3],
    ['emergency', 4],
    ['consultation', 4],
  ])('hears %s as %i syllables', (word, count) => {
    expect(syllablesIn(word)).toBe(count)
  })

  test.each([
    ['ya', 1],
    ['leer', 2],
    ['día', 2],
    ['ciudad', 2],
    ['que', 1],
    ['estudio', 3],
    ['país', 2],
    ['medicamento', 5],
    ['estimación', 4],
    ['vergüenza', 3],
  ])('hears the Spanish %s as %i', (word, count) => {
    expect(spanishSyllablesIn(word)).toBe(count)
  })

  test('in Spanish is that of a child for a child’s sentences, and higher for long words', () => {
    const easy = 'Llame hoy. Le ayudo. Traiga una lista. No maneje.'
    const hard =
      'Las intervenciones farmacológicas multidisciplinarias requieren evaluaciones individualizadas exhaustivas.'
    expect(readingGrade(easy, [], 'es')).toBeLessThan(4)
    expect(readingGrade(hard, [], 'es')).toBeGreaterThan(12)
  })

  test('is low for short words and sentences, and high for long ones', () => {
    expect(readingGrade('Call us. We will help you. Bring a list.')).toBeLessThan(2)
    const heavy =
      'Pharmacological interventions necessitate comprehensive multidisciplinary evaluation preceding administration of individualized therapeutic modalities.'
    expect(readingGrade(heavy)).toBeGreaterThan(20)
  })

  test('does not count what the subject cannot do without as hard', () => {
    const text = 'Semaglutide helps. Semaglutide has risks.'
    expect(readingGrade(text, ['semaglutide'])).toBeLessThan(readingGrade(text) - 5)
  })

  test('of nothing is nothing', () => {
    expect(readingGrade('')).toBe(0)
  })
})

/** Every sentence of a dictionary, without its keys. */
function sentencesIn(words: unknown): string[] {
  if (typeof words === 'string') return [words]
  return typeof words === 'object' && words ? Object.values(words).flatMap(sentencesIn) : []
}
