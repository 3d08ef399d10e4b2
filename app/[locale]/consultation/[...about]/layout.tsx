import type { ReactNode } from 'react'
import '@/components/ui/form.css'
import { Frame } from '../../frame'
import { languagesOfForm } from './topics'

type Props = { children: ReactNode; params: Promise<{ locale: string; about: string[] }> }

export default async function ConsultationLayout({ children, params }: Props) {
  const { locale, about } = await params
  return (
    <Frame
      locale={locale}
      slug={`/consultation/${about.join('/')}`}
      ask={false}
      languages={languagesOfForm(about)}
    >
      {children}
    </Frame>
  )
}
