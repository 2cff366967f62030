/**
 * Enough of PDF (ISO 32000-1, section 7) to sign our own files and to look into a stranger's
 * without being hurt: classic cross-reference tables, plain objects, Flate streams. Files of
 * other kinds (cross-reference streams, encryption) are not ours and open as undefined.
 */
import { inflateSync } from 'node:zlib'
import { documentProblems } from './problems.ts'

export type PdfName = { readonly name: string }
export type PdfString = { readonly string: Buffer }
export type PdfReference = { readonly object: number }
export type PdfDictionary = Map<string, PdfValue>
export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfString
  | PdfReference
  | PdfDictionary
  | PdfValue[]

/** An indirect object: its value, and where its bytes begin and end (without `endobj`). */
export type PdfObject = {
  readonly value: PdfValue
  readonly start: number
  readonly end: number
}

export type PdfFile = {
  readonly bytes: Buffer
  readonly trailer: PdfDictionary
  readonly crossReferenceAt: number
  find(object: number): PdfObject | undefined
  /** Follows one reference; a reference to a reference is not followed. */
  resolve(value: PdfValue | undefined): PdfValue | undefined
}

const revisionsMax = 32
const objectsMax = 100_000
const depthMax = 24
const streamBytesMax = 2 * 1024 * 1024
const white = /[\0\t\n\f\r ]/
const ends = /[\0\t\n\f\r ()<>[\]{}/%]/

/** Opens a file by its last cross-reference table and all before it; undefined if it cannot. */
export function openPdf(bytes: Buffer): PdfFile | undefined {
  const last = bytes.lastIndexOf('startxref')
  const start = /^startxref\s+(\d{1,10})\s+%%EOF/.exec(latin(bytes, last, last + 60))
  if (last < 0 || !start) return undefined
  const crossReferenceAt = Number(start[1])
  const offsets = new Map<number, number>()
  let trailer: PdfDictionary | undefined
  let at = crossReferenceAt
  for (let revision = 0; ; revision += 1) {
    if (revision >= revisionsMax) throw documentProblems['document-pdf-unreasonable']()
    const section = readTable(bytes, at, offsets)
    if (!section) return undefined
    trailer ??= section
    const previous = section.get('Prev')
    if (previous === undefined) break
    // Earlier tables lie earlier in the file; anything else would be a loop.
    if (typeof previous !== 'number' || previous >= at) return undefined
    at = previous
  }
  if (trailer.has('Encrypt')) return undefined
  return fileOf(bytes, trailer, crossReferenceAt, offsets)
}

function fileOf(
  bytes: Buffer,
  trailer: PdfDictionary,
  crossReferenceAt: number,
  offsets: ReadonlyMap<number, number>,
): PdfFile {
  const find = (object: number): PdfObject | undefined => {
    const offset = offsets.get(object)
    if (offset === undefined || offset >= bytes.length) return undefined
    const head = /^(\d{1,10}) (\d{1,5}) obj\b/.exec(latin(bytes, offset, offset + 24))
    if (!head || Number(head[1]) !== object) return undefined
    const parsed = readValue(bytes, offset + head[0].length)
    return parsed && { value: parsed.value, start: parsed.start, end: parsed.end }
  }
  const resolve = (value: PdfValue | undefined): PdfValue | undefined =>
    isReference(value) ? find(value.object)?.value : value
  return { bytes, trailer, crossReferenceAt, find, resolve }
}

/** Reads one table into `offsets` (the newest entry wins) and returns its trailer. */
function readTable(
  bytes: Buffer,
  start: number,
  offsets: Map<number, number>,
): PdfDictionary | undefined {
  if (latin(bytes, start, start + 4) !== 'xref') return undefined
  let at = skipWhite(bytes, start + 4)
  while (latin(bytes, at, at + 7) !== 'trailer') {
    const head = /^(\d{1,10}) (\d{1,10})\s+/.exec(latin(bytes, at, at + 32))
    if (!head) return undefined
    const first = Number(head[1])
    const count = Number(head[2])
    at += head[0].length
    if (offsets.size + count > objectsMax) throw documentProblems['document-pdf-unreasonable']()
    for (let i = 0; i < count; i += 1, at += 20) {
      const entry = /^(\d{10}) \d{5} ([nf])/.exec(latin(bytes, at, at + 18))
      if (!entry) return undefined
      if (entry[2] === 'f' || offsets.has(first + i)) continue
      offsets.set(first + i, Number(entry[1]))
    }
    at = skipWhite(bytes, at)
  }
  const parsed = readValue(bytes, at + 7)
  return parsed && isDictionary(parsed.value) ? parsed.value : undefined
}

type Parsed = { readonly value: PdfValue; readonly start: number; readonly end: number }

/** The value that begins at or after `from`; undefined where there is none or it nests too deep. */
export function readValue(bytes: Buffer, from: number, depth = 0): Parsed | undefined {
  const start = skipWhite(bytes, from)
  if (depth > depthMax || start >= bytes.length) return undefined
  const first = String.fromCharCode(bytes[start] ?? 0)
  if (first === '<' && bytes[start + 1] === 0x3c) return readDictionary(bytes, start, depth)
  if (first === '<') return readHexString(bytes, start)
  if (first === '(') return readLiteralString(bytes, start)
  if (first === '[') return readArray(bytes, start, depth)
  const end = wordEnd(bytes, start + 1)
  const word = latin(bytes, start, end)
  if (first === '/') {
    const name = word
      .slice(1)
      .replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)))
    return { value: { name }, start, end }
  }
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) return readNumber(bytes, start, end, word)
  const constants = new Map([
    ['true', true],
    ['false', false],
    ['null', null],
  ])
  const value = constants.get(word)
  return value === undefined ? undefined : { value, start, end }
}

