/**
 * Identifiers are made in the program, never by the database: 12 characters of Crockford base32,
 * 41 bits of milliseconds since 2020 and 19 random bits. They sort by time, so that new rows
 * touch the same index pages; a clash of random bits meets the primary key and is retried.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const epochMs = Date.UTC(2020, 0, 1)
const randomBits = 19
const randomMax = 2 ** randomBits

export type IdSource = () => string

/** `randomBelow(n)` gives an integer in [0, n); within one process ids strictly increase. */
export function createIdSource(
  now: () => number,
  randomBelow: (limit: number) => number,
): IdSource {
  let lastMs = -1
  let sequence = 0
  return () => {
    const ms = now() - epochMs
    if (ms > lastMs) {
      lastMs = ms
      sequence = randomBelow(randomMax / 2)
    } else if (++sequence >= randomMax) {
      lastMs += 1
      sequence = 0
    }
    return encode(lastMs, sequence)
  }
}

/**
 * The id of something that happened at an instant (ms since 1970), for whoever makes many at once
 * and tells those of one instant apart himself: by a number below `tailsMax`.
 */
export function idAt(at: number, tail: number): string {
  if (tail < 0 || tail >= tailsMax) throw new RangeError(`an id has no room for ${tail}`)
  return encode(at - epochMs, tail)
}

/** How many ids one millisecond has. */
export const tailsMax = randomMax

const encode = (ms: number, sequence: number) =>
  lettersOf(BigInt(ms) * BigInt(randomMax) + BigInt(sequence))

/**
 * What people call a thing whose own name is too long to copy or to read aloud: the first 60 bits
 * of its digest. It tells no time.
 */
export function idOfDigest(digest: Uint8Array): string {
  let value = 0n
  for (const byte of digest.subarray(0, 8)) value = (value << 8n) | BigInt(byte)
  return lettersOf(value >> 4n)
}

/** Sixty bits as twelve characters. */
function lettersOf(bits: bigint): string {
  let value = bits
  let id = ''
  for (let i = 0; i < 12; i += 1) {
    id = alphabet.charAt(Number(value & 31n)) + id
    value >>= 5n
  }
  return id
}

/** The instant (ms since 1970) at which an id was made. */
export function idMadeAt(id: string): number {
  let value = 0n
  for (const char of id) value = value * 32n + BigInt(alphabet.indexOf(char))
  return Number(value / BigInt(randomMax)) + epochMs
}

/** What a person may type for an id: lower case, spaces, hyphens, O for 0, I and L for 1. */
export function parseId(typed: string): string | undefined {
  const id = tidyIdLetters(typed)
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(id) ? id : undefined
}

/** What looks alike is read as what was meant. */
export function tidyIdLetters(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}

/** Grouped for reading aloud: `0K3F-8QZT-2M5X`. */
export function formatId(id: string): string {
  return id.replace(/(.{4})(?=.)/g, '$1-')
}
