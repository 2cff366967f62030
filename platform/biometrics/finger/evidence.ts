/**
 * What a pairing says for one finger: after the best turn and shift of all its pairs, how many
 * minutiae meet, how closely, and how many of those that both pictures should show do not.
 */
import { fullTurn, turnBetween } from './minutiae.ts'
import type { Pairing } from './pairing.ts'
import type { PreparedFinger } from './prepare.ts'

export type Evidence = {
  /** Minutiae that meet. */
  readonly met: number
  /** Of the minutiae in the part that both show, the share that meets: 0 to 1. */
  readonly share: number
  /** Mean distance in dots and mean difference of direction in 1,024ths of a turn. */
  readonly dots: number
  readonly turn: number
  /** The share of those that meet whose kinds do not contradict. */
  readonly kinds: number
  /** Like edges for each pair, beyond those that the pairing grew along. */
  readonly support: number
}

export type Meeting = { readonly dots: number; readonly turn: number; readonly marginDots: number }
export const meeting: Meeting = { dots: 16, turn: 80, marginDots: 10 }

export const noEvidence: Evidence = { met: 0, share: 0, dots: 0, turn: 0, kinds: 0, support: 0 }

type Motion = { cos: number; sin: number; turn: number; shiftX: number; shiftY: number }

export function weigh(
  a: PreparedFinger,
  b: PreparedFinger,
  pairing: Pairing,
  within: Meeting = meeting,
): Evidence {
  if (pairing.count < 3) return noEvidence
  const first = bestMotion(a, b, pairing.own, pairing.other, pairing.count)
  const met = meet(a, b, first, within)
  if (met.count < 3) return noEvidence
  const motion = bestMotion(a, b, met.own, met.other, met.count)
  const { own, other, count } = meet(a, b, motion, within)
  if (count === 0) return noEvidence
  let [dots, turn, kinds] = [0, 0, 0]
  for (let i = 0; i < count; i += 1) {
    const [one, two] = [own[i] ?? 0, other[i] ?? 0]
    const moved = move(a, one, motion)
    dots += Math.hypot(moved.x - (b.x[two] ?? 0), moved.y - (b.y[two] ?? 0))
    turn += Math.abs(turnBetween((a.turn[one] ?? 0) + motion.turn, b.turn[two] ?? 0))
    const [kind = 0, like = 0] = [a.kind[one], b.kind[two]]
    if (kind === like || kind === 0 || like === 0) kinds += 1
  }
  const shown = bothShow(a, b, motion, within.marginDots)
  return {
    met: count,
    share: (2 * count) / Math.max(2 * count, shown),
    dots: dots / count,
    turn: turn / count,
    kinds: kinds / count,
    support: pairing.support / pairing.count,
  }
}

/** Least squares over the pairs: where `a` goes to lie on `b`. */
function bestMotion(
  a: PreparedFinger,
  b: PreparedFinger,
  own: Int16Array,
  other: Int16Array,
  count: number,
): Motion {
  let [ax, ay, bx, by] = [0, 0, 0, 0]
  for (let i = 0; i < count; i += 1) {
    ax += a.x[own[i] ?? 0] ?? 0
    ay += a.y[own[i] ?? 0] ?? 0
    bx += b.x[other[i] ?? 0] ?? 0
    by += b.y[other[i] ?? 0] ?? 0
  }
  ;[ax, ay, bx, by] = [ax / count, ay / count, bx / count, by / count]
  let [dot, cross] = [0, 0]
  for (let i = 0; i < count; i += 1) {
    const [px, py] = [(a.x[own[i] ?? 0] ?? 0) - ax, (a.y[own[i] ?? 0] ?? 0) - ay]
    const [qx, qy] = [(b.x[other[i] ?? 0] ?? 0) - bx, (b.y[other[i] ?? 0] ?? 0) - by]
    dot += px * qx + py * qy
    cross += px * qy - py * qx
  }
  const angle = Math.atan2(cross, dot)
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return {
    cos,
    sin,
    turn: Math.round((angle * fullTurn) / (2 * Math.PI)),
    shiftX: bx - (cos * ax - sin * ay),
    shiftY: by - (sin * ax + cos * ay),
  }
}

function move(a: PreparedFinger, one: number, motion: Motion): { x: number; y: number } {
  const [x, y] = [a.x[one] ?? 0, a.y[one] ?? 0]
  return {
    x: motion.cos * x - motion.sin * y + motion.shiftX,
    y: motion.sin * x + motion.cos * y + motion.shiftY,
  }
}

/** Every minutia of `a` with the nearest free one of `b`, nearest pairs first. */
function meet(a: PreparedFinger, b: PreparedFinger, motion: Motion, within: Meeting) {
  const near: { one: number; two: number; far: number }[] = []
  for (let one = 0; one < a.count; one += 1) {
    const { x, y } = move(a, one, motion)
    const turn = (a.turn[one] ?? 0) + motion.turn
    for (let two = 0; two < b.count; two += 1) {
      const far = Math.hypot(x - (b.x[two] ?? 0), y - (b.y[two] ?? 0))
      if (far > within.dots) continue
      const turned = Math.abs(turnBetween(turn, b.turn[two] ?? 0))
      if (turned <= within.turn)
        near.push({ one, two, far: far / within.dots + turned / within.turn })
    }
  }
  near.sort((p, q) => p.far - q.far)
  const own = new Int16Array(Math.min(a.count, b.count))
  const other = new Int16Array(own.length)
  const ownTaken = new Uint8Array(a.count)
  const otherTaken = new Uint8Array(b.count)
  let count = 0
  for (const { one, two } of near) {
    if (ownTaken[one] === 1 || otherTaken[two] === 1) continue
    ownTaken[one] = otherTaken[two] = 1
    own[count] = one
    other[count] = two
    count += 1
  }
  return { own, other, count }
}

/** Minutiae of both that lie where both pictures show skin: near to some minutia of the other. */
function bothShow(a: PreparedFinger, b: PreparedFinger, motion: Motion, margin: number): number {
  const box = (finger: PreparedFinger, motionOf?: Motion) => {
    let [left, right, low, high] = [Infinity, -Infinity, Infinity, -Infinity]
    const xs: number[] = []
    const ys: number[] = []
    for (let i = 0; i < finger.count; i += 1) {
      const { x, y } = motionOf
        ? move(finger, i, motionOf)
        : { x: finger.x[i] ?? 0, y: finger.y[i] ?? 0 }
      xs.push(x)
      ys.push(y)
      left = Math.min(left, x)
      right = Math.max(right, x)
      low = Math.min(low, y)
      high = Math.max(high, y)
    }
    return { left, right, low, high, xs, ys }
  }
  const [one, two] = [box(a, motion), box(b)]
  const left = Math.max(one.left, two.left) - margin
  const right = Math.min(one.right, two.right) + margin
  const low = Math.max(one.low, two.low) - margin
  const high = Math.min(one.high, two.high) + margin
  const inside = ({ xs, ys }: { xs: number[]; ys: number[] }) =>
    xs.filter((x, i) => {
      const y = ys[i] ?? 0
      return x >= left && x <= right && y >= low && y <= high
    }).length
  return inside(one) + inside(two)
}
