import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { deskPath } from '@/app/desk/desk-path'
import { wordFor } from '@/app/desk/desk-terms'
import { deskWords, Frame, pageMetadata } from '@/app/desk/frame'
import { readDraft } from '@/app/doors/draft'
import { SignInForm } from '@/components/desk/sign-in-form'

export const dynamic = 'force-dynamic'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  return pageMetadata(deskWords().signIn.title, (await searchParams).problem)
}

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
