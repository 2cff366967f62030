/** What applicants think of services and offices, told ten at a time. */
import { BackLink, Isolate, Split, Table, sendCitizenPage } from '#channels/components'
import { announcedRatings, ratingDays, type ServiceRatings } from '#platform/catalogue'
import type { Text } from '#platform/kernel'
import { casesMin } from '#platform/publication'
import { reasonWords, scores, scoreWords } from '#platform/ratings'
import type { FastifyReply } from 'fastify'
import { Method, numeric, officeOf, percentsOf } from './figure-parts.tsx'
import { ratingWords as words } from './rating-wording.ts'
import { officeNames, type Visit } from './visit.ts'

export async function showRatings(visit: Visit): Promise<FastifyReply> {
  const { speak, platform } = visit
  const [services, offices] = await Promise.all([
    announcedRatings(platform.db, platform.setting),
    officeNames(platform),
  ])
  const values = { min: String(casesMin), days: String(ratingDays) }
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    before: <BackLink href="/public" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {services.length === 0 && <p class="govuk-body">{speak(words.none, values)}</p>}
        {services.map((one) => (
          <Service visit={visit} ratings={one} offices={offices} />
        ))}
        <Split>
          <Method visit={visit} words={words} values={values} file="/public/ratings" />
        </Split>
      </>
    ),
  })
}

type ServiceProps = {
  readonly visit: Visit
  readonly ratings: ServiceRatings
  readonly offices: (name: string) => Text
}

function Service({ visit, ratings, offices }: ServiceProps) {
  const { speak, platform } = visit
  const { service, figures, reasons } = ratings
  const name = platform.setting.services.get(service)?.wording.name
  return (
    <>
      <h2 class="govuk-heading-m">{name ? speak(name) : service}</h2>
      {(['person', 'guest'] as const).map((segment) => {
        const own = figures.filter((one) => one.segment === segment)
        if (own.length === 0) return null
        return (
          <Table
            caption={speak(words[segment])}
            captionSize="s"
            stacked
            small
            firstCellIsHeader
            head={[
              { text: speak(words.office) },
              numeric(speak(words.number)),
              ...scores.map((score) => numeric(speak(scoreWords[score]))),
              { text: speak(words.good) },
            ]}
            rows={own.map(({ office, number, counts, good }) => [
              { text: <bdi>{speak(officeOf(words, offices, office))}</bdi> },
              numeric(<Isolate>{number}</Isolate>),
              ...counts.map((count) => numeric(<Isolate>{count}</Isolate>)),
              {
                text: speak(words.between, percentsOf(good)),
              },
            ])}
          />
        )
      })}
      {reasons.length > 0 && (
        <>
          <h3 class="govuk-heading-s">{speak(words.reasons)}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {reasons.map(({ reason, count }) => (
              <li>
                {speak(words.reason, { reason: speak(reasonWords[reason]), count: String(count) })}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
