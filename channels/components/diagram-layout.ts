/** Where the boxes and arrows of a state diagram stand. Pure; all lengths in CSS pixels. */

export type DiagramBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
  readonly place: 'current' | 'passed' | 'ahead'
  /** No step leads on from here. */
  readonly isEnd: boolean
}

/** All steps from one state to another: one arrow with their numbers. */
export type DiagramEdge = {
  readonly line: string
  readonly head: string
  /** The middle of the badge with the numbers. */
  readonly x: number
  readonly y: number
  readonly numbers: readonly number[]
}

export type Diagram = {
  readonly width: number
  readonly height: number
  readonly boxes: readonly DiagramBox[]
  readonly edges: readonly DiagramEdge[]
}

type State = {
  readonly id: string
  readonly name: string
  readonly place?: 'current' | 'passed' | undefined
}
type Move = { readonly from: string; readonly to: string }

/** 360 px of a cheap phone, less its margins; a drawing with long words is wider, and scaled. */
const phoneWidth = 320
/** Letters of the page's font are at most some 8.5 px wide on average at 15 px. */
const letterWidth = 8.5
const boxPadding = 20
const margin = 4
const laneWidthMost = 24
/** A long word fits: many lanes share what is left beside it. */
const boxWidthLeast = 104
const lineHeight = 20
const gapBetween = 38
const corner = 6

/** A way between two states, by their places in the column. */
type Way = { readonly from: number; readonly to: number; readonly numbers: number[] }

/** Lays the states out from top to bottom in the order given; `isMirrored` for right to left. */
export function layDiagram(
  states: readonly State[],
  moves: readonly Move[],
  isMirrored: boolean,
): Diagram {
  const ways = waysOf(states, moves)
  const straight = ways.filter(({ from, to }) => to === from + 1)
  const lanes = lanesOf(ways.filter((way) => !straight.includes(way)))
  const lanesCount = Math.max(0, ...lanes.values()) + (lanes.size > 0 ? 1 : 0)
  const room = phoneWidth - 2 * margin - 12 - boxWidthLeast
  const laneWidth = Math.min(laneWidthMost, room / Math.max(1, lanesCount))
  const lanesWidth = lanesCount > 0 ? lanesCount * laneWidth + 12 : 0
  const wordMax = Math.max(0, ...states.flatMap(({ name }) => wordsOf(name).map(lengthOf)))
  const wordWidth = Math.ceil(wordMax * letterWidth) + boxPadding
  const boxWidth = Math.max(phoneWidth - 2 * margin - lanesWidth, wordWidth)
  const totalWidth = boxWidth + lanesWidth + 2 * margin
  const boxes = boxesOf(states, ways, boxWidth)
  const turn = (x: number) => (isMirrored ? totalWidth - x : x)
  const ports = portsOf(boxes, [...lanes.keys()])
  const edges = [
    ...straight.map((way) => straightEdge(way, boxes, turn)),
    ...[...lanes].map(([way, lane]) => sideEdge(way, lane, { ports, boxWidth, laneWidth, turn })),
  ]
  const last = boxes.at(-1)
  return {
    width: totalWidth,
    height: last ? last.y + last.height + margin : 0,
    boxes: boxes.map((box) => (isMirrored ? { ...box, x: totalWidth - box.x - box.width } : box)),
    edges,
  }
}

function waysOf(states: readonly State[], moves: readonly Move[]): Way[] {
  const ways: Way[] = []
  moves.forEach((move, index) => {
    const from = states.findIndex(({ id }) => id === move.from)
    const to = states.findIndex(({ id }) => id === move.to)
    if (from < 0 || to < 0) return
    const known = ways.find((way) => way.from === from && way.to === to)
    if (known) known.numbers.push(index + 1)
    else ways.push({ from, to, numbers: [index + 1] })
  })
  return ways
}

/** Short ways run inside, long ones outside; two ways share a lane where they do not meet. */
function lanesOf(ways: readonly Way[]): Map<Way, number> {
  const lanes = new Map<Way, number>()
  const span = ({ from, to }: Way) => Math.abs(to - from)
  const meet = (a: Way, b: Way) =>
    Math.min(a.from, a.to) <= Math.max(b.from, b.to) &&
    Math.min(b.from, b.to) <= Math.max(a.from, a.to)
  for (const way of [...ways].sort((a, b) => span(a) - span(b))) {
    const taken = [...lanes].filter(([other]) => meet(way, other)).map(([, lane]) => lane)
    let lane = 0
    while (taken.includes(lane)) lane += 1
    lanes.set(way, lane)
  }
  return lanes
}

