/**
 * The network address that limits are counted by: of an IPv6 address its network. server.ts sets the header from the
 * trusted hop and overwrites what the caller claims.
 */
export function clientAddress(request: Request): string {
  return request.headers.get('x-client-address') ?? 'unknown'
}
