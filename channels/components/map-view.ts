/**
 * Which part of the country a picture shows, and where in it a point stands. Pure. North is up and
 * east is right in every language: a map is not mirrored.
 */

export type MapPoint = { readonly lat: number; readonly lon: number }

/** The middle of the picture, and how many degrees of latitude it shows from top to bottom. */
export type MapView = MapPoint & { readonly span: number }

/** In CSS pixels, so that it fits the smallest phone. */
export const mapWidth = 320
export const mapHeight = 260

/** From a few streets to the whole country. */
const spanMin = 0.01
const spanMax = 20
/** Room around what is shown, for circles too. */
const margin = 1.35

/** Degrees of latitude in a pixel; a degree of longitude is shorter the further north it is. */
const scaleOf = ({ lat, span }: MapView) => ({
  up: mapHeight / span,
  right: (mapHeight / span) * Math.cos((lat * Math.PI) / 180),
})

export function placeOn(view: MapView, { lat, lon }: MapPoint): { x: number; y: number } {
  const { up, right } = scaleOf(view)
  const tenth = (pixels: number) => Math.round(pixels * 10) / 10
  return {
    x: tenth(mapWidth / 2 + (lon - view.lon) * right),
    y: tenth(mapHeight / 2 - (lat - view.lat) * up),
  }
}

export function pointAt(view: MapView, { x, y }: { readonly x: number; readonly y: number }) {
  const { up, right } = scaleOf(view)
  const digits = (degrees: number) => Number(degrees.toFixed(5))
  return {
    lat: digits(view.lat - (y - mapHeight / 2) / up),
    lon: digits(view.lon + (x - mapWidth / 2) / right),
  }
}

export function isShown(view: MapView, point: MapPoint): boolean {
  const { x, y } = placeOn(view, point)
  return x >= 0 && x <= mapWidth && y >= 0 && y <= mapHeight
}

/** Whether anything that these are the corners of can lie in the picture. */
export function touches(view: MapView, corners: readonly MapPoint[]): boolean {
  const places = corners.map((point) => placeOn(view, point))
  const isAcross = (all: readonly number[], end: number) => most(all) >= 0 && least(all) <= end
  return (
    places.length > 0 &&
    isAcross(
      places.map(({ x }) => x),
      mapWidth,
    ) &&
    isAcross(
      places.map(({ y }) => y),
      mapHeight,
    )
  )
}

/** All of these with some room around; undefined where there are none. */
export function viewOfAll(points: readonly MapPoint[], room = margin): MapView | undefined {
  const lats = points.map(({ lat }) => lat)
  const lons = points.map(({ lon }) => lon)
  const [first] = points
  if (!first) return undefined
  const [south, north, west, east] = [least(lats), most(lats), least(lons), most(lons)]
  const lat = (south + north) / 2
  const wide = ((east - west) * Math.cos((lat * Math.PI) / 180) * mapHeight) / mapWidth
  return bounded({ lat, lon: (west + east) / 2, span: Math.max(north - south, wide) * room })
}

const least = (all: readonly number[]) => all.reduce((a, b) => Math.min(a, b))
const most = (all: readonly number[]) => all.reduce((a, b) => Math.max(a, b))

const bounded = ({ lat, lon, span }: MapView): MapView => ({
  lat: Math.max(-80, Math.min(80, lat)),
  lon: Math.max(-180, Math.min(180, lon)),
  span: Math.max(spanMin, Math.min(spanMax, span)),
})

/** Undefined where it cannot be any nearer, or further. */
export function zoomed(view: MapView, how: 'in' | 'out'): MapView | undefined {
  const next = bounded({ ...view, span: how === 'in' ? view.span / 2 : view.span * 2 })
  return next.span === view.span ? undefined : next
}

const ways = { north: [0.4, 0], south: [-0.4, 0], east: [0, 0.4], west: [0, -0.4] } as const
export type Way = keyof typeof ways

export function moved(view: MapView, way: Way): MapView {
  const [up, right] = ways[way]
  const { lat, lon, span } = view
  const spanEast = (span * mapWidth) / mapHeight / Math.cos((lat * Math.PI) / 180)
  return bounded({ lat: lat + up * span, lon: lon + right * spanEast, span })
}

/** As it stands in an address: `30.936,72.551,0.2`. */
export function formatView({ lat, lon, span }: MapView): string {
  return `${lat.toFixed(5)},${lon.toFixed(5)},${span.toPrecision(4)}`
}

/** Undefined where somebody has written something else there. */
export function parseView(said: string): MapView | undefined {
  const parts = said.split(',')
  const [lat = Number.NaN, lon = Number.NaN, span = Number.NaN] = parts.map(Number)
  const isView = parts.length === 3 && [lat, lon, span].every(Number.isFinite) && span > 0
  return isView ? bounded({ lat, lon, span }) : undefined
}

/** A round length that fits a corner of the picture, in metres and in pixels. */
export function scaleBar(view: MapView): { readonly metres: number; readonly pixels: number } {
  const perPixel = (view.span * 111_320) / mapHeight
  const ideal = perPixel * 80
  const power = 10 ** Math.floor(Math.log10(ideal))
  const metres = [5, 2, 1].map((one) => one * power).find((one) => one <= ideal) ?? power
  return { metres, pixels: Math.round(metres / perPixel) }
}
