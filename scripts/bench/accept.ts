import pg from 'pg'

const atOnce = 32
const milliseconds = 5_000

export type Rate = { perSecond: number; p99: number }

/** Posts requests for five seconds, 32 at once. @param isWhole false leaves out the consent: checked, then refused. */
export async function post(site: string, isWhole: boolean): Promise<Rate> {
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
