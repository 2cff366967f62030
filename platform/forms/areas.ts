/** In which area of a list a point lies, by the borders that somebody has published. Pure. */
import type { Option } from './form.ts'
import type { Point } from './question.ts'

const metresInDegree = 111_320

/** What a point says against the area that was chosen; `there`: the area it lies in, if known. */
export type Elsewhere = { readonly chosen: Option; readonly there: Option | undefined }

/** Borders have few corners, and who stands at one is right on either side of it. */
const borderMetres = 250

/** The area whose border holds the point. */
export const areaAt = (options: readonly Option[], point: Point): Option | undefined =>
  options.find(({ outline = [] }) => isInside(outline, point))

/** Undefined where they agree, and where nobody has published a border of the chosen area. */
export function elsewhereThan(
  options: readonly Option[],
  place: string,
  point: Point,
): Elsewhere | undefined {
  const chosen = options.find(({ value }) => value === place)
  if (!chosen?.outline) return undefined
  const agrees = isInside(chosen.outline, point) || isNear(chosen.outline, point)
  return agrees ? undefined : { chosen, there: areaAt(options, point) }
}

/** How often a line to the east crosses the border says on which side of it one stands. */
function isInside(outline: readonly Point[], { lat, lon }: Point): boolean {
  const crossed = sidesOf(outline).filter(
    ([a, b]) =>
      a.lat > lat !== b.lat > lat &&
      lon < a.lon + ((b.lon - a.lon) * (lat - a.lat)) / (b.lat - a.lat),
  )
  return crossed.length % 2 === 1
}

const isNear = (outline: readonly Point[], point: Point): boolean =>
  sidesOf(outline).some((side) => metresTo(side, point) <= borderMetres)

type Side = readonly [Point, Point]

const sidesOf = (outline: readonly Point[]): Side[] =>
  outline.map((corner, index) => [corner, outline.at(index - 1) ?? corner])

function metresTo([from, to]: Side, point: Point): number {
  const shorter = Math.cos((point.lat * Math.PI) / 180)
  const flat = ({ lat, lon }: Point) => ({
    x: (lon - point.lon) * shorter * metresInDegree,
    y: (lat - point.lat) * metresInDegree,
  })
  const [a, b] = [flat(from), flat(to)]
  const [right, up] = [b.x - a.x, b.y - a.y]
  const along = right === 0 && up === 0 ? 0 : -(a.x * right + a.y * up) / (right ** 2 + up ** 2)
  const nearest = Math.max(0, Math.min(1, along))
  return Math.hypot(a.x + nearest * right, a.y + nearest * up)
}
