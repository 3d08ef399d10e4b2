import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { readDraft } from '@/app/doors/draft'
import { ConsultationForm } from '@/components/consultation-form/consultation-form'
import { formWords, type Typed } from '@/components/consultation-form/words'
import { clinic } from '@/lib/content/clinic'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import type { Locale } from '@/lib/locale'

export const dynamic = 'force-dynamic'

type Params = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ problem?: string | string[] }> }

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const { correction, errors } = messagesIn((await params).locale)
  return { title: `${errors.prefix} ${correction.title}`, robots: { index: false } }
}

/** The form again, with what was typed and what is to be corrected, from a sealed cookie; no database needed. */
export default async function CorrectionPage({ params, searchParams }: Params) {
  const { locale } = await params
  const messages = messagesIn(locale)
  const { correction } = messages
  const jar = await cookies()
  const draft = readDraft((name) => jar.get(name)?.value)
  const lost = (await searchParams).problem === 'too-large' ? 'too-large' : 'nothing-kept'
  const problems: Readonly<Record<string, string>> = correction.problems
  const problem = problems[draft?.problem ?? lost] ?? correction.problems.fields
  return (
    <div className="wrap form-page">
      <h1>{correction.title}</h1>
      {draft && <p className="lead">{correction.lead}</p>}
      <p className="notice" role="alert">
        {fill(problem, { phone: clinic().phone })}
      </p>
      <ConsultationForm
        words={formWords(messages)}
        locale={locale}
        typed={typedIn(draft?.values ?? {})}
        errors={draft?.errors ?? {}}
      />
    </div>
  )
}

/** A form's values are text, or lists of text where a name may come more than once. */
function typedIn(values: Record<string, unknown>): Typed {
  const texts = Object.entries(values).filter(
    ([, value]) => typeof value === 'string' || Array.isArray(value),
  )
  return Object.fromEntries(texts)
}
