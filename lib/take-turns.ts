import 'server-only'

/**
 * A line in this process: so many at once, the others wait in the order in which they came. Thus a rush for one thing
 * waits here, where waiting costs nothing, and not for connections that everybody else needs.
 *
 * @param longestWait milliseconds, after which somebody who still waits is sent away.
 * @returns runs a task when its turn has come. @throws when the turn does not come in time; nothing was done then.
 */
export function takeTurns({ atOnce, longestWait }: { atOnce: number; longestWait: number }) {
  let free = atOnce
  const line: (() => void)[] = []

  const turn = () => {
    if (free > 0) {
      free--
      return Promise.resolve()
    }
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    const called = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => {
      line.splice(line.indexOf(called), 1)
      reject(new Error('Too many wait for the same thing.'))
    }, longestWait)
    line.push(called)
    return promise
  }
  const done = () => {
    const next = line.shift()
    if (next) next()
    else free++
  }

  return async function inTurn<T>(task: () => Promise<T>): Promise<T> {
    await turn()
    try {
      return await task()
    } finally {
      done()
    }
  }
}
