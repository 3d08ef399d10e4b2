import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const staleMilliseconds = 15 * 60_000

/**
 * Runs `work` while no other process of this checkout runs the work of the same name; waits for the other one.
 * A lock whose owner was killed is taken over.
 */
export async function oneAtATime(name, work) {
  const lock = `.${name}.lock`
  let told = false
  while (!take(lock)) {
    if (!told) console.log(`Another process is at it (${lock}); waiting …`)
    told = true
    await wait(500)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function take(lock) {
  try {
    mkdirSync(lock)
    writeFileSync(join(lock, 'pid'), String(process.pid))
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (!isAbandoned(lock)) return false
    rmSync(lock, { recursive: true, force: true })
    return take(lock)
  }
}

function isAbandoned(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > staleMilliseconds) return true
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0)
    return false
  } catch (error) {
    // ESRCH: its owner is gone. Anything else is a lock that is just being made or removed.
    return error.code === 'ESRCH'
  }
}
