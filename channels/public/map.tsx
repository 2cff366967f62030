/** Where public cases are: a picture drawn here, and the same in a list. */
import {
  BackLink,
  Details,
  formatView,
  isShown,
  Isolate,
  Link,
  MapPicture,
  moved,
  parseView,
  Split,
  Table,
  viewOfAll,
  zoomed,
  fieldOf,
  goTo,
  sendCitizenPage,
  type MapView,
} from '#channels/components'
import { parseReference } from '#platform/cases'
import { formatInstant } from '#platform/kernel'
import { placeCasesMax, talliedAt, type PublicFilter } from '#platform/publication'
import type { FastifyReply } from 'fastify'
import { FilterForm } from './filter-form.tsx'
import { addressOf, askedIn, filterOf, type Asked } from './filter.ts'
import { countsFor, type Counted, type OnMap } from './map-counts.ts'
import { choicesIn, type Visit } from './visit.ts'
import { mapWords as words } from './wording.ts'

const path = '/public/map'
/** Borders need no room of their own around them. */
const closely = 1.15
/** Circles in a picture and lines of its list. */
const shownMax = 100

export async function showMap(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, query } = visit
  const asked = { ...askedIn(query), spot: '' }
  // One case by its number is no map.
  if (parseReference(asked.words)) return goTo(visit, addressOf('/public', asked))
  const { filter, choices } = await filterOf(platform, asked)
  const { found, at, isNearer } = await whereTheyPart(visit, asked, filter)
  const view = parseView(fieldOf(query, 'view')) ?? wholeOf(at, found)
  const place = (await choicesIn(platform, at.district)).places.get(at.place)
  const district = platform.setting.jurisdictions.get(at.district)
  const where = speak(place ?? district?.name ?? words.whole)
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    before: <BackLink href={isNearer ? addressOf('/public', asked) : upFrom(at)} />,
    body: (
      <>
        <Split>
          <h1 class="govuk-heading-l">{speak(words.title)}</h1>
          <p class="govuk-body-l">{speak(words.lead)}</p>
          <p class="govuk-body">
            <Link href={addressOf('/public', at)}>{speak(words.asList)}</Link>
          </p>
          <Details summary={speak(words.narrow)} open={isSaid(asked)}>
            <FilterForm path={path} visit={visit} asked={asked} choices={choices} />
          </Details>
        </Split>
        <h2 class="govuk-heading-m">
          <bdi>{where}</bdi>
        </h2>
        <Found visit={visit} asked={at} found={found} view={view} where={where} />
        <Method visit={visit} asked={at} countedAt={await talliedAt(platform.db)} />
      </>
    ),
  })
}

/**
 * One circle that holds everything says nothing: it is looked into until there are several, of
 * districts, of places or of fields. Whoever named a district himself is shown that.
 */
async function whereTheyPart(visit: Visit, asked: Asked, filter: PublicFilter) {
  const first = await countsFor(visit, asked, filter)
  const stays = { found: first, at: asked, isNearer: false }
  let [at, found] = [asked, first]
  while (asked.district === '' && at.place === '') {
    const [only, ...others] = found.counted
    if (!only?.nearer || others.length > 0) return stays
    at = { ...at, ...only.nearer }
    found = await countsFor(visit, at, (await filterOf(visit.platform, at)).filter)
    const parted = found.counted.filter(({ point }) => point).length > 1
    if (parted) return { found, at, isNearer: true }
  }
  return stays
}

/** Where one is stands in the heading; whatever else was asked for should be seen. */
const isSaid = ({ words: typed, topic, stage, period }: Asked) =>
  [typed, topic, stage, period].some((said) => said !== '')

/** From a place to its district, from there to all, from there to the list. */
function upFrom(asked: Asked): string {
  if (asked.place !== '') return addressOf(path, { ...asked, place: '' })
  if (asked.district !== '') return addressOf(path, { ...asked, district: '' })
  return addressOf('/public', asked)
}

/** What is counted, and the borders; of one place only what is counted there. */
function wholeOf({ place }: Asked, { counted, areas }: OnMap): MapView | undefined {
  const points = counted.slice(0, shownMax).flatMap(({ point }) => point ?? [])
  if (place !== '' && points.length > 0) return viewOfAll(points)
  return viewOfAll([...points, ...areas.flatMap(({ outline }) => outline)], closely)
}

type FoundProps = {
  readonly visit: Visit
  readonly asked: Asked
  readonly found: OnMap
  readonly view: MapView | undefined
  readonly where: string
}

