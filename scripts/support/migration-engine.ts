import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import { CatalogAdapters } from './catalog-adapters'

/** Tables and enums that the engine shall not look at: none. */
export const noFilters = { externalTables: [], externalEnums: [] }

const modulePath = '@prisma/schema-engine-wasm/schema_engine_bg'

let loaded: Promise<void> | undefined

/** The engine is the one of `prisma migrate`, compiled to WebAssembly: nothing has to be downloaded for it. */
function load(): Promise<void> {
  loaded ??= (async () => {
    const script = createRequire(import.meta.url).resolve(modulePath)
    const wasm = readFileSync(script.replace(/\.js$/, '.wasm'))
    const imports = { './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports }
    const { instance } = await WebAssembly.instantiate(wasm, imports)
    // Where the engine leaves its last words before it traps.
    Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } })
    bindings.__wbg_set_wasm(instance.exports)
    const start = instance.exports.__wbindgen_start as () => void
    start()
  })()
  return loaded
}

/**
 * Opens Prisma's schema engine on a database, hands it out and closes it.
 *
 * @param shadowUrl an empty database to try migrations in; needed only to compare migrations with a schema.
 */
export async function withEngine<T>(
  urls: { databaseUrl: string; shadowUrl?: string },
  use: (engine: bindings.SchemaEngine) => Promise<T>,
): Promise<T> {
  await load()
  const databases = new CatalogAdapters()
  const factory = bindMigrationAwareSqlAdapterFactory(databases.factory(urls))
  const engine = await bindings.SchemaEngine.new({ datamodels: undefined }, () => undefined, factory)
  try {
    return await use(engine)
  } finally {
    engine.free()
    // The engine holds a lock of its own for as long as its connection lives.
    await databases.close()
  }
}
