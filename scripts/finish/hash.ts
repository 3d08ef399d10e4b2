import { createHash } from 'node:crypto'

/** The source that names one inline script or style in a Content-Security-Policy. */
export function policyHash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
