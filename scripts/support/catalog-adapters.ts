import { PrismaPg } from '@prisma/adapter-pg'
import {
  ColumnTypeEnum,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'

/** The type of one-letter columns in the catalogue of Postgres. */
const catalogChar = 18
/** A type that the adapter lets through in its place. */
const plainChar = 1042

/**
 * Prisma's adapter for Postgres, mended for the schema engine (7.10.0): it does not know the one-letter columns of the
 * catalogue, cuts scripts at every semicolon, and takes a shadow database for the real one when it was given a URL.
 */
export class CatalogAdapters {
  private readonly pools: pg.Pool[] = []
  /** For each answer, which of its columns are one letter. */
  private readonly letters = new WeakMap<object, number[]>()

  factory(urls: { databaseUrl: string; shadowUrl?: string }): SqlMigrationAwareDriverAdapterFactory {
    const { provider, adapterName } = new PrismaPg(urls.databaseUrl)
    return {
      provider,
      adapterName,
      connect: () => this.connect(urls.databaseUrl),
      connectToShadowDb: async () => {
        if (!urls.shadowUrl) throw new Error('This needs a shadow database.')
        return this.connect(urls.shadowUrl)
      },
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.pools.map((pool) => pool.end()))
  }

  private async connect(connectionString: string): Promise<SqlDriverAdapter> {
    const adapter = await new PrismaPg(this.openPool(connectionString)).connect()
    const queryRaw = adapter.queryRaw.bind(adapter)
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query)
      for (const column of this.letters.get(answer.rows) ?? [])
        answer.columnTypes[column] = ColumnTypeEnum.Character
      return answer
    }
    // Sent in one piece a script is one transaction: it is done or it is not.
    adapter.executeScript = async (sql) => {
      await adapter.executeRaw({ sql, args: [], argTypes: [] })
    }
    return adapter
  }

  private openPool(connectionString: string): pg.Pool {
    const pool = new pg.Pool({ connectionString })
    // A connection that breaks while nobody uses it, such as when Postgres stops; unheard, it would end the process.
    pool.on('error', () => undefined)
    this.pools.push(pool)
    const ask = pool.query.bind(pool)
    const query = async (question: pg.QueryConfig) => {
      const answer = await ask(question)
      const columns: number[] = []
      // A script of several statements is answered with a list, which has no fields.
      for (const [column, field] of answer.fields?.entries() ?? []) {
        if (field.dataTypeID !== catalogChar) continue
        field.dataTypeID = plainChar
        columns.push(column)
      }
      if (columns.length > 0) this.letters.set(answer.rows, columns)
      return answer
    }
    return Object.assign(pool, { query })
  }
}
