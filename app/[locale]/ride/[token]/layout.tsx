import type { ReactNode } from 'react'
import { RideFrame } from '@/components/ride/ride-frame'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale, isLocale } from '@/lib/locale'

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function RideLayout({ children, params }: Props) {
  const { locale } = await params
  const { site } = messagesIn(isLocale(locale) ? locale : defaultLocale)
  const { name, phone, phoneLink, isDemo } = clinic()
  const demo = isDemo ? site.demoNotice : null
  return (
    <RideFrame name={name} phone={phone} phoneLink={phoneLink} skip={site.skipToContent} demo={demo}>
      {children}
    </RideFrame>
  )
}
