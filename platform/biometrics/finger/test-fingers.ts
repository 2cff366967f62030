/** Invented fingers for tests: no person's data, the same ones for the same seed. */
import type { Finger } from '../positions.ts'
import { fullTurn, type FingerView, type Minutia } from './minutiae.ts'

export type Random = () => number

/** A small generator of even numbers in [0, 1) (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const kinds = ['ending', 'fork'] as const
const sizeX = 300
const sizeY = 400

/** Minutiae apart from each other, along ridges that bend across the finger. */
export function inventFinger(random: Random, finger: Finger = 'right-index'): FingerView {
  const count = 32 + Math.floor(random() * 20)
  const [bend, start] = [random() * 2 - 1, random() * Math.PI]
  const minutiae: Minutia[] = []
  while (minutiae.length < count) {
    const [x, y] = [40 + random() * (sizeX - 80), 40 + random() * (sizeY - 80)]
    if (minutiae.some((other) => Math.hypot(other.x - x, other.y - y) < 12)) continue
    const along = start + (bend * (x - 150)) / 120 + ((y - 200) / 160) * (1 - bend)
    const angle = along + (random() < 0.5 ? Math.PI : 0) + (random() - 0.5) * 0.4
    const turn = Math.round((angle * fullTurn) / (2 * Math.PI)) & (fullTurn - 1)
    minutiae.push({ kind: kinds[random() < 0.5 ? 0 : 1] ?? 'ending', x, y, turn })
  }
  return { finger, quality: 0, minutiae }
}

/** The same finger laid on again: turned, shifted, pressed unevenly, some seen and some not. */
export function layAgain(view: FingerView, random: Random): FingerView {
  const angle = (random() - 0.5) * 0.7
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [shiftX, shiftY] = [(random() - 0.5) * 50, (random() - 0.5) * 60]
  const stretch = 1 + (random() - 0.5) * 0.06
  const near = (width: number) => (random() + random() + random() - 1.5) * width
  const seen = view.minutiae.flatMap((minutia): Minutia[] => {
    if (random() < 0.18) return []
    const [dx, dy] = [(minutia.x - sizeX / 2) * stretch, minutia.y - sizeY / 2]
    const x = Math.round(sizeX / 2 + cos * dx + sin * dy + shiftX + near(3))
    const y = Math.round(sizeY / 2 - sin * dx + cos * dy + shiftY + near(3))
    if (x < 0 || y < 0 || x >= sizeX || y >= sizeY) return []
    const turned = (angle * fullTurn) / (2 * Math.PI) + near(24)
    const turn = Math.round(minutia.turn + turned) & (fullTurn - 1)
    const kind = random() < 0.1 ? 'other' : minutia.kind
    return [{ kind, x, y, turn }]
  })
  const dirt = Array.from({ length: Math.floor(random() * 5) }, (): Minutia => {
    const turn = Math.floor(random() * fullTurn)
    return {
      kind: 'ending',
      x: Math.floor(random() * sizeX),
      y: Math.floor(random() * sizeY),
      turn,
    }
  })
  const apart = new Map([...seen, ...dirt].map((one) => [`${one.x},${one.y}`, one]))
  return { ...view, minutiae: [...apart.values()] }
}

/** The same minutiae as ANSI INCITS 378-2004 has them: directions in steps of two degrees. */
export function ansiRecord({ minutiae, quality }: FingerView, isLong = false): Buffer {
  const at = isLong ? 20 : 16
  const record = Buffer.alloc(at + 10 + 4 + minutiae.length * 6 + 2)
  record.write('FMR\0 20\0', 'latin1')
  if (isLong) record.writeUInt32BE(record.length, 10)
  else record.writeUInt16BE(record.length, 8)
  for (const [offset, value] of [sizeX, sizeY, 197, 197].entries()) {
    record.writeUInt16BE(value, at + offset * 2)
  }
  record[at + 8] = 1
  const view = at + 10
  record[view + 2] = quality
  record[view + 3] = minutiae.length
  minutiae.forEach(({ kind, x, y, turn }, i) => {
    const code = ['other', 'ending', 'fork'].indexOf(kind)
    record.writeUInt16BE((code << 14) | Math.round(x), view + 4 + i * 6)
    record.writeUInt16BE(Math.round(y), view + 6 + i * 6)
    record[view + 8 + i * 6] = Math.round((turn * 180) / fullTurn) % 180
  })
  return record
}
