import { createServer, type IncomingMessage, type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import { errorCode, log } from '@/lib/log'
import { allowedInstead, methodRefusal, type Refusal, redirection, refusal } from './doorman'
import { type FailurePage, replaceFailure } from './failure-page'
import { cleanHeaders, dropAcceptEncoding, dropRouterHeaders } from './headers'

type Options = {
  /** See `cleanHeaders`. */
  trustedHops: number
  /** Leaves WebSockets to other listeners: the hot reload of development needs one. */
  allowUpgrade: boolean
  /** What a person reads when a page breaks; without one Next's own answer goes out. */
  failurePage?: FailurePage | null
  /** See `redirection`. */
  moved?: ReadonlyMap<string, string>
}

const nothingMoved: ReadonlyMap<string, string> = new Map()

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const seconds = 1_000

const plainHeaders = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-frame-options': 'DENY',
}

/**
 * A server that refuses what Next must not see, hands it the rest, and has words of our own for when it breaks.
 */
export function createHttpServer(handle: Handler, options: Options): Server {
  const server = createServer(
    {
      requestTimeout: 30 * seconds,
      headersTimeout: 15 * seconds,
      // Longer than the minute for which proxies keep a connection: the proxy closes first, never we under a request.
      keepAliveTimeout: 75 * seconds,
      connectionsCheckingInterval: 5 * seconds,
      // curl and Java offer h2c with plain requests: they are answered as if they had not.
      shouldUpgradeCallback: (request) => request.headers.upgrade?.toLowerCase() !== 'h2c',
    },
    (request, response) => {
      const refused =
        refusal(request.method ?? '', request.url ?? '', options.allowUpgrade) ??
        hostRefusal(request) ??
        redirection(request.url ?? '', options.moved ?? nothingMoved)
      if (refused) return refuse(response, refused)
      cleanHeaders(request.headers, request.socket.remoteAddress, options.trustedHops)
      // In development the hot reload asks that way.
      if (!options.allowUpgrade) dropRouterHeaders(request.headers)
      dropAcceptEncoding(request.headers, request.url ?? '')
      completeRefusals(response)
      dropUnreadBody(request, response)
      if (options.failurePage) replaceFailure(request, response, options.failurePage)
      handle(request, response).catch((error: unknown) => fail(response, error))
    },
  )
  server.on('connect', (_request, socket) => socket.end(rawAnswer(methodRefusal(['GET', 'HEAD']))))
  if (!options.allowUpgrade) {
    server.on('upgrade', (_request, socket) => {
      socket.on('error', () => undefined)
      socket.end(rawAnswer({ status: 400, text: 'This server speaks plain HTTP only.' }))
    })
  }
  return server
}

/** Two hosts are how one program is made to see another site than the next one. */
function hostRefusal({ rawHeaders }: IncomingMessage): Refusal | null {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host')
  return hosts.length > 1 ? { status: 400, text: 'Name one host.' } : null
}

/** Ends the connection of a body that nobody read to its end, a moment after the answer, so that it still arrives. */
function dropUnreadBody(request: IncomingMessage, response: ServerResponse): void {
  response.on('finish', () => {
    if (!request.complete) setTimeout(() => request.socket.destroy(), 1 * seconds).unref()
  })
}

function refuse(response: ServerResponse, { status, headers, text }: Refusal): void {
  // The body, which nobody reads, goes with the connection.
  response.writeHead(status, { ...plainHeaders, ...headers, connection: 'close' })
  response.end(response.req.method === 'HEAD' ? undefined : `${text}\n`)
}

/** Adds the header `Allow` to a 405 that comes without. */
function completeRefusals(response: ServerResponse): void {
  const writeHead = response.writeHead
  response.writeHead = function (this: ServerResponse, ...head: unknown[]) {
    if (head[0] === 405 && !this.hasHeader('allow')) this.setHeader('allow', allowedInstead(this.req.method))
    return Reflect.apply(writeHead, this, head)
  }
}

/** Next answers its own errors; this is for one that it throws before it could. */
function fail(response: ServerResponse, error: unknown): void {
  log.error({ event: 'answer-broken', code: errorCode(error) })
  if (response.headersSent) return void response.destroy()
  response.writeHead(500, plainHeaders).end('Something went wrong here.\n')
}

function rawAnswer({ status, headers, text }: Refusal): string {
  const lines = Object.entries({
    ...plainHeaders,
    ...headers,
    connection: 'close',
    'content-length': text.length + 1,
  })
  const head = lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${head}\r\n${text}\n`
}
