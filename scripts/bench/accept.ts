import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

const atOnce = 32
const milliseconds = 5_000

type Rate = { perSecond: number; p99: number }

/** Posts requests for five seconds, 32 at once. @param isWhole false leaves out the consent: checked, then refused. */
async function post(site: string, isWhole: boolean): Promise<Rate> {
  const wanted = isWhole ? 201 : 422
  const took: number[] = []
  const end = performance.now() + milliseconds
  const person = async (name: string) => {
    for (let number = 0; performance.now() < end; number++) {
      const began = performance.now()
      const answer = await fetch(`${site}/api/consultations`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          service: 'not-sure',
          fullName: `${name} ${number}`,
          contactBy: 'email',
          email: 'ana@example.org',
          message: 'Please call in the evening.',
          consent: isWhole,
        }),
      })
      await answer.arrayBuffer()
      if (answer.status !== wanted) throw new Error(`Answered ${answer.status} instead of ${wanted}.`)
      took.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, index) => person(`Person ${Date.now()} ${index}`)))
  took.sort((one, other) => one - other)
  return {
    perSecond: took.length / (milliseconds / 1_000),
    p99: took[Math.floor(took.length * 0.99)] ?? Number.NaN,
  }
}

/**
 * Whole requests and ones that are only checked, in turn so that noise meets both alike, after a round that warms the
 * site up. @returns the round in the middle, by the ratio of the two.
 */
export async function postInTurn(site: string): Promise<{ accepted: Rate; checked: Rate }> {
  const rounds: { accepted: Rate; checked: Rate }[] = []
  for (let round = 0; round <= 3; round++) {
    const seen = { checked: await post(site, false), accepted: await post(site, true) }
    if (round > 0) rounds.push(seen)
  }
  const ratio = ({ accepted, checked }: (typeof rounds)[number]) => accepted.perSecond / checked.perSecond
  return rounds.toSorted((one, other) => ratio(one) - ratio(other))[1] as (typeof rounds)[number]
}

/** Letters per second of those that wait, while nobody asks for anything: as after an outage of the mail server. */
export async function drainRate(databaseUrl: string): Promise<number> {
  const before = await lettersOf(databaseUrl)
  const began = performance.now()
  await wait(milliseconds)
  const after = await lettersOf(databaseUrl)
  return ((before.waiting - after.waiting) / (performance.now() - began)) * 1_000
}

/** Seconds from the row to the mail server's yes, for 95 of 100 letters, and letters per second while they wait. */
export async function lettersOf(
  databaseUrl: string,
): Promise<{ waiting: number; p95: number; perSecond: number }> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows } = await client.query<{ waiting: string; p95: number; rate: number }>(
    `SELECT count(*) FILTER (WHERE state = 'waiting') AS waiting,
       percentile_cont(0.95) WITHIN GROUP (ORDER BY extract(epoch FROM "sentAt" - "createdAt")) AS p95,
       count("sentAt") / greatest(extract(epoch FROM max("sentAt") - min("sentAt")), 1) AS rate
     FROM "OutboxEmail"`,
  )
  await client.end()
  const [row] = rows
  return { waiting: Number(row?.waiting), p95: Number(row?.p95), perSecond: Number(row?.rate) }
}
