/**
 * Which minutiae of two pictures may be the same. Like edges vote for pairs of minutiae; from each
 * of the pairs with most votes a pairing is grown along like edges, best first, as long as it stays
 * near to one turn and one shift of the whole finger. (The idea of growing a pairing from
 * neighbours' edges is published; this is our own making of it.)
 */
import { fullTurn, turnBetween } from './minutiae.ts'
import { cellDots, cellOf, cellTurn, neighboursMax, type PreparedFinger } from './prepare.ts'

/** Sets of pairs: `own[i]` of one picture and `other[i]` of the other, `count` of them. */
export type Pairing = {
  readonly count: number
  readonly own: Int16Array
  readonly other: Int16Array
  /** Like edges between pairs beyond those that the pairing grew along. */
  readonly support: number
}

/** How different like edges may be: skin stretches, and extractors err. */
export type Tolerance = {
  /** Dots, and a share of the length. */
  readonly dots: number
  readonly share: number
  /** 1,024ths of a turn. */
  readonly turn: number
  /** How far a pair may lie from where turn and shift of the first pair put it. */
  readonly driftDots: number
  readonly driftShare: number
  readonly driftTurn: number
  readonly roots: number
}

export const tolerance: Tolerance = {
  dots: 8,
  share: 0.06,
  turn: 52,
  driftDots: 18,
  driftShare: 0.12,
  driftTurn: 80,
  roots: 40,
}

/** How unlike two edges are, from 0 to under 1; 1 and more is not alike. */
function unlikeness(
  a: PreparedFinger,
  edge: number,
  b: PreparedFinger,
  like: number,
  within: Tolerance,
): number {
  const long = a.length[edge] ?? 0
  const dots = Math.abs(long - (b.length[like] ?? 0)) / (within.dots + within.share * long)
  if (dots >= 1) return 1
  const out = Math.abs(turnBetween(a.out[edge] ?? 0, b.out[like] ?? 0)) / within.turn
  if (out >= 1) return 1
  const back = Math.abs(turnBetween(a.back[edge] ?? 0, b.back[like] ?? 0)) / within.turn
  return back >= 1 ? 1 : (dots + out + back) / 3
}

/** For each pair of minutiae, what their like edges say for it. */
function countVotes(a: PreparedFinger, b: PreparedFinger, within: Tolerance): Float32Array {
  const votes = new Float32Array(a.count * b.count)
  for (let edge = 0; edge < a.neighbour.length; edge += 1) {
    if (a.neighbour[edge] === -1) continue
    const own = Math.floor(edge / neighboursMax)
    // The cell of the edge and, in each direction, the one that it lies nearer to.
    const long = Math.floor((a.length[edge] ?? 0) / cellDots - 0.5)
    const out = Math.floor((a.out[edge] ?? 0) / cellTurn - 0.5)
    const back = Math.floor((a.back[edge] ?? 0) / cellTurn - 0.5)
    for (let near = 0; near < 8; near += 1) {
      const cell = cellOf(long + (near & 1), out + ((near >> 1) & 1), back + (near >> 2))
      if ((near & 1) === 1 && cell === cellOf(long, out + ((near >> 1) & 1), back + (near >> 2))) {
        continue
      }
      const end = b.cellStart[cell + 1] ?? 0
      for (let at = b.cellStart[cell] ?? 0; at < end; at += 1) {
        const like = b.cellEdges[at] ?? 0
        const cost = unlikeness(a, edge, b, like, within)
        if (cost >= 1) continue
        const pair = own * b.count + Math.floor(like / neighboursMax)
        votes[pair] = (votes[pair] ?? 0) + 1 - cost / 2
      }
    }
  }
  return votes
}