function boxesOf(states: readonly State[], ways: readonly Way[], width: number): DiagramBox[] {
  const lettersMax = Math.floor((width - boxPadding) / letterWidth)
  let y = margin
  return states.map((state, index) => {
    const lines = wrap(state.name, lettersMax)
    const box = {
      x: margin,
      y,
      width,
      height: lines.length * lineHeight + 20,
      lines,
      place: state.place ?? 'ahead',
      isEnd: !ways.some(({ from }) => from === index),
    } as const
    y += box.height + gapBetween
    return box
  })
}

const wordsOf = (name: string) => name.split(/\s+/)
const lengthOf = (word: string) => word.length

function wrap(name: string, lettersMax: number): string[] {
  const lines: string[] = []
  for (const word of wordsOf(name)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= lettersMax) {
      lines[lines.length - 1] = `${last} ${word}`
    } else {
      lines.push(word)
    }
  }
  return lines
}

type Port = { readonly way: Way; readonly isStart: boolean; readonly other: number }
type Ports = (way: Way, isStart: boolean) => number

/** Where each way leaves and meets the side of a box, so that no two touch. */
function portsOf(boxes: readonly DiagramBox[], ways: readonly Way[]): Ports {
  const heights = new Map<Way, { start: number; end: number }>()
  for (const way of ways) heights.set(way, { start: 0, end: 0 })
  boxes.forEach((box, index) => {
    const ports: Port[] = ways.flatMap((way) => [
      ...(way.from === index ? [{ way, isStart: true, other: way.to }] : []),
      ...(way.to === index ? [{ way, isStart: false, other: way.from }] : []),
    ])
    // Ways to states above leave on top; of two on one side the nearer one is inside, so that
    // the longer one need not cross it.
    const isBelow = ({ other }: Port) => Number(other >= index)
    const ordered = ports.sort(
      (a, b) =>
        isBelow(a) - isBelow(b) || b.other - a.other || Number(b.isStart) - Number(a.isStart),
    )
    ordered.forEach(({ way, isStart }, place) => {
      const y = box.y + (box.height * (place + 1)) / (ordered.length + 1)
      const known = heights.get(way)
      if (known) known[isStart ? 'start' : 'end'] = y
    })
  })
  return (way, isStart) => heights.get(way)?.[isStart ? 'start' : 'end'] ?? 0
}

function straightEdge(
  way: Way,
  boxes: readonly DiagramBox[],
  turn: (x: number) => number,
): DiagramEdge {
  const above = boxes[way.from]
  const below = boxes[way.to]
  const x = turn((above?.x ?? 0) + (above?.width ?? 0) / 2)
  const y0 = (above?.y ?? 0) + (above?.height ?? 0)
  const y1 = below?.y ?? 0
  return {
    line: `M${x} ${y0}V${y1 - 6}`,
    head: `M${x} ${y1}l-5 -8h10z`,
    x,
    y: (y0 + y1) / 2 - 3,
    numbers: way.numbers,
  }
}

type Room = {
  readonly ports: Ports
  readonly boxWidth: number
  readonly laneWidth: number
  readonly turn: (x: number) => number
}

function sideEdge(way: Way, lane: number, { ports, boxWidth, laneWidth, turn }: Room): DiagramEdge {
  const side = margin + boxWidth
  const out = side + 16 + lane * laneWidth + laneWidth / 4
  const y0 = ports(way, true)
  const y1 = ports(way, false)
  const down = y1 > y0 ? 1 : -1
  const bend = Math.min(corner, Math.abs(y1 - y0) / 2) * down
  const at = (x: number, y: number) => `${turn(x)} ${y}`
  const line = [
    `M${at(side, y0)}`,
    `L${at(out - corner, y0)}`,
    `Q${at(out, y0)} ${at(out, y0 + bend)}`,
    `L${at(out, y1 - bend)}`,
    `Q${at(out, y1)} ${at(out - corner, y1)}`,
    `L${at(side + 6, y1)}`,
  ].join('')
  const head = `M${at(side, y1)}L${at(side + 8, y1 - 5)}L${at(side + 8, y1 + 5)}z`
  return { line, head, x: turn(out), y: (y0 + y1) / 2, numbers: way.numbers }
}
