import 'server-only'
import { db } from '@/lib/db'
import { tokenHash } from '@/lib/links'

const shape = /^[A-Za-z0-9_-]{43}$/

/** What a person sees of their own request, or null for a link that leads nowhere. The free text is not read. */
export async function requestByToken(token: string) {
  if (!shape.test(token)) return null
  return db().consultationRequest.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      id: true,
      reference: true,
      state: true,
      closedBy: true,
      locale: true,
      service: true,
      fullName: true,
      contactBy: true,
      phone: true,
      email: true,
      windows: true,
      urgent: true,
      setAside: true,
      receivedAt: true,
      messageSealed: true,
    },
  })
}

export type OwnRequest = NonNullable<Awaited<ReturnType<typeof requestByToken>>>
