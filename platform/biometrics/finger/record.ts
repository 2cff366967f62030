/**
 * Fingerprint records: ISO/IEC 19794-2:2005 (card formats apart) and ANSI INCITS 378-2004, with
 * the minutiae of one picture of one finger. Strict: a record is read whole or not at all.
 *
 * Both begin with `FMR\0 20\0`. ISO gives the record's length in four bytes, ANSI in two (or, when
 * it is longer than two can say, in six of which the first two are zero) and then names a product.
 * ISO counts directions in 256ths of a turn, ANSI in steps of two degrees.
 */
import { biometricsProblems } from '../problems.ts'
import { fingers } from '../positions.ts'
import { dotsPerCentimetre, fullTurn, type FingerView, type Minutia } from './minutiae.ts'

/** No sensor sees more on one finger; what claims more was made to be like everybody. */
export const minutiaeMax = 128
/** Vendors' own data may follow; nobody needs so much of it. */
export const recordBytesMax = 65_536
/** 250 to 1,000 dots an inch. */
const resolutionMin = 98
const resolutionMax = 394
const sizeMax = 4_000
const minutiaBytes = 6

const problem = {
  other: biometricsProblems['biometrics-finger-other-format'],
  broken: biometricsProblems['biometrics-finger-broken'],
  absurd: biometricsProblems['biometrics-finger-absurd'],
  many: biometricsProblems['biometrics-finger-too-many'],
  several: biometricsProblems['biometrics-finger-several'],
}

type Header = {
  readonly at: number
  readonly degreesStep: number
  readonly steps: number
}

/**
 * Throws `biometrics-finger-other-format` (no such record), `biometrics-finger-broken` (truncated,
 * or bytes left over), `biometrics-finger-several` (of several fingers or pictures),
 * `biometrics-finger-too-many`, `biometrics-finger-absurd` (what no sensor would say).
 */
export function parseFingerRecord(record: Buffer): FingerView {
  const { at, steps, degreesStep } = readHeader(record)
  const [width, height] = [record.readUInt16BE(at), record.readUInt16BE(at + 2)]
  const scales = [record.readUInt16BE(at + 4), record.readUInt16BE(at + 6)]
  const [scaleX = 0, scaleY = 0] = scales
  if (width === 0 || height === 0 || Math.max(width, height) > sizeMax) throw problem.absurd()
  if (scales.some((scale) => scale < resolutionMin || scale > resolutionMax)) throw problem.absurd()
  if (record[at + 8] !== 1) throw problem.several()
  const view = at + 10
  const [position = 0, , quality = 0, count = 0] = record.subarray(view, view + 4)
  const finger = fingers[position]
  if (finger === undefined || quality > 100) throw problem.absurd()
  if (count > minutiaeMax) throw problem.many()
  const end = view + 4 + count * minutiaBytes
  if (record.length < end + 2) throw problem.broken()
  // What a vendor adds is skipped, and must be all that is left.
  if (record.length !== end + 2 + record.readUInt16BE(end)) throw problem.broken()
  const minutiae = Array.from({ length: count }, (_, i): Minutia => {
    const from = view + 4 + i * minutiaBytes
    const [first, second] = [record.readUInt16BE(from), record.readUInt16BE(from + 2)]
    const [x, y, angle] = [first & 0x3fff, second & 0x3fff, record[from + 4] ?? 0]
    const kind = (['other', 'ending', 'fork'] as const)[first >> 14]
    if (!kind || second >> 14 !== 0 || x >= width || y >= height || angle >= steps) {
      throw problem.absurd()
    }
    return {
      kind,
      x: (x * dotsPerCentimetre) / scaleX,
      y: (y * dotsPerCentimetre) / scaleY,
      turn: Math.round((angle * degreesStep * fullTurn) / 360) & (fullTurn - 1),
    }
  })
  if (holdsTwins(minutiae)) throw problem.absurd()
  return { finger, quality, minutiae }
}

/** The same minutia twice counts twice in every comparison: no extractor says it. */
function holdsTwins(minutiae: readonly Minutia[]): boolean {
  return new Set(minutiae.map(({ x, y }) => `${x},${y}`)).size < minutiae.length
}

/** Where the size of the picture stands, and how directions are counted. */
function readHeader(record: Buffer): Header {
  if (record.length > recordBytesMax) throw problem.broken()
  if (record.toString('latin1', 0, 8) !== 'FMR\0 20\0') throw problem.other()
  const iso = { at: 14, degreesStep: 360 / 256, steps: 256 }
  const ansi = { at: 16, degreesStep: 2, steps: 180 }
  const found = [
    { header: iso, said: 8, bytes: 4 },
    { header: ansi, said: 8, bytes: 2 },
    { header: { ...ansi, at: 20 }, said: 10, bytes: 4 },
  ].find(({ said, bytes }) => {
    return record.length >= said + bytes && record.readUIntBE(said, bytes) === record.length
  })
  // The picture's size and scale, the count of views and a spare byte, then the view's own four.
  if (!found || record.length < found.header.at + 14) throw problem.broken()
  return found.header
}

/** The record that is kept: ISO/IEC 19794-2:2005, with nothing that a vendor added. */
export function writeFingerRecord({ finger, quality, minutiae: found }: FingerView): Buffer {
  // At another scale two minutiae may come to lie on one dot: one of them says enough.
  const dots = new Map(found.map((one) => [`${Math.round(one.x)},${Math.round(one.y)}`, one]))
  const minutiae = [...dots.values()]
  const [width, height] = (['x', 'y'] as const).map(
    (axis) => 1 + Math.max(...minutiae.map((minutia) => Math.round(minutia[axis])), 0),
  ) as [number, number]
  const record = Buffer.alloc(24 + 4 + minutiae.length * minutiaBytes + 2)
  record.write('FMR\0 20\0', 'latin1')
  record.writeUInt32BE(record.length, 8)
  record.writeUInt16BE(width, 14)
  record.writeUInt16BE(height, 16)
  record.writeUInt16BE(dotsPerCentimetre, 18)
  record.writeUInt16BE(dotsPerCentimetre, 20)
  record[22] = 1
  record[24] = fingers.indexOf(finger)
  record[26] = quality
  record[27] = minutiae.length
  minutiae.forEach(({ kind, x, y, turn }, i) => {
    const from = 28 + i * minutiaBytes
    const code = ['other', 'ending', 'fork'].indexOf(kind)
    record.writeUInt16BE((code << 14) | Math.round(x), from)
    record.writeUInt16BE(Math.round(y), from + 2)
    record[from + 4] = Math.round((turn * 256) / fullTurn) & 0xff
  })
  return record
}
