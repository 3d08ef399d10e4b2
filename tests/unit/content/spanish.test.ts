import { describe, expect, test } from 'vitest'
import { piecesIn } from '@/scripts/translations/pieces'
import { content } from '@/tests/support/translated'

const pieces = [...piecesIn(content, 'es')].map(([name, text]) => ({ name, text: withoutQuotes(text) }))

/** The words of a law stand in English, word for word. */
function withoutQuotes(text: string): string {
  return text
    .replace(/^> .*$/gm, '')
    .replace(/^ *url: .*$/gm, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/\{\w+\}/g, '')
}

/** Where a word stands: names of pieces with the words found. */
function where(pattern: RegExp): string[] {
  return pieces.flatMap(({ name, text }) =>
    Array.from(text.matchAll(pattern), ([word]) => `${name}: ${word}`),
  )
}

// \b knows no accents.
const words = (list: string) => new RegExp(`(?<![\\p{L}])(${list})(?![\\p{L}])`, 'giu')

describe('the Spanish of this site', () => {
  test('says usted throughout, never tú', () => {
    expect(
      where(
        words(
          'tú|tus?|te|ti|contigo|vos|puedes|tienes|quieres|debes|eres|estás|has|sabes|llámanos|escríbenos|haz|pregúntanos|dinos',
        ),
      ),
    ).toEqual([])
  })

  test('uses the words of California: manejar, computadora, correo electrónico', () => {
    expect(
      where(
        words(
          'conduzca|conducir|ordenador(es)?|móvil(es)?|vosotros|os|vuestr[oa]s?|coger|email|e-mail|clickear|aplicar para',
        ),
      ),
    ).toEqual([])
  })

  test('opens its questions and exclamations', () => {
    const unopened = pieces.filter(({ text }) => {
      const count = (mark: string) => text.split(mark).length
      return count('?') !== count('¿') || count('!') !== count('¡')
    })
    expect(unopened.map(({ name }) => name)).toEqual([])
  })

  test('calls one thing by one name', () => {
    // See content/terms.es.md.
    expect(
      where(
        words(
          'número de referencia|ensayos? clínicos?|efectos adversos|centro de salud|turnos?|folleto|prospecto|chofer',
        ),
      ),
    ).toEqual([])
  })
})
