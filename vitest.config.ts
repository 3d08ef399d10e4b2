import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const resolve = {
  alias: [
    { find: /^@\//, replacement: here('./') },
    // Refuses to load outside of React's server build; a test is a server too.
    { find: 'server-only', replacement: here('./node_modules/server-only/empty.js') },
  ],
}
const settings = 'tests/support/env.ts'

export default defineConfig({
  test: {
    // Postgres and the mail server run beside the tests.
    maxWorkers: '50%',
    projects: [
      { resolve, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], setupFiles: [settings] } },
      {
        resolve,
        test: {
          name: 'database',
          include: ['tests/database/**/*.test.ts'],
          globalSetup: ['tests/support/database-server.ts'],
          setupFiles: ['tests/support/own-database.ts', settings],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          setupFiles: [settings],
          // They start whole sites and kill them.
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
