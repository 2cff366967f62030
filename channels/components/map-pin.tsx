/**
 * The same map as a question: a press on it is the point. Without a script the picture is a button
 * that sends where it was pressed, and each press comes nearer; with one the pin follows at once.
 */
import { fill, text } from '#platform/kernel'
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { Button, ButtonGroup } from './button.tsx'
import { Hint } from './form-parts.tsx'
import { PinnedMap, type PinnedMapProps } from './map-picture.tsx'
import { formatView, mapHeight, mapWidth } from './map-view.ts'
import { LanguageContext, useSay } from './words.ts'

export type PinMap = Omit<PinnedMapProps, 'label' | 'children'> & {
  readonly said?: PinSaid | undefined
  /** The area that the pin has chosen by itself: it goes where the pin goes. */
  readonly proposed?: string
}

/** How the pin stands to the area that is chosen beside it, by names in the page's language. */
export type PinSaid = {
  readonly kind: keyof typeof saidWords
  readonly area?: string
  readonly chosen?: string
}

/** Only pages that can take a press give a map; elsewhere the two numbers stand alone. */
export const PinMapContext = createContext<PinMap | undefined>(undefined)

/** What a press on the picture, and a press on a button beside it, are called in the form. */
export const mapField = (base: string) => `${base}.map`
export const viewField = (base: string) => `${base}.view`
export const turnField = (base: string) => `${base}.turn`
export const proposedField = (base: string) => `${base}.proposed`

/** Aside one comes by a press there: the next map has it in its middle. */
const turns = ['in', 'out'] as const
/** The two ways out where pin and area differ. */
const ways = ['area', 'none'] as const
export type Turn = (typeof turns | typeof ways)[number]
export const isTurn = (said: string): said is Turn =>
  ([...turns, ...ways] as readonly string[]).includes(said)

const words = {
  hint: text(
    'Press the map where it is, or leave it out. North is up.',
    'نقشے پر وہ جگہ دبائیں، یا چھوڑ دیں۔ شمال اوپر ہے۔',
  ),
  keys: text('The arrow keys move the pin.', 'تیر والے بٹن نشان کو ہلاتے ہیں۔'),
  picture: text('Map: press where it is', 'نقشہ: جگہ پر دبائیں'),
  in: text('Show the map nearer', 'نقشہ قریب سے'),
  out: text('Show more of it', 'نقشہ دور سے'),
  area: text('Choose {area}', '{area} چنیں'),
  none: text('Take the pin away', 'نشان ہٹا دیں'),
}

const saidWords = {
  agrees: text('The pin and the area {chosen} agree.', 'نشان اور علاقہ {chosen} ایک ہی جگہ ہیں۔'),
  elsewhere: text(
    'The pin lies in {area}, but {chosen} is chosen. Choose {area}, or take the pin away.',
    'نشان {area} میں ہے، مگر علاقہ {chosen} چنا گیا ہے۔ {area} چنیں، یا نشان ہٹا دیں۔',
  ),
  'not-there': text(
    'The pin does not lie in {chosen}. Choose another area, or take the pin away.',
    'نشان {chosen} میں نہیں ہے۔ دوسرا علاقہ چنیں، یا نشان ہٹا دیں۔',
  ),
  'no-border': text(
    'Nobody has published where {chosen} ends, so the area stays as you chose it.',
    '{chosen} کی حد کسی نے شائع نہیں کی، اس لیے علاقہ وہی رہے گا جو آپ نے چنا۔',
  ),
  nowhere: text(
    'Nobody has published which area the pin lies in. Choose it from the list above.',
    'نشان کس علاقے میں ہے، یہ کسی نے شائع نہیں کیا۔ اوپر کی فہرست سے علاقہ چنیں۔',
  ),
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
      <PinnedMap {...map}>
        <input
          type="image"
          id={id}
          name={mapField(base)}
          src={clear}
          alt={speak(words.picture)}
          width={mapWidth}
          height={mapHeight}
          aria-describedby={`${id}-hint`}
          data-map-pin={speak(words.keys)}
        />
      </PinnedMap>
      <Said id={id} base={base} map={map} />
      <ButtonGroup>
        {turns.map((turn) => (
          <Button variant="secondary" name={turnField(base)} value={turn}>
            {speak(words[turn])}
          </Button>
        ))}
        <WaysOut base={base} map={map} />
      </ButtonGroup>
    </div>
  )
}

type OfMapProps = { readonly base: string; readonly map: PinMap }

/** The sentence on pin and area; a script says it anew as the pin moves, in these words. */
function Said({ id, base, map: { said, proposed } }: OfMapProps & { readonly id: string }) {
  const language = useContext(LanguageContext)
  const all = { ...saidWords, area: words.area, none: words.none }
  const templates = Object.entries(all).map(([kind, one]) => [`data-${kind}`, one[language]])
  return (
    <>
      <input type="hidden" name={proposedField(base)} value={proposed ?? ''} />
      <p
        id={`${id}-said`}
        class="govuk-body"
        role="status"
        {...(Object.fromEntries(templates) as Record<string, string>)}
      >
        {said && fill(saidWords[said.kind], language, { area: '', chosen: '', ...said })}
      </p>
    </>
  )
}

function WaysOut({ base, map: { pin, said } }: OfMapProps) {
  const language = useContext(LanguageContext)
  const isElsewhere = said?.kind === 'elsewhere'
  const offered = ways.filter((way) => (way === 'area' ? isElsewhere : pin !== undefined))
  return (
    <>
      {offered.map((way) => (
        <Button variant="secondary" name={turnField(base)} value={way}>
          {fill(words[way], language, { area: said?.area ?? '' })}
        </Button>
      ))}
    </>
  )
}

/** One dot that is not seen: what is pressed lies over the map. */
const clear = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'
