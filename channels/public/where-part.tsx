/** Where a public case is: its area in words, a small picture, the numbers for who wants them. */
import {
  Details,
  formatView,
  Isolate,
  Link,
  PinnedMap,
  viewOfAll,
  type MapPoint,
  type MapView,
} from '#channels/components'
import type { Option } from '#platform/catalogue'
import type { PublicCase } from '#platform/publication'
import { addressOf, askedIn } from './filter.ts'
import { areasOf } from './map-counts.ts'
import type { Visit } from './visit.ts'
import { caseWords as words } from './wording.ts'

type WhereProps = {
  readonly visit: Visit
  readonly found: PublicCase
  /** What the place is called. */
  readonly where: string
  readonly located: readonly Option[]
}

/** A few streets, where nobody has published how far the area goes. */
const streets = 0.03

export function WherePart({ visit, found, where, located }: WhereProps) {
  const { speak } = visit
  const { jurisdiction, place, lat, lon } = found
  if (place === null) return null
  const point = lat === null || lon === null ? undefined : { lat, lon }
  const view = viewOf(located.find(({ value }) => value === place)?.outline, point)
  const asked = { ...askedIn({}), district: jurisdiction, place: `${jurisdiction}/${place}` }
  const onMap = addressOf('/public/map', asked, view ? { view: formatView(view) } : {})
  return (
    <>
      {point && view && (
        <>
          <PinnedMap
            view={view}
            areas={areasOf(visit, located)}
            pin={point}
            label={speak(words.picture, { where })}
          />
          <p class="govuk-body">{speak(words.about, { where })}</p>
        </>
      )}
      <p class="govuk-body">
        <Link href={onMap}>{speak(words.onMap)}</Link>
      </p>
      {point && (
        <Details summary={speak(words.coordinates)}>
          <Isolate>{`${point.lat}, ${point.lon}`}</Isolate>
        </Details>
      )}
    </>
  )
}

/** The whole area with the point in it. */
function viewOf(
  outline: readonly MapPoint[] = [],
  point: MapPoint | undefined,
): MapView | undefined {
  if (!point) return undefined
  return outline.length === 0 ? { ...point, span: streets } : viewOfAll([...outline, point])
}
