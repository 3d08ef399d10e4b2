import { createServer, type Server, type ServerResponse } from 'node:http'
import { letterPage, listPage, notFoundPage } from './pages'
import type { LetterStore } from './store'

/** Letters bring their own styles and pictures; nothing else, and nothing from elsewhere. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-src 'self'; base-uri 'self'"

/** Shows the letters: `/dev/mail`, `/dev/mail/<id>`, and for programs `/dev/mail.json`. */
export function createMailPages(store: LetterStore): Server {
  return createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://mailbox')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
    } else if (pathname === '/dev/mail.json') {
      send(response, 200, 'application/json; charset=utf-8', JSON.stringify(store.newestFirst()))
    } else if (pathname === '/dev/mail') {
      sendPage(response, 200, listPage(store.newestFirst()))
    } else {
      const letter = store.find(pathname.replace('/dev/mail/', ''))
      sendPage(response, letter ? 200 : 404, letter ? letterPage(letter) : notFoundPage())
    }
  })
}

function sendPage(response: ServerResponse, status: number, html: string): void {
  send(response, status, 'text/html; charset=utf-8', html)
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    // A letter's links carry the secrets of private pages.
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex',
  })
  response.end(body)
}
