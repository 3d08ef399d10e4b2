import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { DeskMessage } from '@/components/desk/desk-message'
import { errorCode, log } from '@/lib/log'
import { type Staff, staffFrom } from '@/lib/staff/session'
import { signInPath } from './desk-path'
import { deskWords, Frame } from './frame'

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

/** What a title needs to know, for people who are signed in; null for others, and when it is not to be had in time. */
export async function titleBehindGate(
  read: (staff: Staff) => Promise<string | null>,
): Promise<string | null> {
  const calling = await headers()
  const look = async () => {
    const staff = await staffFrom(calling, new Date())
    return staff && read(staff)
  }
  try {
    return await within(patienceMilliseconds, look())
  } catch {
    // Postgres is away or too slow. The page itself says so and writes it to the log.
    return null
  }
}

async function attempt(calling: Headers, show: (staff: Staff, now: Date) => Promise<ReactNode>) {
  const look = async () => {
    const now = new Date()
    const staff = await staffFrom(calling, now)
    return staff ? <Frame staffName={staff.name}>{await show(staff, now)}</Frame> : 'signed-out'
  }
  try {
    return await within(patienceMilliseconds, look())
  } catch (error) {
    // Postgres is away or too slow. Nobody is let through unchecked, and the page says what to do.
    log.error({ event: 'desk-not-shown', code: errorCode(error) })
    return (
      <Frame staffName={null}>
        <DeskMessage {...deskWords().unavailable} />
      </Frame>
    )
  }
}
