const lookMilliseconds = 250

/**
 * Calls `act` once when npm, which started us, is gone: killed with no chance to tell. Started by hand, in the
 * background of a terminal that closes, we go on.
 */
export function onParentGone(act) {
  if (!process.env.npm_lifecycle_event) return
  const npm = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(timer)
    act()
  }, lookMilliseconds)
  timer.unref()
}
