import 'server-only'
import { clinic } from '@/lib/content/clinic'
import { visitTypeNamed, visitTypes } from '@/lib/content/visit-types'
import { type Database, db, type Transaction } from '@/lib/db'
import { cutOffOf } from './check-cut-off'
import { checkPerson } from './check-person'
import { findPerson } from './find-person'
import { visitSteps } from './rules'
import { ownTime } from './schema'

/**
 * The times of one person for their private page, the newest first: coming ones, past ones and cancelled ones.
 *
 * @returns with each, until when a change is free, the steps of its day, and what happened to it, the newest first.
 */
export async function ownTimes(requestId: string) {
  const times = await db().appointment.findMany({
    where: { requestId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      ...ownTime,
      uid: true,
      rideHome: true,
      cancelledAt: true,
      changes: {
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        select: { act: true, by: true, at: true, startsAt: true },
      },
    },
  })
  const { timeZone } = clinic()
  return Promise.all(
    times.map(async (time) => {
      const visit = visitTypeNamed(time.visitType)
      return {
        ...time,
        cancelBy: visit && (await cutOffOf(db(), { visit, startsAt: time.startsAt })),
        steps: visit ? visitSteps(time.startsAt, visit, { timeZone }) : [],
      }
    }),
  )
}

export type OwnTimeFacts = Awaited<ReturnType<typeof ownTimes>>[number]

/** One of a person's own times by its id; null also for somebody else's. */
export async function ownTimeById(requestId: string, id: string): Promise<OwnTimeFacts | null> {
  return (await ownTimes(requestId)).find((time) => time.id === id) ?? null
}

/** The kinds of visit that a person may book now, by name, as content/visit-types.yaml orders them. */
export async function bookableVisits(
  requestId: string,
  now: Date,
  client: Database | Transaction = db(),
): Promise<string[]> {
  const person = await findPerson(client, requestId)
  const names: string[] = []
  for (const [visitType, visit] of Object.entries(visitTypes())) {
    const asked = { visitType, startsAt: null, actor: { by: 'patient', requestId }, now } as const
    if ((await checkPerson(client, person, visit, asked)) === null) names.push(visitType)
  }
  return names
}
