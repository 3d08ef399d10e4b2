import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { generateMetadata, generateStaticParams } from '@/app/[locale]/consultation/[...about]/page'
import { languagesOfForm } from '@/app/[locale]/consultation/[...about]/topics'
import { articleLines, pageText } from '@/tests/support/front-matter'
import { pagesWith } from '@/tests/support/pages-with'

beforeEach(() => vi.stubEnv('APP_URL', 'https://clinic.example'))
afterEach(() => vi.unstubAllEnvs())

type About = [service: string, article?: string]
const told = (locale: 'en' | 'es', ...about: About) =>
  generateMetadata({ params: Promise.resolve({ locale, about }) })

describe('a search engine', () => {
  test('is told where the form of a service stands, in which languages, under a title of its own', async () => {
    expect(await told('es', 'weight-loss')).toMatchObject({
      alternates: {
        canonical: 'https://clinic.example/es/consultation/weight-loss',
        languages: {
          en: 'https://clinic.example/en/consultation/weight-loss',
          es: 'https://clinic.example/es/consultation/weight-loss',
          'x-default': 'https://clinic.example/en/consultation/weight-loss',
        },
      },
    })
    const listed = generateStaticParams().filter(({ about }) => about.length === 1)
    const pages = await Promise.all(listed.map(({ locale, about: [service = ''] }) => told(locale, service)))
    expect(new Set(pages.map(({ title }) => title)).size).toBe(listed.length)
    expect(pages.filter(({ robots }) => robots)).toEqual([])
  })

  test('passes by the same form for the readers of an article', async () => {
    expect((await told('en', 'weight-loss', 'any-article')).robots).toEqual({ index: false })
  })
})

describe('the link to the other language', () => {
  const pages = pagesWith({ 'articles/a.md': pageText(articleLines) })
  const inEnglish = (locale: string) => (locale === 'en' ? pages : [])

  test('is left out where the article does not stand there', () => {
    expect(languagesOfForm(['ketamine-therapy', 'a'], inEnglish)).toEqual(['en'])
    expect(languagesOfForm(['ketamine-therapy', 'a'], () => pages)).toEqual(['en', 'es'])
  })

  test('is there for a service alone', () => {
    expect(languagesOfForm(['ketamine-therapy'], inEnglish)).toEqual(['en', 'es'])
  })
})
