/** What applicants think of services and offices, told ten at a time. */
import {
  BackLink,
  Isolate,
  Link,
  Split,
  Table,
  sendCitizenPage,
  type Cell,
} from '#channels/components'
import { announcedRatings, ratingDays, type ServiceRatings } from '#platform/catalogue'
import type { Text } from '#platform/kernel'
import { casesMin } from '#platform/publication'
import { reasonWords, scores, scoreWords } from '#platform/ratings'
import type { FastifyReply } from 'fastify'
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
          <h2 class="govuk-heading-m">{speak(words.method)}</h2>
          <ul class="govuk-list govuk-list--bullet">
            {words.methodIs.map((one) => (
              <li>{speak(one, values)}</li>
            ))}
          </ul>
          <p class="govuk-body">
            {speak(words.files)}: <Link href="/public/ratings.csv">CSV</Link>
            {' · '}
            <Link href="/public/ratings.json">JSON</Link>
          </p>
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
              { text: <bdi>{officeOf(visit, offices, office)}</bdi> },
              numeric(<Isolate>{number}</Isolate>),
              ...counts.map((count) => numeric(<Isolate>{count}</Isolate>)),
              {
                text: speak(words.between, {
                  share: percent(good.share),
                  low: percent(good.low),
                  high: percent(good.high),
                }),
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

const numeric = (text: Cell['text']): Cell => ({ text, format: 'numeric' })
const percent = (share: number) => String(Math.round(share * 100))

function officeOf({ speak }: Visit, offices: (name: string) => Text, office: string | undefined) {
  if (office === undefined) return speak(words.whole)
  return speak(office === '' ? words.others : offices(office))
}
