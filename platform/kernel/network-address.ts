/**
 * Who asks, as far as a network address tells. Behind one address may sit a household, an office
 * or a whole mobile network (carriers share addresses), so a limit by address must be generous.
 */

/** One subscriber of IPv6 has a whole /64 to ask from; of IPv4, the address itself. */
export function networkOf(address: string): string {
  if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length)
  if (!address.includes(':')) return address
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  return [...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':')
}

/** Whether the asker is this very machine. */
export function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address)
}
