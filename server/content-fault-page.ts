import type { IncomingMessage, ServerResponse } from 'node:http'
import { findContentFault } from '@/lib/content/check-files'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * In development: looks at content/ before each page, and answers with what is wrong there, file and line first.
 * Left to Next, such a page is blank and loads itself again for ever.
 */
export function tellContentFaults(handle: Handler, find = findContentFault): Handler {
  return async (request, response) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html')
    const fault = isPage ? await find() : null
    if (fault === null) return handle(request, response)
    console.error(fault)
    response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    response.end(`${fault}\n\nMend this, save, and load the page again.\n`)
  }
}
