import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type House, openHouse } from '../support/house'

const isLong = process.env.FAULTS === 'long'
const people = isLong ? 1_000 : 100
const kills = isLong ? 20 : 3

let house: House
beforeAll(async () => {
  house = await openHouse()
})
afterAll(() => house.close())

function request(number: number) {
  return {
    service: 'not-sure',
    fullName: `Person ${number}`,
    contactBy: 'email',
    email: `person.${number}@example.org`,
    consent: true,
    idempotencyKey: `person-${number}`,
  }
}

async function askOnce(number: number): Promise<string | null> {
  try {
    const answer = await fetch(`${house.url}/api/consultations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request(number)),
      signal: AbortSignal.timeout(5_000),
    })
    const { reference } = (await answer.json()) as { reference: string }
    return answer.status === 201 ? reference : null
  } catch {
    // Killed in the middle, also of its answer, or not listening yet.
    return null
  }
}

/** Asks until the site says that it has the request, as a person would press again. */
async function ask(number: number): Promise<string> {
  for (let tries = 0; tries < 300; tries++) {
    const reference = await askOnce(number)
    if (reference) return reference
    await wait(200)
  }
  throw new Error(`Person ${number} was never told that the request arrived.`)
}

test(`${people} people ask while half of the mail fails and the site is killed ${kills} times: nothing is lost`, async () => {
  let deliveries = 0
  house.mailbox.judge(() => (deliveries++ % 2 === 0 ? 451 : 'accept'))
  await house.start()
  const asked = (async () => {
    const references: string[] = []
    for (let number = 0; number < people; number += 5) {
      references.push(...(await Promise.all([0, 1, 2, 3, 4].map((more) => ask(number + more)))))
      await wait(isLong ? 0 : 40)
    }
    return references
  })()
  for (let killed = 0; killed < kills; killed++) {
    await wait(400)
    await house.kill()
    await house.start()
  }
  const references = await asked
  expect(new Set(references).size).toBe(people)

  house.mailbox.judge(() => 'accept')
  await expect
    .poll(
      () => new Set(house.mailbox.letters().map(({ raw }) => /^Message-ID: *(\S+)/im.exec(raw)?.[1])).size,
      {
        timeout: 240_000,
        interval: 500,
      },
    )
    .toBe(2 * people)
  // One that arrived as the site was killed is sent again after its lease of a minute, and only then known as sent.
  const written = () =>
    house.sql<{ requests: string; sent: string }>(
      `SELECT (SELECT count(*) FROM "ConsultationRequest") AS requests,
         (SELECT count(*) FROM "OutboxEmail" WHERE state = 'sent') AS sent`,
    )
  await expect
    .poll(written, { timeout: 120_000 })
    .toEqual([{ requests: String(people), sent: String(2 * people) }])
  const subjects = house.mailbox.letters().map(({ subject }) => subject)
  for (const reference of references)
    expect(subjects.some((subject) => subject.includes(reference))).toBe(true)
})
