import 'server-only'
import { db } from './db'

/** Adds one to the figure of the day (UTC) of what was refused or set aside. No person is in it. */
export async function count(name: string, now: Date): Promise<void> {
  const day = new Date(now.toISOString().slice(0, 10))
  await db().counter.upsert({
    where: { name_day: { name, day } },
    create: { name, day, n: 1 },
    update: { n: { increment: 1 } },
  })
}
