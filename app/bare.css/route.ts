import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const dynamic = 'force-static'

/** Put together once, at build: the site's own tokens and parts, and what is round them on a bare page. */
const files = ['app/tokens.css', 'app/base.css', 'components/ui/ui.css', 'components/site/bare.css']

/**
 * The styles of documents that are no pages of the site, such as a driver's. The site's own file has a name that only
 * its pages know.
 */
export function GET(): Response {
  const styles = files.map((file) => readFileSync(join(process.cwd(), file), 'utf8')).join('\n')
  return new Response(styles, {
    headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  })
}
