/**
 * How Node runs the web process. Left alone, V8 and the C library take what the machine has before they clean up: on a
 * big one twice the memory for the same pages.
 */
export const leanFlags = ['--max-semi-space-size=8', '--max-old-space-size=320']
export const leanEnv = { MALLOC_ARENA_MAX: '2' }
