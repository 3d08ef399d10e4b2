import type { ReactNode } from 'react'
import '@/components/ui/form.css'
import { Frame } from '../../frame'

type Props = { children: ReactNode; params: Promise<{ locale: string; about: string[] }> }

export default async function ConsultationLayout({ children, params }: Props) {
  const { locale, about } = await params
  return (
    <Frame locale={locale} slug={`/consultation/${about.join('/')}`} ask={false}>
      {children}
    </Frame>
  )
}
