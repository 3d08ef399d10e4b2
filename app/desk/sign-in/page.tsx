import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { deskPath } from '@/app/desk/desk-path'
import { wordFor } from '@/app/desk/desk-terms'
import { deskWords, Frame } from '@/app/desk/frame'
import { readDraft } from '@/app/doors/draft'
import { SignInForm } from '@/components/desk/sign-in-form'

export const dynamic = 'force-dynamic'

export function generateMetadata(): Metadata {
  return { title: deskWords().signIn.title, robots: { index: false, follow: false } }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where people of the office sign in. */
export default async function SignInPage({ searchParams }: Props) {
  const { to, notice, problem } = await searchParams
  const words = deskWords()
  const { notices, problems } = words.signIn
  const jar = await cookies()
  const typed = problem ? readDraft((name) => jar.get(name)?.value, 'desk-name')?.values.email : ''
  return (
    <Frame staffName={null}>
      <SignInForm
        words={words}
        to={deskPath(to)}
        email={typeof typed === 'string' ? typed : ''}
        notice={wordFor(notices, notice)}
        problem={wordFor(problems, problem)}
      />
    </Frame>
  )
}
