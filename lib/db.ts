import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '@/prisma/generated/client'
import { env } from './env'

export { Prisma }

/** A Prisma client inside one transaction: what a function takes that must not write outside of one. */
export type Transaction = Prisma.TransactionClient

export type Database = PrismaClient

type Connection = { pool: pg.Pool; prisma: PrismaClient }

/**
 * Opens a pool and a client on it. Every wait has an end: a Postgres that is gone must cost a patient
 * seconds, not for ever.
 *
 * @param max connections at most.
 */
function connect(connectionString: string, max = 10): Connection {
  const pool = new pg.Pool({
    connectionString,
    max,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 3_000,
    query_timeout: 3_500,
    keepAlive: true,
  })
  // A connection that breaks while idle is reported here and replaced by the pool; unheard, it would end the process.
  pool.on('error', () => undefined)
  return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool) }) }
}

// Kept on globalThis because the hot reload of development evaluates this file again and again.
const shared = globalThis as { clinicConnection?: Connection }

function connection(): Connection {
  shared.clinicConnection ??= connect(env().DATABASE_URL)
  return shared.clinicConnection
}

/** The database of this process. */
export function db(): Database {
  return connection().prisma
}

/** The pool beneath `db()`, for libraries that speak to Postgres themselves. */
export function pool(): pg.Pool {
  return connection().pool
}

/**
 * The SQLSTATE with which Postgres refused, or null when the error is another: `23P01` for a breach of EXCLUDE,
 * `40P01` or `40001` for a transaction that another one got in the way of.
 */
export function sqlState(error: unknown): string | null {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null
  const driver = error.meta?.driverAdapterError as { cause?: { code?: string; originalCode?: string } }
  const state = driver?.cause?.originalCode ?? driver?.cause?.code
  // Prisma's own word for both ways of getting in the way.
  return state ?? (error.code === 'P2034' ? '40001' : null)
}
