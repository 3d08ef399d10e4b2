import 'server-only'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type * as z from 'zod'
import { checkYaml } from './check-yaml'

const cached = new Map<string, { changed: number; read: unknown }>()

/**
 * A file of content/ in YAML, held against its shape. It is read once in a process; in development again when
 * it has changed, so that the next reload shows it.
 *
 * @param name below content/, such as `clinic.yaml`; one file has one shape.
 * @throws ContentFault naming file and line of all that is missing, unknown or malformed.
 */
export function readYaml<Shape extends z.ZodType>(name: string, shape: Shape): z.infer<Shape> {
  const file = join('content', name)
  const path = join(process.cwd(), file)
  const changed = process.env.NODE_ENV === 'development' ? statSync(path).mtimeMs : 0
  const known = cached.get(name)
  if (known?.changed === changed) return known.read as z.infer<Shape>
  const read = checkYaml(readFileSync(path, 'utf8'), shape, { file })
  cached.set(name, { changed, read })
  return read
}
