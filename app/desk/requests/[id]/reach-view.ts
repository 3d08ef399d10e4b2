import { windowNames } from '@/app/desk/desk-terms'
import type { ReachView } from '@/components/desk/reach-panel'
import type { DeskRequest } from '@/lib/consultations/read-request'
import { fill } from '@/lib/content/fill'
import { messagesIn } from '@/lib/content/messages'
import { defaultLocale } from '@/lib/locale'

const words = messagesIn(defaultLocale).desk.request

/** How to reach a person and what they do not want, in words. */
export function reachView(request: DeskRequest): ReachView {
  const isByPhone = request.contactBy === 'phone'
  const isWithdrawn = request.closedBy === 'withdrawn'
  const contact = (isByPhone ? request.phone : request.email) ?? ''
  const link = isByPhone ? `tel:${request.phoneE164 ?? contact}` : mailLink(contact)
  return {
    title: fill(words.safe.title, { name: request.fullName }),
    href: isWithdrawn ? null : link,
    text: isWithdrawn ? contact : fill(words.callWith[request.contactBy], { contact }),
    rules: isByPhone ? rules(request) : [],
    windows: windowNames(request.windows),
    asides: isByPhone && request.email ? [fill(words.alsoEmail, { email: request.email })] : [],
  }
}

function rules({ mayLeaveMessage, mayNameClinic }: DeskRequest): ReachView['rules'] {
  const { safe } = words
  return [
    { text: mayLeaveMessage ? safe.mayLeaveMessage : safe.noMessage, isForbidden: !mayLeaveMessage },
    { text: mayNameClinic ? safe.mayNameClinic : safe.noName, isForbidden: !mayNameClinic },
  ]
}

function mailLink(email: string): string {
  const [local = '', host = ''] = email.split('@')
  return `mailto:${encodeURIComponent(local)}@${host}`
}
