/**
 * A map drawn on the server, in one picture: borders that somebody has published, and circles as
 * large as what they count. Nothing in it is fetched from anywhere. Each circle is a link with a
 * name of its own; a list beside it should say the same.
 */
import { filled, text } from '#platform/kernel'
import type { Content } from './attributes.ts'
import { labelsOf, nameInArea, nameSize, nameUnder, type Label } from './map-names.ts'
import { mapHeight, mapWidth, placeOn, scaleBar, type MapPoint, type MapView } from './map-view.ts'
import { useSay } from './words.ts'

export type MapCircle = {
  readonly point: MapPoint
  readonly count: number
  readonly href: string
  /** What and how many, for who hears the page. */
  readonly label: string
}

export type MapArea = {
  readonly name: string
  readonly outline: readonly MapPoint[]
  /** As a list has it, where a script looks for the area that somebody presses. */
  readonly code?: string
}

/** A place without a border, to find one's way by. */
export type MapMark = { readonly name: string; readonly point: MapPoint }

type MapPictureProps = {
  readonly view: MapView
  readonly label: string
  readonly areas: readonly MapArea[]
  readonly circles: readonly MapCircle[]
}

export const mapColours = {
  ground: '#f4f7f5',
  area: '#e6f0ec',
  border: '#6b746f',
  ink: '#1c2421',
  mark: '#0b5d4b',
} as const

export function MapPicture({ view, label, areas, circles }: MapPictureProps) {
  const most = Math.max(1, ...circles.map(({ count }) => count))
  return (
    <svg
      class="daftar-diagram"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${mapWidth} ${mapHeight}`}
      width={mapWidth * 2}
      height={mapHeight * 2}
      role="group"
      aria-label={label}
      direction="ltr"
    >
      <MapGround view={view} areas={areas} />
      {circles
        .toSorted((a, b) => b.count - a.count)
        .map((circle) => (
          <Circle view={view} circle={circle} most={most} />
        ))}
    </svg>
  )
}

type GroundProps = Pick<MapPictureProps, 'view' | 'areas'> & { readonly marks?: readonly MapMark[] }

/** The picture runs from left to right, so that Urdu says here that it runs the other way. */
const scale = {
  kilometres: text('{n} km', '\u2067{n} کلومیٹر\u2069'),
  metres: text('{n} m', '\u2067{n} میٹر\u2069'),
}
const scaleSaid = (metres: number) =>
  metres >= 1000
    ? filled(scale.kilometres, { n: String(metres / 1000) })
    : filled(scale.metres, { n: String(metres) })

/** What lies under the circles, or under a pin: borders, names and a scale; told to nobody. */
export function MapGround({ view, areas, marks = [] }: GroundProps) {
  const inAreas = areas.flatMap(
    ({ name, outline }) =>
      nameInArea(
        name,
        outline.map((point) => placeOn(view, point)),
      ) ?? [],
  )
  const underMarks = marks.map(({ name, point }) => nameUnder(name, placeOn(view, point)))
  const say = useSay()
  const { metres, pixels } = scaleBar(view)
  const corner = { x: 8, y: mapHeight - 8 }
  return (
    <g aria-hidden="true">
      <rect
        width={mapWidth}
        height={mapHeight}
        fill={mapColours.ground}
        stroke={mapColours.border}
      />
      {areas.map(({ outline, code }) => (
        <polygon
          data-area={code}
          points={outline.map((point) => pairOf(view, point)).join(' ')}
          fill={mapColours.area}
          stroke={mapColours.border}
          stroke-dasharray="3 2"
        />
      ))}
      {marks.map(({ point }) => {
        const { x, y } = placeOn(view, point)
        return <circle cx={x} cy={y} r="3" fill={mapColours.mark} />
      })}
      {labelsOf([...inAreas, ...underMarks]).map((label) => (
        <NameLabel label={label} />
      ))}
      <path d={`M${corner.x} ${corner.y - 4}v4h${pixels}v-4`} fill="none" stroke={mapColours.ink} />
      <text x={corner.x + pixels + 4} y={corner.y} font-size="9" fill={mapColours.ink}>
        {say(scaleSaid(metres))}
      </text>
    </g>
  )
}

function pairOf(view: MapView, point: MapPoint): string {
  const { x, y } = placeOn(view, point)
  return `${x},${y}`
}

function NameLabel({ label: { lines, at } }: { readonly label: Label }) {
  return (
    <text
      x={at.x}
      y={at.y}
      font-size={nameSize}
      text-anchor="middle"
      fill={mapColours.ink}
      stroke={mapColours.area}
      stroke-width="3"
      paint-order="stroke"
    >
      {lines.map((line, index) => (
        <tspan x={at.x} dy={index === 0 ? 0 : nameSize + 1}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

export type PinnedMapProps = {
  readonly view: MapView
  readonly areas: readonly MapArea[]
  readonly marks?: readonly MapMark[]
  readonly pin: MapPoint | undefined
  /** Of a picture that is only looked at. */
  readonly label?: string
  /** What lies over all of it, to be pressed. */
  readonly children?: Content
}

/** One point, in the page itself, so that its names are set in the page's letters. */
export function PinnedMap({ view, areas, marks, pin, label, children }: PinnedMapProps) {
  const { x, y } = pin ? placeOn(view, pin) : { x: -99, y: -99 }
  return (
    <svg
      class="daftar-diagram"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${mapWidth} ${mapHeight}`}
      width={mapWidth}
      height={mapHeight}
      direction="ltr"
      {...(label && { role: 'img', 'aria-label': label })}
    >
      <MapGround view={view} areas={areas} {...(marks && { marks })} />
      <g aria-hidden="true" data-pin="" transform={`translate(${x} ${y})`}>
        <path
          d="M0 0C-3 -8-8 -10-8 -17A8 8 0 1 1 8 -17C8 -10 3 -8 0 0Z"
          fill="#c8102e"
          stroke="#ffffff"
        />
        <circle cy="-17" r="3" fill="#ffffff" />
      </g>
      {children && (
        <foreignObject width={mapWidth} height={mapHeight}>
          {children}
        </foreignObject>
      )}
    </svg>
  )
}

const radiusMin = 10
const radiusMax = 22

type CircleProps = {
  readonly view: MapView
  readonly circle: MapCircle
  readonly most: number
}

/** Its surface grows with the number, from the smallest that a finger meets. */
function Circle({ view, circle: { point, count, href, label }, most }: CircleProps) {
  const { x, y } = placeOn(view, point)
  const radius = radiusMin + (radiusMax - radiusMin) * Math.sqrt(count / most)
  return (
    <a href={href} aria-label={label}>
      <circle
        cx={x}
        cy={y}
        r={Math.round(radius * 10) / 10}
        fill={mapColours.mark}
        stroke="#ffffff"
        stroke-width="1.5"
      />
      <text x={x} y={y + 4} font-size="11" text-anchor="middle" fill="#ffffff">
        {shortly(count)}
      </text>
    </a>
  )
}

/** Few figures in a circle; the list beside tells them all. */
function shortly(count: number): string {
  if (count < 10_000) return String(count)
  if (count < 1_000_000) return `${Math.floor(count / 1000)}k`
  return `${(count / 1_000_000).toFixed(1)}M`
}
