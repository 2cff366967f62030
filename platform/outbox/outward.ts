/**
 * A POST to an address that somebody outside chose. Whatever its name leads to, nothing inside is
 * reached: no private network, no cloud's metadata, nothing on this machine unless that is allowed.
 */
import { lookup as lookUp, type LookupAddress } from 'node:dns'
import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'

const inside = new BlockList()
const v4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const
// The last two carry an IPv4 address; one that is mapped is compared as IPv4.
const v6 = [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
  ['2002::', 16],
] as const
for (const [net, bits] of v4) inside.addSubnet(net, bits, 'ipv4')
for (const [net, bits] of v6) inside.addSubnet(net, bits, 'ipv6')

/** Whether an address of the network lies where no stranger may lead us. */
export const isInside = (address: string): boolean =>
  inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** On this machine, by name or number. */
const isHere = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)

class Inside extends Error {
  readonly code = 'INSIDE'
}

/** Names are looked up as the connection is made, so that a second answer changes nothing. */
export const outwardLookup: LookupFunction = (host, options, done) => {
  lookUp(host, { ...options, all: true }, (error, found: LookupAddress[]) => {
    const [first] = found ?? []
    if (error) done(error, '', 0)
    else if (!first || found.some(({ address }) => isInside(address))) done(new Inside(), '', 0)
    else if (options.all) done(null, found as never)
    else done(null, first.address, first.family)
  })
}

export type OutwardPost = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly msMax: number
  /** On a laptop, where the other program runs beside this one. */
  readonly mayStayHere: boolean
}

/** The status of the answer. @throws an error with a `code` where there was none */
export async function postOutward(address: string, post: OutwardPost): Promise<number> {
  const url = new URL(address)
  const staysHere = isHere(url.hostname)
  const isAllowed = staysHere ? post.mayStayHere : url.protocol === 'https:'
  const literal = url.hostname.replace(/^\[|\]$/g, '')
  if (!isAllowed || (!staysHere && isIP(literal) !== 0 && isInside(literal))) throw new Inside()
  const ask = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const request = ask(
      url,
      {
        method: 'POST',
        headers: { ...post.headers, 'content-length': Buffer.byteLength(post.body) },
        agent: false,
        signal: AbortSignal.timeout(post.msMax),
        ...(!staysHere && { lookup: outwardLookup }),
      },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      },
    )
    request.once('error', reject)
    request.end(post.body)
  })
}
