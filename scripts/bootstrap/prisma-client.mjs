import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { oneAtATime } from './one-at-a-time.mjs'
import { pinnedNode } from './pinned-node.mjs'

const schema = 'prisma/schema.prisma'
const stamp = 'prisma/generated/stamp.txt'
const cli = 'node_modules/prisma/build/index.js'

/**
 * Makes the Prisma client again when the schema or the version of Prisma has changed.
 *
 * @throws when the schema has an error, with Prisma's message.
 */
export async function ensurePrismaClient() {
  if (isFresh()) return
  await oneAtATime('generate', () => {
    if (!isFresh()) generate()
  })
}

function isFresh() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()
}

function fingerprint() {
  const hash = createHash('sha256')
  for (const file of [schema, 'node_modules/@prisma/client/package.json']) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function generate() {
  if (!existsSync(cli))
    throw new Error('The Prisma client is older than its schema: run npm run build first.')
  const { status, stdout, stderr } = spawnSync(pinnedNode(), [cli, 'generate'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      // Any program will do: it is not used here, but without this line Prisma downloads its own.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      // No report to Prisma's makers.
      CHECKPOINT_DISABLE: '1',
    },
  })
  if (status !== 0) throw new Error(`prisma generate failed:\n${stdout}${stderr}`)
  writeFileSync(stamp, fingerprint())
}
