import { expect, test } from 'vitest'
import { clientAddress } from '@/app/doors/client-address'

const from = (headers: Record<string, string>) =>
  clientAddress(new Request('https://clinic.test', { headers }))

test('a client is who our own server says it is, whatever the caller claims', () => {
  const claims = { 'x-forwarded-for': '1.2.3.4', forwarded: 'for=1.2.3.4', 'x-real-ip': '1.2.3.4' }
  expect(from({ ...claims, 'x-client-address': '203.0.113.7' })).toBe('203.0.113.7')
  expect(from(claims)).toBe('unknown')
})
