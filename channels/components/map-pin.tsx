/**
 * The same map as a question: a press on it is the point. Without a script the picture is a button
 * that sends where it was pressed, and each press comes nearer; with one the pin follows at once.
 */
import { text } from '#platform/kernel'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Button, ButtonGroup } from './button.tsx'
import { renderPart } from './page.ts'
import { Hint } from './form-parts.tsx'
import { MapGround, mapColours, type MapArea } from './map-picture.tsx'
import {
  formatView,
  mapHeight,
  mapWidth,
  placeOn,
  type MapPoint,
  type MapView,
} from './map-view.ts'
import { useSay } from './words.ts'

export type PinMap = {
  readonly view: MapView
  readonly areas: readonly MapArea[]
  /** Places without a border, to find one's way by. */
  readonly marks: readonly { readonly name: string; readonly point: MapPoint }[]
  readonly pin: MapPoint | undefined
}

/** Only pages that can take a press give a map; elsewhere the two numbers stand alone. */
export const PinMapContext = createContext<PinMap | undefined>(undefined)

/** What a press on the picture, and a press on a button beside it, are called in the form. */
export const mapField = (base: string) => `${base}.map`
export const viewField = (base: string) => `${base}.view`
export const turnField = (base: string) => `${base}.turn`

/** Aside one comes by a press there: the next map has it in its middle. */
export const turns = ['in', 'out'] as const
export type Turn = (typeof turns)[number]

const words = {
  hint: text(
    'Press the map where it is, or leave it out. North is up.',
    'نقشے پر وہ جگہ دبائیں، یا چھوڑ دیں۔ شمال اوپر ہے۔',
  ),
  keys: text('The arrow keys move the pin.', 'تیر والے بٹن نشان کو ہلاتے ہیں۔'),
  picture: text('Map: press where it is', 'نقشہ: جگہ پر دبائیں'),
  in: text('Show the map nearer', 'نقشہ قریب سے'),
  out: text('Show more of it', 'نقشہ دور سے'),
}

/** `base`: the field whose point is asked. */
export function MapPin({ base }: { readonly base: string }) {
  const speak = useSay()
  const map = useContext(PinMapContext)
  if (!map) return null
  const id = `${base.replaceAll('.', '-')}-map`
  return (
    <div class="govuk-form-group">
      <Hint id={`${id}-hint`}>{speak(words.hint)}</Hint>
      <input type="hidden" name={viewField(base)} value={formatView(map.view)} />
      <input
        type="image"
        id={id}
        name={mapField(base)}
        src={`data:image/svg+xml,${encodeURIComponent(renderPart(<PinPicture map={map} />))}`}
        alt={speak(words.picture)}
        width={mapWidth}
        height={mapHeight}
        aria-describedby={`${id}-hint`}
        data-map-pin={speak(words.keys)}
      />
      <ButtonGroup>
        {turns.map((turn) => (
          <Button variant="secondary" name={turnField(base)} value={turn}>
            {speak(words[turn])}
          </Button>
        ))}
      </ButtonGroup>
    </div>
  )
}

function PinPicture({ map: { view, areas, marks, pin } }: { readonly map: PinMap }) {
  const { x, y } = pin ? placeOn(view, pin) : { x: -99, y: -99 }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${mapWidth} ${mapHeight}`}
      width={mapWidth}
      height={mapHeight}
      font-family="sans-serif"
    >
      <MapGround view={view} areas={areas} />
      {marks.map(({ name, point }) => (
        <Mark name={name} at={placeOn(view, point)} />
      ))}
      <g id="pin" transform={`translate(${x} ${y})`}>
        <path
          d="M0 0C-3 -8-8 -10-8 -17A8 8 0 1 1 8 -17C8 -10 3 -8 0 0Z"
          fill="#c8102e"
          stroke="#ffffff"
        />
        <circle cy="-17" r="3" fill="#ffffff" />
      </g>
    </svg>
  )
}

type MarkProps = { readonly name: string; readonly at: { readonly x: number; readonly y: number } }

function Mark({ name, at: { x, y } }: MarkProps) {
  return (
    <>
      <circle cx={x} cy={y} r="3" fill={mapColours.mark} />
      <text x={x} y={y + 13} font-size="9" text-anchor="middle" fill={mapColours.ink}>
        {name}
      </text>
    </>
  )
}
