import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { wordFor } from '@/app/desk/desk-terms'
import { deskWords, Frame, pageMetadata } from '@/app/desk/frame'
import { patienceMilliseconds, within } from '@/app/doors/within'
import { DeskMessage } from '@/components/desk/desk-message'
import { PasswordForm } from '@/components/desk/password-form'
import { errorCode, log } from '@/lib/log'
import { invitationByToken } from '@/lib/staff/queries'

export const dynamic = 'force-dynamic'
type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageMetadata(deskWords().invitation.title, (await searchParams).problem)
}

/** Where an invited person chooses a password. Looking at it, as scanners of mail do, changes nothing. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const { token } = await params
  const { problem } = await searchParams
  const words = deskWords()
  return (
    <Frame staffName={null}>{await invitation(token, wordFor(words.invitation.problems, problem))}</Frame>
  )
}

async function invitation(token: string, problem: string | null): Promise<ReactNode> {
  const words = deskWords()
  const { title, body, signIn } = words.invitation.unknown
  try {
    const found = await within(patienceMilliseconds, invitationByToken(token, new Date()))
    if (!found)
      return <DeskMessage title={title} body={body} link={{ href: '/desk/sign-in', text: signIn }} />
    const action = `/api/desk/invitations/${token}`
    return <PasswordForm words={words} action={action} {...found.staff} problem={problem} />
  } catch (error) {
    // Postgres is away: whether the link is good cannot be said.
    log.error({ event: 'invitation-not-read', code: errorCode(error) })
    return <DeskMessage {...words.unavailable} />
  }
}
