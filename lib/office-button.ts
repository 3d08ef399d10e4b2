import 'server-only'
import { timingSafeEqual } from 'node:crypto'
import { keyedHash } from './vault'

/** What the buttons in letters to the office do. */
export const buttonActs = ['confirm', 'offer', 'called', 'decline'] as const
export type ButtonAct = (typeof buttonActs)[number]

/** What a button is good for: one act on one request, or on one appointment as long as it begins at `startsAt`. */
type Button = {
  act: ButtonAct
  requestId?: string
  appointmentId?: string
  /** As the letter named it; only with an appointment. */
  startsAt?: Date
  expiresAt: Date
}

const version = 1
const contentBytes = 26
const signatureBytes = 16
const shape = /^[A-Za-z0-9_-]{56}$/

/**
 * The secret in the link of a button: what it is good for, signed with 128 bits that follow from APP_SECRET. It is
 * stored nowhere, so a letter that is composed again carries the same one.
 */
export function buttonToken({ act, requestId, appointmentId, startsAt, expiresAt }: Button): string {
  const content = Buffer.alloc(contentBytes)
  content.writeUInt8(version, 0)
  content.writeUInt8(buttonActs.indexOf(act) + 1, 1)
  Buffer.from((appointmentId ?? requestId ?? '').replaceAll('-', ''), 'hex').copy(content, 2)
  content.writeUInt32BE(appointmentId && startsAt ? seconds(startsAt) : 0, 18)
  content.writeUInt32BE(seconds(expiresAt), 22)
  return Buffer.concat([content, signature(content)]).toString('base64url')
}

class SignedButton {
  /** Stands for whoever pressed, in histories and in the audit trail. */
  readonly id = 'letter'
  readonly token: string
  readonly act: ButtonAct
  /** Of an appointment when `startsAt` is there, else of a request. */
  readonly about: string
  readonly startsAt: Date | null
  readonly expiresAt: Date
  readonly #isSigned = true

  constructor(token: string, act: ButtonAct, content: Buffer) {
    const hex = content.toString('hex', 2, 18)
    const startsAt = content.readUInt32BE(18)
    this.token = token
    this.act = act
    this.about = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
    this.startsAt = startsAt === 0 ? null : new Date(startsAt * 1_000)
    this.expiresAt = new Date(content.readUInt32BE(22) * 1_000)
  }

  /** True from the moment on at which it does nothing any more. */
  isOver(now: Date): boolean {
    return this.#isSigned && now >= this.expiresAt
  }
}

/**
 * A button whose signature was checked. Its class is not exported and holds a private field, so no other file can
 * make one: whoever has it holds a letter to the office.
 */
export type OfficeButton = SignedButton

/** Who acted by a button: nobody is signed in there. */
export const letterButton = { id: 'letter' } as const

/** Reads the secret of a link. @returns null for one that we did not make, or in which anything was altered. */
export function readButton(token: string): OfficeButton | null {
  if (!shape.test(token)) return null
  const bytes = Buffer.from(token, 'base64url')
  const content = bytes.subarray(0, contentBytes)
  if (!timingSafeEqual(bytes.subarray(contentBytes), signature(content))) return null
  const act = buttonActs[content.readUInt8(1) - 1]
  return act && content.readUInt8(0) === version ? new SignedButton(token, act, content) : null
}

function signature(content: Buffer): Buffer {
  return keyedHash('office-button', content.toString('hex')).subarray(0, signatureBytes)
}

function seconds(at: Date): number {
  return Math.floor(at.getTime() / 1_000)
}
