import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { DeskFrame } from '@/components/desk/desk-frame'
import { clinic } from '@/lib/content/clinic'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'

/** The words of the desk, which speaks the language of the office. */
export function deskWords() {
  return messagesIn(defaultLocale).desk
}

/** A title without a person in it, since titles stay in histories; a problem is heard first. */
export function pageMetadata(title: string, problem?: unknown): Metadata {
  const { name, problemPrefix } = deskWords()
  const full = `${title} · ${name}`
  return { title: problem ? `${problemPrefix} ${full}` : full, robots: { index: false, follow: false } }
}

/** A page of the desk between its header and the end, with their words. */
export function Frame({ staffName, children }: { staffName: string | null; children: ReactNode }) {
  const { name, isDemo } = clinic()
  const demo = isDemo ? messagesIn(defaultLocale).site.demoNotice : null
  return (
    <DeskFrame words={deskWords()} clinicName={name} staffName={staffName} demo={demo}>
      {children}
    </DeskFrame>
  )
}
