import { ok, type Result, refuse } from '@/lib/result'

export type Fault = 'too-large' | 'empty' | 'malformed' | 'unsupported'
export type Fields = { values: Map<string, unknown>; repeated: string[] }

const mostBytes = 64 * 1024
const form = 'application/x-www-form-urlencoded'
const json = 'application/json'

/** The answer that each fault of a body gets. */
export const faultStatus: Record<Fault, number> = {
  'too-large': 413,
  empty: 400,
  malformed: 400,
  unsupported: 415,
}

/** True when the caller speaks JSON; a plain form gets redirects instead. */
export function speaksJson(request: Request): boolean {
  return mediaType(request) === json || (request.headers.get('accept') ?? '').startsWith(json)
}

/**
 * Reads a form or a JSON object, byte by byte up to 64 KiB: what comes after is not even received.
 *
 * @param listed names of fields that may come more than once; any other that does is named in `repeated`.
 */
export async function readFields(
  request: Request,
  listed: readonly string[],
): Promise<Result<Fields, Fault>> {
  const type = mediaType(request)
  if ((type !== form && type !== json) || request.headers.has('content-encoding'))
    return refuse('unsupported')
  const body = await readText(request)
  if (!body.ok) return body
  if (body.value.trim() === '') return refuse('empty')
  return type === json ? readJson(body.value) : ok(readForm(body.value, listed))
}

/** The same for a form in which nothing comes twice: none of ours sends one that does. */
export async function readSingleFields(request: Request): Promise<Result<Map<string, unknown>, Fault>> {
  const body = await readFields(request, [])
  if (!body.ok) return body
  return body.value.repeated.length > 0 ? refuse('malformed') : ok(body.value.values)
}

function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
}

async function readText(request: Request): Promise<Result<string, Fault>> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return refuse('too-large')
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength
    if (bytes > mostBytes) return refuse('too-large')
    chunks.push(chunk)
  }
  return ok(Buffer.concat(chunks).toString('utf8'))
}

function readJson(text: string): Result<Fields, Fault> {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('malformed')
    return ok({ values: new Map(Object.entries(value)), repeated: [] })
  } catch {
    // SyntaxError: the only thing JSON.parse throws.
    return refuse('malformed')
  }
}

function readForm(text: string, listed: readonly string[]): Fields {
  const values = new Map<string, unknown>()
  const repeated: string[] = []
  const typed = new URLSearchParams(text)
  for (const name of new Set(typed.keys())) {
    const all = typed.getAll(name)
    if (all.length > 1 && !listed.includes(name)) repeated.push(name)
    values.set(name, listed.includes(name) ? all : all[0])
  }
  return { values, repeated }
}