function bestRoots(votes: Float32Array, most: number): number[] {
  const found: number[] = []
  let least = 0
  for (let pair = 0; pair < votes.length; pair += 1) {
    const vote = votes[pair] ?? 0
    if (vote <= least) continue
    let at = found.length
    while (at > 0 && (votes[found[at - 1] ?? 0] ?? 0) < vote) at -= 1
    found.splice(at, 0, pair)
    if (found.length > most) found.pop()
    if (found.length === most) least = votes[found[most - 1] ?? 0] ?? 0
  }
  return found
}

/** Grown from each of the best roots: the pairings, in the order of the roots. */
export function growPairings(
  a: PreparedFinger,
  b: PreparedFinger,
  within: Tolerance = tolerance,
): Pairing[] {
  const votes = countVotes(a, b, within)
  return bestRoots(votes, within.roots).map((root) => grow(a, b, root, within))
}

type Step = { readonly own: number; readonly other: number; readonly cost: number }

function grow(a: PreparedFinger, b: PreparedFinger, root: number, within: Tolerance): Pairing {
  const first = { own: Math.floor(root / b.count), other: root % b.count }
  const fits = fitsWith(a, b, first, within)
  const otherOf = new Int16Array(a.count).fill(-1)
  const ownOf = new Int16Array(b.count).fill(-1)
  const own = new Int16Array(Math.min(a.count, b.count))
  const other = new Int16Array(own.length)
  const steps: Step[] = [{ ...first, cost: 0 }]
  let count = 0
  let support = 0
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (otherOf[step.own] === step.other) {
      support += 1
      continue
    }
    if (otherOf[step.own] !== -1 || ownOf[step.other] !== -1) continue
    otherOf[step.own] = step.other
    ownOf[step.other] = step.own
    own[count] = step.own
    other[count] = step.other
    count += 1
    addSteps(a, b, step, within, steps, fits)
  }
  return { count, own, other, support }
}

/** The steps along like edges, kept in order: the best is the last. */
function addSteps(
  a: PreparedFinger,
  b: PreparedFinger,
  from: Step,
  within: Tolerance,
  steps: Step[],
  fits: (own: number, other: number) => boolean,
): void {
  for (let rank = 0; rank < neighboursMax; rank += 1) {
    const edge = from.own * neighboursMax + rank
    const own = a.neighbour[edge] ?? -1
    if (own === -1) break
    for (let likeRank = 0; likeRank < neighboursMax; likeRank += 1) {
      const like = from.other * neighboursMax + likeRank
      const other = b.neighbour[like] ?? -1
      if (other === -1) break
      const cost = unlikeness(a, edge, b, like, within)
      if (cost >= 1 || !fits(own, other)) continue
      let at = steps.length
      while (at > 0 && (steps[at - 1]?.cost ?? 0) < cost) at -= 1
      steps.splice(at, 0, { own, other, cost })
    }
  }
}

/** Whether a pair lies about where the first pair's turn and shift put it. */
function fitsWith(
  a: PreparedFinger,
  b: PreparedFinger,
  first: { readonly own: number; readonly other: number },
  within: Tolerance,
): (own: number, other: number) => boolean {
  const turn = turnBetween(b.turn[first.other] ?? 0, a.turn[first.own] ?? 0)
  const angle = (turn * 2 * Math.PI) / fullTurn
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [ax, ay] = [a.x[first.own] ?? 0, a.y[first.own] ?? 0]
  const [bx, by] = [b.x[first.other] ?? 0, b.y[first.other] ?? 0]
  return (own, other) => {
    const turned = turnBetween(b.turn[other] ?? 0, a.turn[own] ?? 0)
    if (Math.abs(turnBetween(turned, turn)) > within.driftTurn) return false
    const [dx, dy] = [(a.x[own] ?? 0) - ax, (a.y[own] ?? 0) - ay]
    const offX = cos * dx - sin * dy - ((b.x[other] ?? 0) - bx)
    const offY = sin * dx + cos * dy - ((b.y[other] ?? 0) - by)
    return Math.hypot(offX, offY) <= within.driftDots + within.driftShare * Math.hypot(dx, dy)
  }
}
