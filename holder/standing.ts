/** What became of a card, as its issuer's status list says (Token Status List). */
import { inflateSync } from 'node:zlib'
import { jwtVerify } from 'jose'
import { textOf } from '#platform/kernel'
import { issuerKeysOf } from './issuer-keys.ts'
import { ask, membersOf, type Outside } from './outside.ts'
import { openCard } from './sd-jwt.ts'
import type { Card } from './store.ts'

export type Standing = 'valid' | 'suspended' | 'ended' | 'expired' | 'unknown'

/** Whoever asks will not take it; of what is unknown nobody can say so. */
export function isDead(standing: Standing): boolean {
  return standing !== 'valid' && standing !== 'unknown'
}

const listBytesMax = 131_072
const byValue: Readonly<Record<number, Standing>> = { 0: 'valid', 1: 'ended', 2: 'suspended' }

/** The whole list is fetched, so that nobody learns whose card is looked at. */
export async function standingOf(outside: Outside, card: Card, now: Date): Promise<Standing> {
  const { exp, iat = 0, ...signed } = openCard(card.credential).signed
  if (exp !== undefined && exp * 1000 <= now.getTime()) return 'expired'
  const { idx, uri } = membersOf(membersOf(signed['status'])['status_list'])
  try {
    const place = new URL(card.issuer).origin
    const headers = { 'cache-control': 'no-cache' }
    const answer = await ask(outside, textOf(uri), { place, headers })
    const { payload } = await jwtVerify(answer.text, await issuerKeysOf(outside, card.issuer), {
      algorithms: ['ES256'],
      typ: 'statuslist+jwt',
      issuer: card.issuer,
      subject: textOf(uri),
      currentDate: now,
    })
    // A list from before the card, out of somebody's store on the way, says nothing of it.
    if ((payload.iat ?? 0) < iat) return 'unknown'
    const list = membersOf(payload['status_list'])
    return byValue[valueAt(textOf(list['lst']), Number(list['bits']), Number(idx))] ?? 'unknown'
  } catch {
    // Its issuer is away, or answers what cannot be believed: then nothing is known.
    return 'unknown'
  }
}

/** One, two, four or eight bits each, the first in the lowest bits of a byte. */
function valueAt(list: string, bits: number, index: number): number {
  const packed = Buffer.from(list, 'base64url')
  const bytes = inflateSync(packed, { maxOutputLength: listBytesMax })
  const bit = index * bits
  const byte = bytes[Math.trunc(bit / 8)]
  return byte === undefined ? NaN : (byte >> (bit % 8)) & ((1 << bits) - 1)
}
