import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import urgentWords from '@/content/urgent-words.json'
import { hasUrgentWords } from '@/lib/consultations/rules'

describe('the emergency panel appears for', () => {
  test.each([
    'I want to die',
    'I cant breathe',
    'I can not breathe',
    'a history of self\u2011harm',
    'self–harm',
    'I keep overdosing',
    'me quiero matar',
    'me voy a matar',
    'Some days I WANT TO DIE.',
    'i wanna die',
    'I have been thinking of suicide',
    'I feel suicidal',
    'I keep thinking about killing  myself',
    'kill\nmyself',
    'I might hurt myself',
    'history of self-harm',
    'history of self harm',
    'took an overdose last night',
    'I overdosed in May',
    'I have chest pain',
    "I can't breathe",
    'I can’t breathe',
    'I can`t breathe',
    'had a seizure',
    'two seizures this week',
    'Quiero morir',
    'QUIERO MORIR',
    'pienso en el suicidio',
    'pienso en suicidarme',
    'quiero quitarme la vida',
    'no quiero vivir más',
    'quiero hacerme daño',
    'quiero hacerme dano',
    'quiero hacerme dan\u0303o',
    'tengo dolor en el pecho',
    'no puedo respirar bien',
    'tomé una sobredosis',
    'me quiero suicidar',
    'A veces me quiero morir',
    'estaría mejor muerta',
    'ya no tengo ganas de vivir',
    'no quiero seguir viviendo',
    'Tengo Autolesiones en el brazo',
    'ME FALTA EL AIRE',
    'me cuesta respirar de noche',
    'ayer me desmaye en el trabajo',
    'tuve una convulsion',
  ])('%j', (words) => {
    expect(hasUrgentWords(words)).toBe(true)
  })

  test('every entry of the list, in capitals, inside a sentence', () => {
    for (const words of urgentWords) expect(hasUrgentWords(`Well… ${words.toUpperCase()}!`), words).toBe(true)
  })

  test('urgent words anywhere in a long message', () => {
    const filler = fc.string({ unit: 'grapheme' }).map((text) => `${text} `)
    fc.assert(
      fc.property(filler, fc.constantFrom(...urgentWords), filler, (before, words, after) => {
        expect(hasUrgentWords(`${before}${words} ${after}`)).toBe(true)
      }),
    )
  })
})

describe('the emergency panel does not appear for', () => {
  test.each([
    '',
    'I skilled myself in carpentry',
    'I want to diet and lose 20 pounds',
    'I passed outside your office',
    'I want to reskill myself for another job',
    'Mis amigos quieren rematarme de risa',
    'My painkillers do not help',
    'I would like to lose weight before my wedding',
    'I am dying to hear from you',
    'What happens if the dose is too low?',
    'I take my lunch at noon',
    'Can I breathe normally during the session?',
    'Mi hija quiere vivir sana',
    '¿Puedo respirar aire fresco durante la sesión?',
    'Me duele la espalda, no el pecho',
    'Mi marido murió hace un año',
    'Quiero cortarme el pelo antes de la cita',
    'Quiero desaparecer la grasa del vientre',
    '¿Se puede vivir así?',
    'Me mata el dolor de rodilla',
  ])('%j', (words) => {
    expect(hasUrgentWords(words)).toBe(false)
  })
})
