import { fileURLToPath } from 'node:url'

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** How to run a TypeScript file of ours, `@/…` and the empty `server-only` included. */
export function tsx(script: string, env: NodeJS.ProcessEnv) {
  return {
    command: process.execPath,
    args: ['--import', 'tsx', script],
    cwd: root,
    env: { ...env, TSX_TSCONFIG_PATH: `${root}/scripts/tsconfig.json` },
  }
}
