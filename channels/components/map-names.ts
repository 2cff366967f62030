/** Which names stand in a picture of the map, and where: none over another. Pure. */
import { mapHeight, mapWidth } from './map-view.ts'

type Place = { readonly x: number; readonly y: number }
/** `left` to `right`: how much room a name has that belongs to an area. */
export type Named = {
  readonly name: string
  readonly at: Place
  readonly left: number
  readonly right: number
}
export type Label = { readonly lines: readonly string[]; readonly at: Place }

export const nameSize = 10
/** Of a letter in either script, somewhat too much. */
const letterWidth = 5.4
const lineHeight = nameSize + 1
/** A circle, or a pin, stands in the middle; the name below it. */
const belowMiddle = 26
const edge = 3
/** Where the scale stands. */
const corner: Box = { left: 0, right: 130, top: mapHeight - 17, bottom: mapHeight }

type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** Of an area: in the middle of what of it is seen. Undefined where nothing of it is. */
export function nameInArea(name: string, corners: readonly Place[]): Named | undefined {
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  const [left, right] = [Math.max(0, Math.min(...xs)), Math.min(mapWidth, Math.max(...xs))]
  const [top, bottom] = [Math.max(0, Math.min(...ys)), Math.min(mapHeight, Math.max(...ys))]
  if (right <= left || bottom <= top) return undefined
  const y = Math.min((top + bottom) / 2 + belowMiddle, bottom - edge)
  return { name, at: { x: Math.round((left + right) / 2), y: Math.round(y) }, left, right }
}

/** The first come first; a name that would lie over another is moved a little, or left out. */
export function labelsOf(all: readonly Named[]): Label[] {
  const taken: Box[] = [corner]
  return all.flatMap(({ name, at, left, right }) => {
    const lines = linesOf(name, right - left)
    const places = [0, -lineHeight, lineHeight, -2 * lineHeight - 1].map((by) => at.y + by)
    const half = Math.max(0, ...lines.map(widthOf)) / 2 + edge
    const x = Math.round(Math.max(half, Math.min(mapWidth - half, at.x)))
    for (const y of lines.length === 0 ? [] : places) {
      const box = boxOf(lines, { x, y })
      if (!isFree(box, taken)) continue
      taken.push(box)
      return { lines, at: { x, y } }
    }
    return []
  })
}

const widthOf = (line: string) => line.length * letterWidth

/** In one line, else each word in its own; none where a word is longer than the room. */
function linesOf(name: string, room: number): string[] {
  if (widthOf(name) <= room) return [name]
  const lines = name.split(/(?<=-)|\s+/)
  return lines.every((line) => widthOf(line) <= room + 2 * edge) ? lines : []
}

function boxOf(lines: readonly string[], { x, y }: Place): Box {
  const half = Math.max(...lines.map(widthOf)) / 2
  const bottom = y + (lines.length - 1) * lineHeight + 2
  return { left: x - half, right: x + half, top: y - nameSize + 1, bottom }
}

function isFree({ left, right, top, bottom }: Box, taken: readonly Box[]): boolean {
  const isInside = left >= 0 && right <= mapWidth && top >= 0 && bottom <= mapHeight
  return (
    isInside &&
    taken.every(
      (one) => one.left > right || one.right < left || one.top > bottom || one.bottom < top,
    )
  )
}

/** Of a mark: right under it, however long. */
export const nameUnder = (name: string, { x, y }: Place): Named => ({
  name,
  at: { x: Math.round(x), y: Math.round(y) + nameSize + 4 },
  left: 0,
  right: mapWidth,
})
