import { afterEach, describe, expect, test, vi } from 'vitest'
import { structuredData } from '@/app/doors/structured-data'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { allPages, type Page, pageAt } from '@/lib/content/pages'
import { locales } from '@/lib/locale'
import { clinicFile, readOtherContent } from '@/tests/support/other-content'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

type Node = Record<string, unknown>
const graph = (page: Page) => structuredData(page)['@graph'] as [Node, Node]
const page = (slug: string): Page => {
  const found = pageAt('en', slug)
  if (!found) throw new Error(`There is no page ${slug}.`)
  return found
}

/** What is told of a clinic of which other facts are known. */
async function toldOfClinic(facts: Readonly<Record<string, unknown>>) {
  vi.stubEnv('APP_URL', 'https://clinic.example')
  readOtherContent({ 'clinic.yaml': clinicFile(facts) })
  const doors = await import('@/app/doors/structured-data')
  return (doors.structuredData(page('/contact'))['@graph'] as [Node, Node])[1]
}

/** Every text in a tree that is no name of schema.org's. */
function texts(tree: unknown): string[] {
  if (typeof tree === 'string') return [tree]
  return Object.entries(tree ?? {}).flatMap(([key, value]) =>
    /^@(type|context)$/.test(key) ? [] : texts(value),
  )
}

describe('what search engines are told', () => {
  test('of the clinic is what content/clinic.yaml says, and no word more', async () => {
    const { name, phoneLink, city, region } = clinic()
    const services = messagesIn('en').services
    expect(await toldOfClinic({ address: null, officeHours: [] })).toEqual({
      '@type': 'MedicalClinic',
      '@id': 'https://clinic.example/#clinic',
      name,
      url: 'https://clinic.example',
      telephone: phoneLink.replace('tel:', ''),
      address: { '@type': 'PostalAddress', addressLocality: city, addressRegion: region },
      availableService: [
        {
          '@type': 'MedicalTherapy',
          name: services['ketamine-therapy'],
          url: 'https://clinic.example/en/ketamine-therapy',
        },
        {
          '@type': 'MedicalTherapy',
          name: services['weight-loss'],
          url: 'https://clinic.example/en/weight-loss',
        },
      ],
    })
  })

  test('of its address and hours stands there once they are known', async () => {
    const officeHours = [{ day: 'monday', opens: '09:00', closes: '17:00' }]
    expect(await toldOfClinic({ address: '1 Elm Street', officeHours })).toMatchObject({
      address: { streetAddress: '1 Elm Street' },
      openingHoursSpecification: [
        { dayOfWeek: 'https://schema.org/Monday', opens: '09:00', closes: '17:00' },
      ],
    })
  })

  test('of the hours that a demonstration makes up is nothing', () => {
    vi.stubEnv('DEMO', '1')
    expect(clinic().officeHours.length).toBeGreaterThan(0)
    expect(JSON.stringify(structuredData(page('')))).not.toMatch(/opens|openingHours|09:00/)
  })

  test.each(locales)('of each page in %s stands on that page or in the clinic’s file', (locale) => {
    vi.stubEnv('APP_URL', 'https://clinic.example')
    const facts = clinic()
    for (const each of allPages(locale)) {
      const words = [
        each.title,
        each.summary,
        each.locale,
        each.prose,
        facts.name,
        facts.phoneLink,
        facts.city,
      ]
      const known = [...words, facts.region, ...('lastReviewed' in each ? [each.lastReviewed] : [])].join(
        '\n',
      )
      const [told] = graph(each)
      for (const text of texts({ ...told, mainEntity: undefined }))
        expect(
          known.includes(text) || text.startsWith('https://clinic.example/'),
          `${each.path}: ${text}`,
        ).toBe(true)
      expect(told.lastReviewed).toBe('lastReviewed' in each ? each.lastReviewed : undefined)
    }
  })

  test('names a reviewer only where a real person signed', () => {
    expect(graph(page('/articles/payment-plans'))[0]).not.toHaveProperty('reviewedBy')
    const signed = { ...page('/articles/payment-plans'), reviewedBy: 'Ana Reyes' } as Page
    expect(graph(signed)[0].reviewedBy).toEqual({ '@type': 'Person', name: 'Ana Reyes' })
  })
})

describe('a page that asks questions', () => {
  test.each(locales)('in %s is told as questions with the answers that stand there', (locale) => {
    const asking = allPages(locale).filter((each) => 'asksQuestions' in each && each.asksQuestions)
    expect(asking.length).toBeGreaterThan(0)
    for (const each of asking) {
      const [told] = graph(each)
      expect(told['@type']).toEqual(['MedicalWebPage', 'FAQPage'])
      const asked = told.mainEntity as { name: string; acceptedAnswer: { text: string } }[]
      expect(asked.length).toBeGreaterThan(0)
      for (const { name, acceptedAnswer } of asked) {
        expect(name).toMatch(/\?$/)
        expect(acceptedAnswer.text.length, name).toBeGreaterThan(10)
        expect(each.prose).toContain(acceptedAnswer.text.slice(0, 25).trim())
        expect(acceptedAnswer.text).not.toMatch(/[<>{}]/)
      }
    }
  })

  test('is marked so in both languages', () => {
    const marked = (locale: 'en' | 'es') =>
      allPages(locale)
        .filter((each) => 'asksQuestions' in each)
        .map(({ slug }) => slug)
    expect(marked('es')).toEqual(marked('en'))
  })
})

test('every source link is a whole address without a password, a space or a tracking mark', () => {
  const sources = locales.flatMap(allPages).flatMap((each) => ('sources' in each && each.sources) || [])
  expect(sources.length).toBeGreaterThan(20)
  for (const { url } of sources) {
    const { protocol, username, host, searchParams } = new URL(url)
    expect([protocol, username], url).toEqual(['https:', ''])
    expect(host, url).toMatch(/\.[a-z]{2,}$/)
    expect(url).not.toMatch(/\s|utm_/)
    expect([...searchParams.keys()].filter((name) => /^(utm|fbclid|gclid)/.test(name))).toEqual([])
  }
})
