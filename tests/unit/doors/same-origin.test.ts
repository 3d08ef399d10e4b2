import { describe, expect, test } from 'vitest'
import { isSameOrigin } from '@/app/doors/same-origin'

const post = (headers: Record<string, string>) =>
  new Request('https://clinic.test/api/consultations', {
    method: 'POST',
    headers: { host: 'clinic.test', ...headers },
  })

describe('a post is let in', () => {
  test.each<[string, Record<string, string>]>([
    [
      'our own page, as browsers of today say it',
      { 'sec-fetch-site': 'same-origin', origin: 'https://clinic.test' },
    ],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
    ['our own page, as older browsers say it', { origin: 'https://clinic.test' }],
    ['our own page behind another name', { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }],
    ['our own page that hides where it is', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['a browser or program that says nothing', {}],
  ])('from %s', (_, headers) => {
    expect(isSameOrigin(post(headers))).toBe(true)
  })
})

describe('a post is turned away', () => {
  test.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another site that hides where it is', { 'sec-fetch-site': 'cross-site', origin: 'null' }],
    ['a sister site', { 'sec-fetch-site': 'same-site', origin: 'https://shop.clinic.test' }],
    [
      'another site that claims our address',
      { 'sec-fetch-site': 'cross-site', origin: 'https://clinic.test' },
    ],
    ['another site in an older browser', { origin: 'https://evil.example' }],
    ['nowhere, in an older browser', { origin: 'null' }],
    ['another port of this host', { origin: 'https://clinic.test:8443' }],
    ['a name that begins like ours', { origin: 'https://clinic.test.evil.example' }],
    ['something that is no address', { origin: 'clinic.test' }],
    ['something new that browsers may say one day', { 'sec-fetch-site': 'nearby' }],
  ])('from %s', (_, headers) => {
    expect(isSameOrigin(post(headers))).toBe(false)
  })
})
