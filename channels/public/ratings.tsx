/** What applicants think of services and offices, told ten at a time. */
import { Isolate, Table } from '#channels/components'
import { announcedRatings, ratingDays, type ServiceRatings } from '#platform/catalogue'
import type { Text } from '#platform/kernel'
import { casesMin } from '#platform/publication'
import { reasonWords, scores, scoreWords } from '#platform/ratings'
import type { FastifyReply } from 'fastify'
import { numeric, officeOf, percentsOf, sendFigures } from './figure-parts.tsx'
import { ratingWords as words } from './rating-wording.ts'
import type { Visit } from './visit.ts'

export async function showRatings(visit: Visit): Promise<FastifyReply> {
  const { db, setting } = visit.platform
  return sendFigures(visit, {
    words,
    values: { min: String(casesMin), days: String(ratingDays) },
    back: '/public',
    file: '/public/ratings',
    services: await announcedRatings(db, setting),
    part: (told, offices) => <Service visit={visit} ratings={told} offices={offices} />,
  })
}

type ServiceProps = {
  readonly visit: Visit
  readonly ratings: ServiceRatings
  readonly offices: (name: string) => Text
}

function Service({ visit, ratings, offices }: ServiceProps) {
  const { speak } = visit
  const { figures, reasons } = ratings
  return (
    <>
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
