import 'server-only'
import { clinic } from '@/lib/content/clinic'
import { db } from '@/lib/db'
import { isLinkToken, tokenHash } from '@/lib/links'
import { ok, type Result, refuse } from '@/lib/result'
import { isCallWished, linkEnd } from './rules'

/** What a person sees of their own request, or null for a link that leads nowhere. The free text is not read. */
export async function requestByToken(token: string) {
  if (!isLinkToken(token)) return null
  return db().consultationRequest.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: {
      id: true,
      reference: true,
      state: true,
      closedBy: true,
      closedAt: true,
      callWishedAt: true,
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

/**
 * The request of a private page, while its link works. A link ends some months after the last thing that happened.
 *
 * @returns refuses with `unknown-link` or `link-expired`; of an expired one nothing is told.
 * @throws when the database is away.
 */
export async function requestByLink(
  token: string,
  now: Date,
): Promise<Result<LinkedRequest, 'unknown-link' | 'link-expired'>> {
  const request = await requestByToken(token)
  if (!request) return refuse('unknown-link')
  const [visits, call] = await Promise.all([
    db().appointment.aggregate({
      where: { requestId: request.id },
      _max: { endsAt: true, createdAt: true },
    }),
    db().requestNote.aggregate({ where: { requestId: request.id, act: 'called' }, _max: { at: true } }),
  ])
  const end = linkEnd({ ...request, lastVisitEnd: visits._max.endsAt }, clinic().privateLinkDays)
  if (end <= now) return refuse('link-expired')
  const since = { lastCall: call._max.at, lastChoice: visits._max.createdAt }
  return ok({ ...request, callIsWished: isCallWished({ ...request, ...since }) })
}

export type LinkedRequest = OwnRequest & {
  /** True while the office owes a call (or a letter) to a person whom no time suits. */
  callIsWished: boolean
}

/** True when anybody has ever asked. */
export async function hasRequests(): Promise<boolean> {
  return (await db().consultationRequest.findFirst({ select: { id: true } })) !== null
}

/** The id of the request with a reference. @throws when there is none. */
export async function requestIdOf(reference: string): Promise<string> {
  const { id } = await db().consultationRequest.findUniqueOrThrow({
    where: { reference },
    select: { id: true },
  })
  return id
}
