/** Runs `work` while no other process of this checkout runs the work of the same name. */
export function oneAtATime<T>(name: string, work: () => T | Promise<T>): Promise<T>
