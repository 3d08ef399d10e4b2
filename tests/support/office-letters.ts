import { setTimeout as wait } from 'node:timers/promises'
import type { Letter } from '@/scripts/support/mailbox/letter'

type Letters = () => Promise<Letter[]>

/**
 * Lets a letter of every kind go to the office, as people would cause them, through a site that runs on the settings
 * of this process. What would make one letter untrue waits until it has gone.
 *
 * @returns the letters to the office.
 */
export async function officeLettersOfEveryKind(letters: Letters): Promise<Letter[]> {
  // They read the settings once, so those must be there before.
  const { bookAppointment } = await import('@/lib/appointments/book-appointment')
  const { cancelAppointment } = await import('@/lib/appointments/cancel-appointment')
  const { moveAppointment } = await import('@/lib/appointments/move-appointment')
  const { freeTimesAhead } = await import('@/lib/appointments/queries')
  const { requestConsultation } = await import('@/lib/consultations/request-consultation')
  const { checkConsultation } = await import('@/lib/consultations/check-consultation')
  const { withdrawRequest } = await import('@/lib/consultations/withdraw-request')
  const { seedDemoSchedules } = await import('@/lib/schedules/seed-demo-schedules')
  const { db } = await import('@/lib/db')
  await seedDemoSchedules(new Date())

  const toOffice = async () => (await letters()).filter(({ to }) => to === 'office@example.org')
  const arrived = async (subject: RegExp, reference: string) => {
    const has = async () =>
      (await toOffice()).some((each) => subject.test(each.subject) && each.subject.includes(reference))
    for (const end = Date.now() + 15_000; !(await has()); await wait(100)) {
      if (Date.now() > end) throw new Error(`No letter ${subject} about ${reference}.`)
    }
  }

  const ask = async (name: string) => {
    const typed = {
      locale: 'en',
      service: 'weight-loss',
      fullName: `${name} Quill`,
      contactBy: 'phone',
      phone: '(559) 555-0142',
      email: `${name}@example.org`,
      consent: 'on',
    }
    const checked = checkConsultation(typed)
    if ('errors' in checked) throw new Error(JSON.stringify(checked.errors))
    const accepted = await requestConsultation(checked.value, { now: new Date(), key: null, setAside: false })
    if (!accepted.ok) throw new Error(accepted.code)
    const { reference, path } = accepted.value
    const { id } = await db().consultationRequest.findUniqueOrThrow({ where: { reference } })
    await arrived(/^New \S+ · call/, reference)
    return { id, reference, token: path.split('/').at(-1) ?? '' }
  }
  const choose = async (person: { id: string; reference: string }, visitType = 'consultation') => {
    const now = new Date()
    const [first, second] = await freeTimesAhead({ visitType, days: 30, now, by: 'patient' })
    if (!first || !second) throw new Error('Nothing is free.')
    const actor = { by: 'patient', requestId: person.id } as const
    const held = await bookAppointment({
      requestId: person.id,
      visitType,
      startsAt: first.startsAt,
      actor,
      now,
    })
    if (!held.ok) throw new Error(held.code)
    await arrived(/(to confirm|booked)$/, person.reference)
    return { ...held.value, another: second.startsAt, actor }
  }

  await choose(await ask('held'))
  const mover = await ask('mover')
  const moved = await choose(mover)
  await moveAppointment({
    appointmentId: moved.id,
    startsAt: moved.another,
    actor: moved.actor,
    now: new Date(),
  })
  await arrived(/^Changed/, mover.reference)
  const canceller = await ask('canceller')
  const cancelled = await choose(canceller)
  await cancelAppointment({ appointmentId: cancelled.id, actor: cancelled.actor, now: new Date() })
  await arrived(/^Cancelled/, canceller.reference)
  const waiter = await ask('waiter')
  const over = await choose(waiter)
  await db().appointment.update({ where: { id: over.id }, data: { holdUntil: new Date() } })
  const { releaseExpiredHolds } = await import('@/lib/appointments/release-expired-holds')
  await releaseExpiredHolds(new Date())
  await arrived(/^Waiting/, waiter.reference)
  const known = await ask('known')
  await db().consultationRequest.update({
    where: { id: known.id },
    data: { clearedFor: ['weight-loss-follow-up'] },
  })
  await choose(known, 'weight-loss-follow-up')
  const leaver = await ask('leaver')
  await withdrawRequest(leaver.token, new Date())
  await arrived(/^Cancelled/, leaver.reference)
  while ((await db().outboxEmail.count({ where: { state: 'waiting', sendAfter: { lte: new Date() } } })) > 0)
    await wait(100)
  return toOffice()
}
