/** The area in which the pin lies is chosen with it, until somebody chooses another himself. */
import { mapHeight, type MapView } from '../map-view.ts'

type Place = { readonly x: number; readonly y: number }
type Area = { readonly code: string; readonly shape: Path2D }
type Chosen = {
  readonly list: HTMLSelectElement
  readonly proposed: HTMLInputElement
  readonly said: HTMLElement
}

/** As the server has it: who stands at a border is right on either side. */
const borderMetres = 250
const metresInDegree = 111_320

/** What to call wherever the pin has come to; the page's own words are said there. */
export function areaFollower(
  picture: HTMLInputElement,
  view: MapView,
): ((pin: Place | undefined) => void) | undefined {
  const base = picture.name.replace(/\.map$/, '')
  const [list, proposed] = ['place', 'proposed'].map((part) =>
    picture.form?.elements.namedItem(`${base}.${part}`),
  )
  const said = document.getElementById(`${picture.id}-said`)
  const pen = document.createElement('canvas').getContext('2d')
  const isWhole = list instanceof HTMLSelectElement && proposed instanceof HTMLInputElement
  if (!isWhole || !said || !pen) return undefined
  const areas = areasIn(picture)
  pen.lineWidth = (2 * borderMetres * mapHeight) / (view.span * metresInDegree)
  const chosen = { list, proposed, said }
  let last: Place | undefined
  const tell = (pin: Place | undefined) => {
    last = pin
    const there = pin && areas.find(({ shape }) => pen.isPointInPath(shape, pin.x, pin.y))
    if (pin) propose(chosen, there)
    const own = areas.find(({ code }) => code === list.value)
    const agrees = own && pin && (own === there || pen.isPointInStroke(own.shape, pin.x, pin.y))
    const kind = kindOf({ isChosen: list.value !== '', own, agrees, there })
    said.textContent = pin ? worded(chosen, kind, there) : ''
    offer(picture, 'area', pin && kind === 'elsewhere' ? worded(chosen, 'area', there) : '')
    offer(picture, 'none', pin ? worded(chosen, 'none', there) : '')
  }
  list.addEventListener('change', () => tell(last))
  return tell
}

/** The borders are in the picture, in its own measure. */
function areasIn(picture: HTMLInputElement): Area[] {
  const drawn = picture.closest('svg')?.querySelectorAll('polygon[data-area]') ?? []
  return [...drawn].map((polygon) => ({
    code: polygon.getAttribute('data-area') ?? '',
    shape: new Path2D(`M${polygon.getAttribute('points') ?? ''}Z`),
  }))
}

function propose({ list, proposed }: Chosen, there: Area | undefined): void {
  const isOwn = list.value !== '' && list.value !== proposed.value
  if (isOwn) return
  list.value = there?.code ?? ''
  proposed.value = list.value
}

type Standing = {
  readonly isChosen: boolean
  readonly own: Area | undefined
  readonly agrees: boolean | undefined
  readonly there: Area | undefined
}

function kindOf({ isChosen, own, agrees, there }: Standing) {
  if (!isChosen) return 'nowhere'
  if (!own) return 'no-border'
  if (agrees) return 'agrees'
  return there ? 'elsewhere' : 'not-there'
}

/** Each name stands in its own direction. */
function worded({ list, said }: Chosen, kind: string, there: Area | undefined): string {
  const named = (code: string) =>
    `\u2068${[...list.options].find(({ value }) => value === code)?.text ?? ''}\u2069`
  return (said.getAttribute(`data-${kind}`) ?? '')
    .replaceAll('{area}', named(there?.code ?? ''))
    .replaceAll('{chosen}', named(list.value))
}

/** A way out is a button that sends the form to be turned; without words there is none. */
function offer(picture: HTMLInputElement, way: string, words: string): void {
  const buttons = picture.closest('.govuk-form-group')?.querySelector('.govuk-button-group')
  const [pattern] = buttons?.children ?? []
  const old = buttons?.querySelector(`[value="${way}"]`)
  if (words === '' || !(pattern instanceof HTMLButtonElement)) return old?.remove()
  const button = old ?? pattern.cloneNode()
  if (button instanceof HTMLButtonElement) button.value = way
  button.textContent = words
  if (!old) buttons?.append(button)
}
