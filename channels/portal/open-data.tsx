/** What is published as open data: each set, its columns, its files, and what is withheld. */
import { Isolate, Link, Split, Table } from '#channels/components'
import {
  dataCatalogPath,
  dataFilePath,
  dataPagePath,
  dataSets,
  hasMonth,
  licence,
  paymentsMin,
  publishedMonths,
  type DataSet,
  type Platform,
  type PublishedMonths,
} from '#platform/catalogue'
import { formatDate, type Text } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { columnKinds, openDataWords as words } from './open-data-wording.ts'
import { forAnybody } from './signed-in.tsx'
import { showPage, type Visit } from './visit.tsx'

export function registerOpenData(app: FastifyInstance, platform: Platform): void {
  app.get(dataPagePath, forAnybody(platform, showOpenData))
}

async function showOpenData(visit: Visit): Promise<FastifyReply> {
  const { speak, platform, language } = visit
  const published = await publishedMonths(platform.db)
  const { completeTo } = published
  return showPage(visit, {
    title: speak(words.title),
    body: (
      <>
        <Split>
          <h1 class="govuk-heading-l">{speak(words.title)}</h1>
          <p class="govuk-body-l">{speak(words.lead)}</p>
          <p class="govuk-body">
            {speak(words.licence)} <Link href={licence.address}>{speak(licence.name)}</Link>
          </p>
          <p class="govuk-body">
            {completeTo
              ? speak(words.completeTo, { day: formatDate(completeTo, language) })
              : speak(words.none)}
          </p>
        </Split>
        {dataSets.map((set) => (
          <SetPart visit={visit} set={set} published={published} />
        ))}
        <Split>
          <h2 class="govuk-heading-m">{speak(words.withheldTitle)}</h2>
          <p class="govuk-body">{speak(words.withheld, { min: String(paymentsMin) })}</p>
          <h2 class="govuk-heading-m">{speak(words.how)}</h2>
          <p class="govuk-body">{speak(words.files)}</p>
          <p class="govuk-body">
            <Link href={dataCatalogPath}>{speak(words.catalogue)}</Link>
          </p>
        </Split>
      </>
    ),
  })
}

type MeaningProps = {
  readonly visit: Visit
  readonly meaning: Text
  readonly values: Readonly<Record<string, Text>>
}

function Meaning({ visit: { speak }, meaning, values }: MeaningProps) {
  return (
    <div>
      {speak(meaning)}
      {Object.entries(values).map(([value, means]) => (
        <div>
          <code dir="ltr">{value}</code>: {speak(means)}
        </div>
      ))}
    </div>
  )
}

type SetProps = {
  readonly visit: Visit
  readonly set: DataSet
  readonly published: PublishedMonths
}

function SetPart({ visit, set, published }: SetProps) {
  const { speak } = visit
  const months = published.months.filter((month) => hasMonth(set, month, published))
  return (
    <section id={set.id}>
      <h2 class="govuk-heading-m">{speak(set.title)}</h2>
      <p class="govuk-body">{speak(set.summary)}</p>
      <Table
        stacked
        caption={speak(words.columns)}
        head={[words.column, words.kind, words.meaning].map((name) => ({ text: speak(name) }))}
        rows={set.columns.map(({ name, type, meaning, values = {} }) => [
          { text: <code dir="ltr">{name}</code> },
          { text: speak(columnKinds[type]) },
          { text: <Meaning visit={visit} meaning={meaning} values={values} /> },
        ])}
      />
      {months.length > 0 && (
        <Table
          caption={speak(words.months)}
          head={[words.month, words.file].map((name) => ({ text: speak(name) }))}
          rows={months.map((month) => [
            { text: <Isolate>{month}</Isolate> },
            {
              text: (
                <>
                  <Link href={dataFilePath(set.id, month, 'csv')}>CSV</Link>
                  {' · '}
                  <Link href={dataFilePath(set.id, month, 'json')}>JSON</Link>
                </>
              ),
            },
          ])}
        />
      )}
    </section>
  )
}
