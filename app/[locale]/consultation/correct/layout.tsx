import type { ReactNode } from 'react'
import '@/components/ui/form.css'
import { Frame } from '../../frame'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function CorrectionLayout({ children, params }: Props) {
  return (
    <Frame locale={(await params).locale} slug="/consultation/correct" ask={false}>
      {children}
    </Frame>
  )
}
