/**
 * What the public log holds of an official act: deterministic CBOR (RFC 8949 section 4.2.1) of
 * `[1, kind, commitment, issuer, day]`, about 60 bytes, and never a word about a person. The
 * commitment is SHA-256 over a document that carries 16 random bytes: its holder can compute it,
 * nobody else can test a guess.
 */
import { decode, encode } from 'cborg'
import { isCivilDate } from '#platform/kernel'
import type { CivilDate } from '#platform/kernel'

/** Official acts, independent of any service. Numbers are public and never given out twice. */
export const leafKinds = {
  applied: 1,
  paid: 2,
  issued: 3,
  consumed: 4,
  cancelled: 5,
  refunded: 6,
  lapsed: 7,
  decided: 8,
  corrected: 9,
  /** A rate, fee, limit or other rule changed. */
  amended: 10,
  /** The closing totals of a day. */
  totals: 11,
  /** A list, a data set or a notice made public. */
  published: 12,
  registered: 13,
  transferred: 14,
  assigned: 15,
  escalated: 16,
  closed: 17,
  reopened: 18,
  withdrawn: 19,
  appointed: 20,
  mandated: 21,
  'key-added': 22,
  'key-withdrawn': 23,
  /** Any other recorded step of a case. */
  noted: 24,
  /** A document was printed again. */
  reprinted: 25,
  /** Data of a person were given to a relying party, by consent. */
  released: 26,
  /** The record of who looked at whom, closed for an hour: a digest, nothing of anybody. */
  'reads-closed': 27,
  /** A secret ballot counts: which one, its voter can tell, and nobody whose it is. */
  voted: 28,
} as const

export type LeafKind = keyof typeof leafKinds

export type Entry = {
  readonly kind: LeafKind
  /** 32 bytes: SHA-256 over a document that holds 16 random bytes. */
  readonly commitment: Uint8Array
  /** The code of the issuing office or jurisdiction, such as `PB-LHR`. */
  readonly issuer: string
  readonly day: CivilDate
}

const entryVersion = 1
const commitmentBytes = 32
/** An office's code; a CNIC or a phone number (ten digits on end) cannot pass for one. */
const issuerPattern = /^(?!.*\d{10})[A-Za-z0-9][A-Za-z0-9./-]{0,39}$/
const kindNames = new Map(Object.entries(leafKinds).map(([name, number]) => [number, name]))

/** The bytes of a leaf. Throws RangeError for a part out of form: a caller's mistake. */
export function encodeEntry({ kind, commitment, issuer, day }: Entry): Uint8Array<ArrayBuffer> {
  const number = leafKinds[kind]
  if (number === undefined) throw new RangeError(`no such kind of official act: ${String(kind)}`)
  if (commitment.length !== commitmentBytes) throw new RangeError('a commitment has 32 bytes')
  if (!issuerPattern.test(issuer)) throw new RangeError(`not the code of an office: ${issuer}`)
  if (!isCivilDate(day)) throw new RangeError(`not a date: ${day}`)
  return new Uint8Array(encode([entryVersion, number, new Uint8Array(commitment), issuer, day]))
}

/** What an entry says, or undefined for bytes that are no entry of this version and its kinds. */
export function decodeEntry(bytes: Uint8Array): Entry | undefined {
  let parts: unknown
  try {
    parts = decode(bytes, { strict: true })
  } catch {
    return undefined
  }
  if (!Array.isArray(parts) || parts.length !== 5 || parts[0] !== entryVersion) return undefined
  const [, number, commitment, issuer, day] = parts as readonly unknown[]
  const kind = kindNames.get(number as 1) as LeafKind | undefined
  if (kind === undefined || !(commitment instanceof Uint8Array)) return undefined
  if (typeof issuer !== 'string' || typeof day !== 'string') return undefined
  return { kind, commitment, issuer, day }
}
