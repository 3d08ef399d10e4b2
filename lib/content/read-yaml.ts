import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { checkYaml } from './check-yaml'

const cached = new Map<string, unknown>()

/**
 * A file of content/ in YAML, held against its shape. It is read once in a process; in development each time, so that
 * a change is seen at the next reload.
 *
 * @param name below content/, such as `clinic.yaml`; one file has one shape.
 * @throws ContentFault naming file and line of all that is missing, unknown or malformed.
 */
export function readYaml<Shape extends z.ZodType>(name: string, shape: Shape): z.infer<Shape> {
  if (process.env.NODE_ENV !== 'development' && cached.has(name)) return cached.get(name) as z.infer<Shape>
  const file = join('content', name)
  const read = checkYaml(readFileSync(join(process.cwd(), file), 'utf8'), shape, { file })
  cached.set(name, read)
  return read
}
