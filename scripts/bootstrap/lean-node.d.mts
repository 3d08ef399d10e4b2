/** Flags for the Node that runs the web process. */
export const leanFlags: string[]
/** What its C library reads from the environment. */
export const leanEnv: Record<string, string>
