/**
 * What a finger looks like from each of its minutiae: the edges to its nearest neighbours. An edge
 * is known by its length and by how both ends lie to it, none of which changes when the finger is
 * turned or shifted. The edges are indexed by these three, so that like edges are found at once.
 */
import { fullTurn, type FingerView } from './minutiae.ts'

export type PreparedFinger = {
  readonly count: number
  /** Dots at 500 an inch; y grows upwards, as directions do. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly turn: Int16Array
  readonly kind: Uint8Array
  /** `neighboursMax` edges for each minutia; a neighbour of -1 is none. */
  readonly neighbour: Int16Array
  readonly length: Float64Array
  /** The edge's direction seen from the direction of its own and of its other end. */
  readonly out: Int16Array
  readonly back: Int16Array
  /** The edges in each cell are `cellEdges` from `cellStart[cell]` up to `cellStart[cell + 1]`. */
  readonly cellStart: Int32Array
  readonly cellEdges: Int32Array
}

export const neighboursMax = 10

/** Cells are as wide as the tolerance in each direction, so that two of each kind cover it. */
export const cellDots = 16
export const cellTurn = 64
const lengthCells = 20
const turnCells = fullTurn / cellTurn
const cells = lengthCells * turnCells * turnCells
const kinds = { other: 0, ending: 1, fork: 2 } as const

export function prepareFinger({ minutiae }: FingerView): PreparedFinger {
  const count = minutiae.length
  const x = Float64Array.from(minutiae, (minutia) => minutia.x)
  const y = Float64Array.from(minutiae, (minutia) => -minutia.y)
  const turn = Int16Array.from(minutiae, (minutia) => minutia.turn)
  const kind = Uint8Array.from(minutiae, (minutia) => kinds[minutia.kind])
  const neighbour = new Int16Array(count * neighboursMax).fill(-1)
  const length = new Float64Array(count * neighboursMax)
  const out = new Int16Array(count * neighboursMax)
  const back = new Int16Array(count * neighboursMax)
  for (let one = 0; one < count; one += 1) {
    nearest(x, y, one).forEach((other, rank) => {
      const edge = one * neighboursMax + rank
      const [dx, dy] = [(x[other] ?? 0) - (x[one] ?? 0), (y[other] ?? 0) - (y[one] ?? 0)]
      const direction = Math.round((Math.atan2(dy, dx) * fullTurn) / (2 * Math.PI))
      neighbour[edge] = other
      length[edge] = Math.hypot(dx, dy)
      out[edge] = (direction - (turn[one] ?? 0)) & (fullTurn - 1)
      back[edge] = (direction - (turn[other] ?? 0)) & (fullTurn - 1)
    })
  }
  return {
    count,
    x,
    y,
    turn,
    kind,
    neighbour,
    length,
    out,
    back,
    ...index(neighbour, length, out, back),
  }
}

function nearest(x: Float64Array, y: Float64Array, one: number): number[] {
  const far = Array.from(x, (other, at) => {
    const dy = (y[at] ?? 0) - (y[one] ?? 0)
    return { at, squared: (other - (x[one] ?? 0)) ** 2 + dy ** 2 }
  })
  return far
    .filter(({ at }) => at !== one)
    .sort((a, b) => a.squared - b.squared || a.at - b.at)
    .slice(0, neighboursMax)
    .map(({ at }) => at)
}

/** The cell of an edge of this length and these directions; cells wrap around the turn. */
export function cellOf(lengthCell: number, outCell: number, backCell: number): number {
  const long = lengthCell < 0 ? 0 : lengthCell >= lengthCells ? lengthCells - 1 : lengthCell
  const [o, b] = [outCell & (turnCells - 1), backCell & (turnCells - 1)]
  return (long * turnCells + o) * turnCells + b
}

function index(neighbour: Int16Array, length: Float64Array, out: Int16Array, back: Int16Array) {
  const cellOfEdge = (edge: number) =>
    cellOf(
      Math.floor((length[edge] ?? 0) / cellDots),
      Math.floor((out[edge] ?? 0) / cellTurn),
      Math.floor((back[edge] ?? 0) / cellTurn),
    )
  const cellStart = new Int32Array(cells + 1)
  let edges = 0
  for (let edge = 0; edge < neighbour.length; edge += 1) {
    if (neighbour[edge] === -1) continue
    const cell = cellOfEdge(edge) + 1
    cellStart[cell] = (cellStart[cell] ?? 0) + 1
    edges += 1
  }
  for (let cell = 0; cell < cells; cell += 1) {
    cellStart[cell + 1] = (cellStart[cell + 1] ?? 0) + (cellStart[cell] ?? 0)
  }
  const next = cellStart.slice()
  const cellEdges = new Int32Array(edges)
  for (let edge = 0; edge < neighbour.length; edge += 1) {
    if (neighbour[edge] === -1) continue
    const cell = cellOfEdge(edge)
    cellEdges[next[cell] ?? 0] = edge
    next[cell] = (next[cell] ?? 0) + 1
  }
  return { cellStart, cellEdges }
}
