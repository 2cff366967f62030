/** What became of a card, as its issuer's status list says (Token Status List). */
import { inflateSync } from 'node:zlib'
import { jwtVerify } from 'jose'
import { textOf } from '#platform/kernel'
import { issuerKeysOf } from './issuer-keys.ts'
import { ask, membersOf, type Outside } from './outside.ts'
import { openCard } from './sd-jwt.ts'
import type { Card } from './store.ts'

export type Standing = 'valid' | 'suspended' | 'ended' | 'expired' | 'unknown'

const listBytesMax = 131_072
const byValue: Readonly<Record<number, Standing>> = { 0: 'valid', 1: 'ended', 2: 'suspended' }

/** The whole list is fetched, so that nobody learns whose card is looked at. */
export async function standingOf(outside: Outside, card: Card, now: Date): Promise<Standing> {
  const { exp, ...signed } = openCard(card.credential).signed
  if (exp !== undefined && exp * 1000 <= now.getTime()) return 'expired'
  const { idx, uri } = membersOf(membersOf(signed['status'])['status_list'])
  try {
    const place = new URL(card.issuer).origin
    const answer = await ask(outside, textOf(uri), { place })
    const { payload } = await jwtVerify(answer.text, await issuerKeysOf(outside, card.issuer), {
      algorithms: ['ES256'],
      typ: 'statuslist+jwt',
      issuer: card.issuer,
      subject: textOf(uri),
      currentDate: now,
    })
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