function Found({ visit, asked, found, view, where }: FoundProps) {
  const { speak } = visit
  const { counted, areas } = found
  const most = counted.slice(0, shownMax)
  const drawn = most.filter(({ point }) => point && view && isShown(view, point))
  const listed = most.filter((one) => !one.point || drawn.includes(one))
  const outside = most.length - listed.length
  const hrefOf = ({ list }: Counted) => addressOf('/public', { ...asked, ...list })
  const labelOf = ({ name, count }: Counted) =>
    speak(words.circle, { where: speak(name), count: String(count) })
  return (
    <>
      {view ? (
        <>
          <MapPicture
            view={view}
            label={speak(words.picture, { where })}
            areas={areas}
            circles={drawn.flatMap(({ point, ...one }) =>
              point
                ? {
                    point,
                    count: one.count,
                    href: hrefOf({ ...one, point }),
                    label: labelOf({ ...one, point }),
                  }
                : [],
            )}
          />
          <Turning visit={visit} asked={asked} view={view} />
        </>
      ) : (
        counted.length > 0 && <p class="govuk-body">{speak(words.nothingDrawn)}</p>
      )}
      {counted.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
      {listed.length > 0 && <CountTable visit={visit} asked={asked} listed={listed} />}
      {outside > 0 && (
        <p class="govuk-body">
          {speak(words.outside, { count: String(outside) })}{' '}
          <Link href={addressOf(path, asked)}>{speak(words.back)}</Link>
        </p>
      )}
      {counted.length > shownMax && (
        <p class="govuk-body">{speak(words.most, { max: String(shownMax) })}</p>
      )}
    </>
  )
}

const ways = ['north', 'south', 'east', 'west'] as const

/** Nearer, further and aside: links, because nothing else moves without a script. */
function Turning({ visit, asked, view }: Pick<FoundProps, 'visit' | 'asked'> & { view: MapView }) {
  const { speak } = visit
  const hrefOf = (next: MapView) => addressOf(path, asked, { view: formatView(next) })
  const steps = [
    ...(['in', 'out'] as const).map((how) => ({ name: words[how], next: zoomed(view, how) })),
    ...ways.map((way) => ({ name: words[way], next: moved(view, way) })),
  ]
  return (
    <nav aria-label={speak(words.turn)}>
      <p class="govuk-body">
        {steps.map(({ name, next }) =>
          next ? (
            <>
              <Link href={hrefOf(next)}>{speak(name)}</Link>
              {' · '}
            </>
          ) : null,
        )}
        <Link href={addressOf(path, asked)}>{speak(words.back)}</Link>
      </p>
    </nav>
  )
}

type CountTableProps = Pick<FoundProps, 'visit' | 'asked'> & {
  readonly listed: readonly Counted[]
}

function CountTable({ visit, asked, listed }: CountTableProps) {
  const { speak } = visit
  const hasMore = listed.some(({ point, nearer }) => nearer || !point)
  return (
    <Table
      caption={speak(words.cases)}
      captionSize="m"
      stacked
      head={[
        { text: speak(words.where) },
        { text: speak(words.cases), format: 'numeric' },
        ...(hasMore ? [{ text: speak(words.closer) }] : []),
      ]}
      rows={listed.map((one) => [
        {
          text: (
            <Link href={addressOf('/public', { ...asked, ...one.list })}>
              <bdi>{speak(one.name)}</bdi>
            </Link>
          ),
        },
        { text: <Isolate>{one.count}</Isolate>, format: 'numeric' as const },
        ...(hasMore ? [{ text: <Nearer visit={visit} asked={asked} one={one} /> }] : []),
      ])}
    />
  )
}

type NearerProps = Pick<FoundProps, 'visit' | 'asked'> & { readonly one: Counted }

function Nearer({ visit: { speak }, asked, one: { name, point, nearer } }: NearerProps) {
  return (
    <>
      {!point && `${speak(words.noPoint)} `}
      {nearer && (
        <Link href={addressOf(path, { ...asked, ...nearer })}>
          {speak(words.in)}
          <span class="govuk-visually-hidden"> {speak(name)}</span>
        </Link>
      )}
    </>
  )
}

type MethodProps = Pick<FoundProps, 'visit' | 'asked'> & { readonly countedAt: Date | undefined }

function Method({ visit: { speak, language }, asked, countedAt }: MethodProps) {
  const counted = countedAt
    ? speak(words.counted, { when: formatInstant(countedAt, language) })
    : speak(words.notYet)
  return (
    <Split>
      <h2 class="govuk-heading-m">{speak(words.method)}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {words.methodIs.map((one) => (
          <li>{speak(one)}</li>
        ))}
        <li>
          {asked.place === ''
            ? counted
            : speak(words.newest, { max: placeCasesMax.toLocaleString('en') })}
        </li>
      </ul>
    </Split>
  )
}
