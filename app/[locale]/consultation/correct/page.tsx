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
  return { title: `${errors.prefix} ${correction.title} · ${clinic().name}`, robots: { index: false } }
}

/** The form again, with what was typed and what is to be corrected, from a sealed cookie; no database needed. */
export default async function CorrectionPage({ params, searchParams }: Params) {
  const { locale } = await params
  const messages = messagesIn(locale)
  const { correction } = messages
  const jar = await cookies()
  const draft = readDraft((name) => jar.get(name)?.value)
  const isTooLarge = (await searchParams).problem === 'too-large'
  if (!draft && !isTooLarge) return <NothingHere locale={locale} />
  const problems: Readonly<Record<string, string>> = correction.problems
  const problem = draft?.problem ?? 'too-large'
  return (
    <div className="wrap form-page">
      <h1>{correction.title}</h1>
      {draft && <p className="lead">{correction.lead}</p>}
      {problem !== 'fields' && (
        <p className="notice" role="alert">
          {fill(problems[problem] ?? correction.problems.fields, { phone: clinic().phone })}
        </p>
      )}
      <ConsultationForm
        words={formWords(messages)}
        locale={locale}
        timeZone={clinic().timeZone}
        typed={typedIn(draft?.values ?? {})}
        errors={draft?.errors ?? {}}
      />
    </div>
  )
}

/** Reached by the Back button after the request went through, or in a browser that keeps no cookie. */
function NothingHere({ locale }: { locale: Locale }) {
  const { correction, site } = messagesIn(locale)
  return (
    <div className="wrap form-page">
      <h1>{correction.emptyTitle}</h1>
      <p>{correction.empty}</p>
      <p>{fill(correction.problems['nothing-kept'], { phone: clinic().phone })}</p>
      <p>
        <a href={`/${locale}/consultation/not-sure`}>{site.askForConsultation}</a>
      </p>
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
