import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { within } from '@/app/doors/within'
import { DeskFrame } from '@/components/desk/desk-frame'
import { DeskMessage } from '@/components/desk/desk-message'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'
import { errorCode, log } from '@/lib/log'
import { type Staff, staffFrom } from '@/lib/staff/session'
import { signInPath } from './desk-path'

const patienceMilliseconds = 3_300

/** The words of the desk, which speaks the language of the office. */
export function deskWords() {
  return messagesIn(defaultLocale).desk
}

/**
 * Shows a page of the desk to people who are signed in, and sends others to sign in and back.
 *
 * @param path of the page, to come back to.
 * @param show draws it. What it reads demands the Staff that it is given.
 */
export async function behindGate(path: string, show: (staff: Staff, now: Date) => Promise<ReactNode>) {
  const calling = await headers()
  const shown = await attempt(calling, show)
  // Outside of the catch, because redirect() works by throwing.
  if (shown === 'signed-out') redirect(signInPath(path))
  return shown
}

async function attempt(calling: Headers, show: (staff: Staff, now: Date) => Promise<ReactNode>) {
  const words = deskWords()
  const frame = (staffName: string | null, page: ReactNode) => (
    <DeskFrame words={words} clinicName={clinic().name} staffName={staffName}>
      {page}
    </DeskFrame>
  )
  const now = new Date()
  try {
    const staff = await within(patienceMilliseconds, staffFrom(calling, now))
    return staff ? frame(staff.name, await within(patienceMilliseconds, show(staff, now))) : 'signed-out'
  } catch (error) {
    // Postgres is away or too slow. Nobody is let through unchecked, and the page says what to do.
    log.error({ event: 'desk-not-shown', code: errorCode(error) })
    return frame(null, <DeskMessage {...words.unavailable} />)
  }
}