function readNumber(bytes: Buffer, start: number, end: number, word: string): Parsed {
  const reference = /^\d{1,10}$/.test(word) && /^\s+\d{1,5}\s+R\b/.exec(latin(bytes, end, end + 24))
  if (!reference) return { value: Number(word), start, end }
  return { value: { object: Number(word) }, start, end: end + reference[0].length }
}

function readArray(bytes: Buffer, start: number, depth: number): Parsed | undefined {
  const value: PdfValue[] = []
  let at = skipWhite(bytes, start + 1)
  while (bytes[at] !== 0x5d) {
    const item = readValue(bytes, at, depth + 1)
    if (!item) return undefined
    value.push(item.value)
    at = skipWhite(bytes, item.end)
  }
  return { value, start, end: at + 1 }
}

function readDictionary(bytes: Buffer, start: number, depth: number): Parsed | undefined {
  const value: PdfDictionary = new Map()
  let at = skipWhite(bytes, start + 2)
  while (!(bytes[at] === 0x3e && bytes[at + 1] === 0x3e)) {
    const key = readValue(bytes, at, depth + 1)
    if (!key || !isName(key.value)) return undefined
    const item = readValue(bytes, key.end, depth + 1)
    if (!item || value.has(key.value.name)) return undefined
    value.set(key.value.name, item.value)
    at = skipWhite(bytes, item.end)
  }
  return { value, start, end: at + 2 }
}

function readHexString(bytes: Buffer, start: number): Parsed | undefined {
  const close = bytes.indexOf('>', start)
  const hex = close < 0 ? '' : latin(bytes, start + 1, close).replace(/\s/g, '')
  if (close < 0 || !/^[0-9A-Fa-f]*$/.test(hex)) return undefined
  const string = Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex')
  return { value: { string }, start, end: close + 1 }
}

const escapes = new Map([
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['b', 8],
  ['f', 12],
])

function readLiteralString(bytes: Buffer, start: number): Parsed | undefined {
  const content: number[] = []
  let open = 1
  for (let at = start + 1; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0
    if (byte === 0x5c) {
      const octal = /^[0-7]{1,3}/.exec(latin(bytes, at + 1, at + 4))?.[0]
      const next = String.fromCharCode(bytes[at + 1] ?? 0)
      if (octal) content.push(Number.parseInt(octal, 8) & 0xff)
      else if (next !== '\n' && next !== '\r') content.push(escapes.get(next) ?? next.charCodeAt(0))
      at += octal ? octal.length : 1
      continue
    }
    if (byte === 0x28) open += 1
    if (byte === 0x29) open -= 1
    if (open === 0) return { value: { string: Buffer.from(content) }, start, end: at + 1 }
    content.push(byte)
  }
  return undefined
}

/**
 * The content of a stream object, inflated where it is Flate. Undefined for another filter or a
 * broken stream; `document-pdf-unreasonable` when it grows beyond 2 MB.
 */
export function readStream(file: PdfFile, reference: PdfValue | undefined): Buffer | undefined {
  const object = isReference(reference) ? file.find(reference.object) : undefined
  if (!object || !isDictionary(object.value)) return undefined
  const length = file.resolve(object.value.get('Length'))
  const head = /^\s*stream\r?\n/.exec(latin(file.bytes, object.end, object.end + 32))
  if (typeof length !== 'number' || length < 0 || !head) return undefined
  if (length > streamBytesMax) throw documentProblems['document-pdf-unreasonable']()
  const start = object.end + head[0].length
  const raw = file.bytes.subarray(start, start + length)
  const filter = file.resolve(object.value.get('Filter'))
  if (filter === undefined) return raw
  const only = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter
  if (!isName(only) || only.name !== 'FlateDecode' || object.value.has('DecodeParms')) {
    return undefined
  }
  try {
    return inflateSync(raw, { maxOutputLength: streamBytesMax })
  } catch (error) {
    const isBomb =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    if (isBomb) throw documentProblems['document-pdf-unreasonable']()
    return undefined
  }
}

function skipWhite(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length) {
    const char = String.fromCharCode(bytes[at] ?? 0)
    if (char === '%') while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1
    else if (white.test(char)) at += 1
    else break
  }
  return at
}

function wordEnd(bytes: Buffer, from: number): number {
  let at = from
  while (at < bytes.length && !ends.test(String.fromCharCode(bytes[at] ?? 0))) at += 1
  return at
}

function latin(bytes: Buffer, from: number, to: number): string {
  return bytes.toString('latin1', Math.max(0, from), to)
}

export function isDictionary(value: PdfValue | undefined): value is PdfDictionary {
  return value instanceof Map
}

function isName(value: PdfValue | undefined): value is PdfName {
  return typeof value === 'object' && value !== null && 'name' in value
}

export function isReference(value: PdfValue | undefined): value is PdfReference {
  return typeof value === 'object' && value !== null && 'object' in value
}

export function isString(value: PdfValue | undefined): value is PdfString {
  return typeof value === 'object' && value !== null && 'string' in value
}
