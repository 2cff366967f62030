/** The small part of DER (ITU-T X.690) that certificates and CMS signatures need. */

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8String: 0x0c,
  printableString: 0x13,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const

/** One value: its tag, and the bytes of its content joined. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content)
  const { length } = body
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), body])
  const size = length < 0x100 ? [0x81] : length < 0x10000 ? [0x82] : [0x83]
  for (let byte = size[0] === 0x83 ? 2 : size[0] === 0x82 ? 1 : 0; byte >= 0; byte -= 1) {
    size.push((length >> (8 * byte)) & 0xff)
  }
  return Buffer.concat([Buffer.from([tag, ...size]), body])
}

export function sequence(...content: readonly Uint8Array[]): Buffer {
  return der(tags.sequence, ...content)
}

/** DER sorts the members of a SET OF by their bytes. */
export function setOf(...content: readonly Uint8Array[]): Buffer {
  return der(tags.set, ...content.toSorted((one, other) => Buffer.compare(one, other)))
}

/** An unsigned big-endian number. */
export function integer(bytes: Uint8Array | number): Buffer {
  const given = typeof bytes === 'number' ? Buffer.from([bytes]) : bytes
  let first = 0
  while (first < given.length - 1 && given[first] === 0) first += 1
  const digits = given.subarray(first)
  return der(tags.integer, Buffer.alloc((digits[0] ?? 0) >= 0x80 ? 1 : 0), digits)
}

export function octets(bytes: Uint8Array): Buffer {
  return der(tags.octetString, bytes)
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const bytes: number[] = []
  for (const arc of [first * 40 + second, ...rest]) {
    const digits = [arc & 0x7f]
    for (let left = Math.trunc(arc / 128); left > 0; left = Math.trunc(left / 128)) {
      digits.unshift((left & 0x7f) | 0x80)
    }
    bytes.push(...digits)
  }
  return der(tags.oid, Buffer.from(bytes))
}

export type DerValue = {
  readonly tag: number
  readonly content: Buffer
  /** Tag, length and content as they stand in the file. */
  readonly whole: Buffer
}

/**
 * The values in these bytes, one after another. Throws RangeError for what is not DER
 * (indefinite or padded lengths, more content than bytes).
 */
export function readDer(bytes: Uint8Array): DerValue[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const values: DerValue[] = []
  for (let at = 0; at < buffer.length; ) {
    const tag = buffer[at] ?? 0
    const first = buffer[at + 1] ?? 0x80
    const extra = first < 0x80 ? 0 : first & 0x7f
    if (first === 0x80 || extra > 3 || at + 2 + extra > buffer.length) {
      throw new RangeError('not DER: length')
    }
    const length = extra === 0 ? first : buffer.readUIntBE(at + 2, extra)
    const start = at + 2 + extra
    if (start + length > buffer.length) throw new RangeError('not DER: cut short')
    values.push({
      tag,
      content: buffer.subarray(start, start + length),
      whole: buffer.subarray(at, start + length),
    })
    at = start + length
  }
  return values
}

/** The members of a constructed value; RangeError where the tag is another. */
export function membersOf(value: DerValue | undefined, tag: number = tags.sequence): DerValue[] {
  if (value?.tag !== tag) throw new RangeError(`not DER: expected tag ${tag}`)
  return readDer(value.content)
}
