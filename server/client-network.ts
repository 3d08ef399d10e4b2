import { isIPv6, SocketAddress } from 'node:net'

const wanted = 4
const groups = 8

/**
 * What limits are counted by: an IPv4 address, also one that came through an IPv6 socket, is counted as itself; an
 * IPv6 address as its network of 64 bits, since that is what one customer gets at least, with 2^64 addresses in it.
 *
 * @param address as a socket or a proxy writes it; what is none is returned as it is.
 */
export function clientNetwork(address: string): string {
  const [bare = ''] = address.split('%')
  if (!isIPv6(bare)) return address
  const { address: canonical } = new SocketAddress({ address: bare, family: 'ipv6' })
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(canonical)?.[1]
  return mapped ?? `${firstGroups(canonical).join(':')}::/64`
}

function firstGroups(address: string): string[] {
  const [left = [], right = []] = address.split('::').map((half) => half.split(':').filter(Boolean))
  const zeros = Array<string>(Math.max(0, groups - left.length - right.length)).fill('0')
  return [...left, ...zeros, ...right].slice(0, wanted)
}
