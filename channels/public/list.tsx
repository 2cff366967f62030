/** Public cases, the newest first, by topic, place, stage and words. */
import {
  Isolate,
  Link,
  Pagination,
  Reference,
  Split,
  Table,
  sendCitizenPage,
} from '#channels/components'
import { publicServices, stageWords } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { formatDate } from '#platform/kernel'
import { findPublic, type PublicCase } from '#platform/publication'
import type { FastifyReply } from 'fastify'
import { FilterForm } from './filter-form.tsx'
import { addressOf, askedIn, filterOf, isNarrowed } from './filter.ts'
import { supportWords } from './support-wording.ts'
import { namingOf, publicHref, type Naming, type Visit } from './visit.ts'
import { listWords as words } from './wording.ts'

const onPage = 20

export async function showList(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, query } = visit
  const asked = askedIn(query)
  const before = typeof query['before'] === 'string' ? query['before'].slice(0, 40) : undefined
  const { filter, choices } = await filterOf(platform, asked)
  const found = await findPublic(platform.db, filter, { before, limit: onPage + 1 })
  const shown = found.slice(0, onPage)
  const last = shown.at(-1)
  const naming = await namingOf(platform, shown)
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    body: (
      <>
        <Split>
          <h1 class="govuk-heading-l">{speak(words.title)}</h1>
          <p class="govuk-body-l">{speak(words.lead)}</p>
          <p class="govuk-body">
            <Link href={addressOf('/public/map', { ...asked, spot: '' })}>{speak(words.map)}</Link>
          </p>
          <FilterForm path="/public" visit={visit} asked={asked} choices={choices} />
        </Split>
        {shown.length === 0 ? (
          <NoneFound visit={visit} isAsked={before !== undefined || isNarrowed(asked)} />
        ) : (
          <CaseTable visit={visit} cases={shown} naming={naming} />
        )}
        {found.length > onPage && last && (
          <Pagination
            next={{
              href: addressOf('/public', asked, { before: last.id }),
              text: speak(words.older),
            }}
          />
        )}
        {publicServices(platform.setting).some((one) => one.publication?.support) && (
          <p class="govuk-body">
            <Link href="/public/suggestions">{speak(supportWords.title)}</Link>
          </p>
        )}
        <p class="govuk-body">
          <Link href="/public/figures">{speak(words.figures)}</Link>
        </p>
        <p class="govuk-body">
          <Link href={addressOf('/public/feed.atom', asked, { language: visit.language })}>
            {speak(words.feed)}
          </Link>
        </p>
        <p class="govuk-body">
          {speak(words.all)}: <Link href="/public/cases.csv">CSV</Link>
          {' · '}
          <Link href="/public/cases.ndjson">NDJSON</Link>
        </p>
      </>
    ),
  })
}

/** With the ways out: the whole list, and telling it oneself. */
function NoneFound({
  visit: { speak },
  isAsked,
}: {
  readonly visit: Visit
  readonly isAsked: boolean
}) {
  return (
    <>
      <p class="govuk-body">{speak(words.none)}</p>
      {isAsked && (
        <p class="govuk-body">
          {speak(words.wider)} <Link href="/public">{speak(words.whole)}</Link>
        </p>
      )}
      <p class="govuk-body">
        <Link href="/">{speak(words.tell)}</Link>
      </p>
    </>
  )
}

type TableProps = {
  readonly visit: Visit
  readonly cases: readonly PublicCase[]
  readonly naming: Naming
}

function CaseTable({ visit: { speak, language }, cases, naming }: TableProps) {
  return (
    <Table
      caption={speak(words.title)}
      captionSize="m"
      stacked
      head={[
        { text: speak(words.case) },
        { text: speak(words.topic) },
        { text: speak(words.place) },
        { text: speak(words.stage) },
        { text: speak(words.since) },
        { text: speak(words.voices), format: 'numeric' },
      ]}
      rows={cases.map((one) => {
        const place = naming.place(one)
        return [
          {
            text: (
              <Link href={publicHref(one)}>
                <Reference value={formatReference(one)} />
              </Link>
            ),
          },
          { text: speak(naming.topic(one)) },
          { text: place && <bdi>{speak(place)}</bdi> },
          { text: speak(stageWords[one.stage]) },
          { text: <bdi>{formatDate(one.openedOn, language)}</bdi> },
          { text: <Isolate>{one.voices}</Isolate>, format: 'numeric' as const },
        ]
      })}
    />
  )
}
