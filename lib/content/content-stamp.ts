import 'server-only'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Another text each time a file of content/ is added, changed or taken away. */
export function contentStamp(): string {
  const folder = join(process.cwd(), 'content')
  const times = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (name) => statSync(join(folder, name)).mtimeMs,
  )
  return `${times.length} files, the last of ${Math.max(...times)}`
}
