import { simpleParser } from 'mailparser'

/** A letter that was delivered here. The addresses are those of the delivery, not what its header claims. */
export type Letter = {
  id: string
  from: string
  /** Several are joined with a comma. */
  to: string
  subject: string
  text: string
  /** Empty when the letter has none. */
  html: string
  /** As it came over the wire. */
  raw: string
  /** When it was accepted, ISO 8601. */
  at: string
  attachments: string[]
}

export type Envelope = { from: string; to: string[] }

/** Reads a letter. What a broken letter lacks is empty. */
export async function readLetter(id: string, envelope: Envelope, raw: string): Promise<Letter> {
  const parsed = await simpleParser(raw)
  return {
    id,
    from: envelope.from,
    to: envelope.to.join(', '),
    subject: parsed.subject ?? '',
    text: parsed.text ?? '',
    html: parsed.html || '',
    raw,
    at: timeOf(id),
    attachments: parsed.attachments.map((attachment) => attachment.filename ?? attachment.contentType),
  }
}

/** Names sort by time; letters of the same millisecond by their number. */
export function letterId(at: Date, number: number): string {
  return `${at.toISOString().replaceAll(':', '')}-${String(number).padStart(6, '0')}`
}

function timeOf(id: string): string {
  return id.slice(0, id.lastIndexOf('-')).replace(/T(\d\d)(\d\d)/, 'T$1:$2:')
}
