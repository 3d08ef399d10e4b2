import { expect, test } from 'vitest'
import { outagePage } from '@/scripts/finish/outage-page'

test('the page for an outage brings its policy along, without what only a header may say', () => {
  const policy = "default-src 'none'; style-src 'sha256-x'; frame-ancestors 'none'"
  expect(outagePage('<html><head><title>t</title></head></html>', policy)).toBe(
    `<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-x'"/><title>t</title></head></html>`,
  )
})
