/** The pin of a map follows the finger, the pointer and the arrow keys; nothing is sent for it. */
import { mapHeight, mapWidth, parseView, placeOn, pointAt, type MapView } from '../map-view.ts'
import { areaFollower } from './pin-area.ts'

type Place = { readonly x: number; readonly y: number }
type Pin = {
  readonly picture: HTMLInputElement
  readonly view: MapView
  readonly lat: HTMLInputElement
  readonly lon: HTMLInputElement
  /** Says what the pin has to do with the area that is chosen. */
  readonly tell: ((pin: Place | undefined) => void) | undefined
}

const step = 4
const longStep = 20
const digits = 5

export function followPins(): void {
  for (const picture of document.querySelectorAll<HTMLInputElement>('input[data-map-pin]')) {
    const base = picture.name.replace(/\.map$/, '')
    const [lat, lon, said] = ['lat', 'lon', 'view'].map((part) =>
      picture.form?.elements.namedItem(`${base}.${part}`),
    )
    const view = said instanceof HTMLInputElement ? parseView(said.value) : undefined
    if (lat instanceof HTMLInputElement && lon instanceof HTMLInputElement && view) {
      follow({ picture, view, lat, lon, tell: areaFollower(picture, view) })
    }
  }
}

function follow(pin: Pin): void {
  const { picture, lat, lon } = pin
  tellOfKeys(picture)
  pin.tell?.(where(pin))
  for (const number of [lat, lon]) number.addEventListener('input', () => draw(pin))
  let isHeld = false
  picture.addEventListener('pointerdown', (event) => {
    isHeld = true
    picture.setPointerCapture(event.pointerId)
    put(pin, placeOf(pin, event))
  })
  picture.addEventListener('pointermove', (event) => {
    if (isHeld) put(pin, placeOf(pin, event))
  })
  for (const end of ['pointerup', 'pointercancel'] as const) {
    picture.addEventListener(end, () => {
      isHeld = false
    })
  }
  // A press would send the form. A key's press puts the pin into the middle, to move it from there.
  picture.addEventListener('click', (event) => {
    event.preventDefault()
    if (event.detail === 0 && !where(pin)) put(pin, { x: mapWidth / 2, y: mapHeight / 2 })
  })
  picture.addEventListener('keydown', (event) => {
    const [right, down] = moves[event.key] ?? [0, 0]
    if (right === 0 && down === 0) return
    event.preventDefault()
    const from = where(pin) ?? { x: mapWidth / 2, y: mapHeight / 2 }
    const by = event.shiftKey ? longStep : step
    put(pin, { x: from.x + right * by, y: from.y + down * by })
  })
  picture.addEventListener('dragstart', (event) => event.preventDefault())
}

const moves: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
}

function tellOfKeys(picture: HTMLInputElement): void {
  const hint = document.getElementById(picture.getAttribute('aria-describedby') ?? '')
  hint?.append(` ${picture.dataset['mapPin'] ?? ''}`)
}

/** As a part of the picture: it may be shown smaller than it is. */
function placeOf({ picture }: Pin, { clientX, clientY }: PointerEvent): Place {
  const { left, top, width, height } = picture.getBoundingClientRect()
  return {
    x: ((clientX - left) / width) * mapWidth,
    y: ((clientY - top) / height) * mapHeight,
  }
}

function where({ lat, lon, view }: Pin): Place | undefined {
  if (lat.value === '' || lon.value === '') return undefined
  const [north, east] = [Number(lat.value), Number(lon.value)]
  if (!Number.isFinite(north) || !Number.isFinite(east)) return undefined
  return placeOn(view, { lat: north, lon: east })
}

function put(pin: Pin, { x, y }: Place): void {
  const inside = { x: between(x, mapWidth), y: between(y, mapHeight) }
  const point = pointAt(pin.view, inside)
  pin.lat.value = point.lat.toFixed(digits)
  pin.lon.value = point.lon.toFixed(digits)
  draw(pin)
}

const between = (value: number, most: number) => Math.min(most, Math.max(0, value))

function draw(pin: Pin): void {
  const at = where(pin)
  pin.tell?.(at)
  const { x, y } = at ?? { x: -99, y: -99 }
  const drawn = pin.picture.closest('svg')?.querySelector('[data-pin]')
  drawn?.setAttribute('transform', `translate(${x} ${y})`)
}
