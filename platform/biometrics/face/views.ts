/** From where a picture is looked at so that small and turned faces are found as well. Pure. */
import type { Box, CoverBox, View } from './found.ts'

const across = [0, 1 / 3, 2 / 3] as const
const down = [0, 1 / 2] as const
/** Parts overlap by so much: a face that one part cuts is whole in the next. */
const overlap = 0.08

/** The whole in four turns, and six parts of it, each made as large as the whole. */
export const views: readonly View[] = [
  ...([0, 90, 180, 270] as const).map((turn) => ({ turn })),
  ...down.flatMap((top) =>
    across.map((left) => ({ part: partAt(left, top, 1 / across.length, 1 / down.length) })),
  ),
]

function partAt(left: number, top: number, width: number, height: number) {
  const [x, y] = [Math.max(0, left - overlap), Math.max(0, top - overlap)]
  const right = Math.min(1, left + width + overlap)
  const bottom = Math.min(1, top + height + overlap)
  return [x, y, right - x, bottom - y] as const
}

/** Detectors frame the middle of a face: hair, chin and ears belong to what is covered. */
const margin = { side: 0.6, over: 0.6, under: 0.45 } as const

/** A box that was found in a view of so many dots, in the whole picture and with its margin. */
export function boxInWhole(
  view: View,
  { x, y, width, height }: Box,
  size: { readonly width: number; readonly height: number },
): CoverBox {
  const [u, v] = [x / size.width, y / size.height]
  const [w, h] = [width / size.width, height / size.height]
  const upright =
    'part' in view ? inPart(view.part, [u, v, w, h]) : turnedBack(view.turn, [u, v, w, h])
  const [left, top, wide, high] = upright
  const from = (at: number) => Math.max(0, Math.floor(at * 1000))
  const to = (at: number) => Math.min(1000, Math.ceil(at * 1000))
  const [x1, y1] = [from(left - wide * margin.side), from(top - high * margin.over)]
  const x2 = to(left + wide * (1 + margin.side))
  const y2 = to(top + high * (1 + margin.under))
  return [x1, y1, Math.max(0, x2 - x1), Math.max(0, y2 - y1)]
}

type Share = readonly [number, number, number, number]

const inPart = ([left, top, width, height]: Share, [u, v, w, h]: Share): Share => [
  left + u * width,
  top + v * height,
  w * width,
  h * height,
]

function turnedBack(turn: 0 | 90 | 180 | 270, [u, v, w, h]: Share): Share {
  if (turn === 90) return [v, 1 - u - w, h, w]
  if (turn === 180) return [1 - u - w, 1 - v - h, w, h]
  return turn === 270 ? [1 - v - h, u, h, w] : [u, v, w, h]
}

/** Without those that lie in another: what is found from two sides is covered once. */
export function outermost(boxes: readonly CoverBox[]): CoverBox[] {
  const holds = (a: CoverBox, b: CoverBox) =>
    a[0] <= b[0] && a[1] <= b[1] && a[0] + a[2] >= b[0] + b[2] && a[1] + a[3] >= b[1] + b[3]
  const all = [...new Map(boxes.map((box) => [box.join(), box])).values()]
  return all
    .filter((one) => !all.some((other) => other !== one && holds(other, one)))
    .toSorted((a, b) => a[1] - b[1] || a[0] - b[0])
}
