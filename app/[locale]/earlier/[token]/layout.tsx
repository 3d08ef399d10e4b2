import type { ReactNode } from 'react'
import '@/components/ui/form.css'
import { Frame } from '../../frame'

type Props = { children: ReactNode; params: Promise<{ locale: string; token: string }> }

export default async function EarlierLayout({ children, params }: Props) {
  const { locale, token } = await params
  return (
    <Frame locale={locale} slug={`/earlier/${token}`} ask={false}>
      {children}
    </Frame>
  )
}
