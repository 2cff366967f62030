/** Public cases, the newest first, by topic, place, stage and words. */
import {
  Button,
  Form,
  Input,
  Isolate,
  Link,
  Pagination,
  Reference,
  Select,
  Split,
  Table,
  sendCitizenPage,
} from '#channels/components'
import { publicServices, stageWords } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { formatDate, type Text } from '#platform/kernel'
import { findPublic, stages, type PublicCase } from '#platform/publication'
import type { FastifyReply } from 'fastify'
import { addressOf, askedIn, filterOf, type Asked, type Choices } from './filter.ts'
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
          <FilterForm visit={visit} asked={asked} choices={choices} />
        </Split>
        {shown.length === 0 ? (
          <p class="govuk-body">{speak(words.none)}</p>
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

type FilterProps = { readonly visit: Visit; readonly asked: Asked; readonly choices: Choices }

function FilterForm({ visit, asked, choices }: FilterProps) {
  const { speak, platform } = visit
  const districts = [...platform.setting.jurisdictions].map(([code, { name }]) => [code, name])
  const stageNames = stages.map((stage) => [stage, stageWords[stage]] as const)
  const options = (names: Iterable<readonly [string, Text]>) => [
    { value: '', text: speak(words.any) },
    ...[...names].map(([value, name]) => ({ value, text: speak(name) })),
  ]
  return (
    <Form action="/public" method="get">
      <Input
        name="words"
        label={speak(words.words)}
        hint={speak(words.wordsHint)}
        value={asked.words}
        dir="auto"
      />
      <Select
        name="district"
        label={speak(words.district)}
        value={asked.district}
        options={options(districts as [string, Text][])}
      />
      <Select
        name="topic"
        label={speak(words.topic)}
        value={asked.topic}
        options={options(choices.topics)}
      />
      {choices.places.size > 0 && (
        <Select
          name="place"
          label={speak(words.place)}
          value={asked.place}
          options={options(choices.places)}
        />
      )}
      <Select
        name="stage"
        label={speak(words.stage)}
        value={asked.stage}
        options={options(stageNames)}
      />
      <Button variant="secondary">{speak(words.filter)}</Button>
    </Form>
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
