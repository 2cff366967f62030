/** From which networks a bank may ask: CIDR, of IPv4 and IPv6. */
import { BlockList, isIP } from 'node:net'

type Network = {
  readonly address: string
  readonly bits: number
  readonly family: 'ipv4' | 'ipv6'
}

/** Undefined for what is no network. An address alone is a network of one. */
function parseNetwork(written: string): Network | undefined {
  const [address = '', length, ...more] = written.split('/')
  const version = isIP(address)
  if (version === 0 || more.length > 0 || address.includes('%')) return undefined
  const bitsMax = version === 4 ? 32 : 128
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return undefined
  const bits = length === undefined ? bitsMax : Number(length)
  if (bits > bitsMax) return undefined
  return { address, bits, family: version === 4 ? 'ipv4' : 'ipv6' }
}

export function isNetwork(written: string): boolean {
  return parseNetwork(written) !== undefined
}

/**
 * Whether an address lies in one of these networks; without any, every address does. An IPv4
 * address is met in its IPv6 form (`::ffff:10.0.0.1`) too. @throws RangeError for no network
 */
export function createAllowList(networks: readonly string[]): (address: string) => boolean {
  if (networks.length === 0) return () => true
  const list = new BlockList()
  for (const written of networks) {
    const network = parseNetwork(written)
    if (!network) throw new RangeError(`not a network: ${written}`)
    list.addSubnet(network.address, network.bits, network.family)
  }
  return (address) => {
    const [plain = ''] = address.split('%')
    const version = isIP(plain)
    return version !== 0 && list.check(plain, version === 4 ? 'ipv4' : 'ipv6')
  }
}
