/** How many closings were checked by a call, and what citizens said: by office, ten at a time. */
import { Isolate, Table, type Cell } from '#channels/components'
import {
  announcedAudits,
  auditCountedDays,
  type AuditFigure,
  type ServiceAudits,
} from '#platform/catalogue'
import type { Text } from '#platform/kernel'
import { casesMin } from '#platform/publication'
import type { FastifyReply } from 'fastify'
import { auditWords as words } from './audit-wording.ts'
import { numeric, officeOf, percentsOf, sendFigures } from './figure-parts.tsx'
import type { Visit } from './visit.ts'

const values = { min: String(casesMin), days: String(auditCountedDays) }

export async function showAudits(visit: Visit): Promise<FastifyReply> {
  const { db, setting } = visit.platform
  return sendFigures(visit, {
    words,
    values,
    back: '/public/figures',
    file: '/public/audits',
    services: await announcedAudits(db, setting),
    part: (told, offices) => <Service visit={visit} audits={told} offices={offices} />,
  })
}

type ServiceProps = {
  readonly visit: Visit
  readonly audits: ServiceAudits
  readonly offices: (name: string) => Text
}

function Service({ visit, audits, offices }: ServiceProps) {
  const { speak } = visit
  const { figures } = audits
  return (
    <>
      <p class="govuk-body">{drawnOf(visit, audits)}</p>
      {figures.length > 0 && (
        <Table
          caption={speak(words.byOffice)}
          captionSize="s"
          stacked
          small
          firstCellIsHeader
          head={[
            { text: speak(words.office) },
            ...[words.answered, words.notDone].map((one) => numeric(speak(one))),
            { text: speak(words.share) },
            numeric(speak(words.pressed)),
            ...[words.unreached, words.declined, words.overtaken].map((one) => numeric(speak(one))),
          ]}
          rows={figures.map((one) => rowOf(visit, offices, one))}
        />
      )}
    </>
  )
}

/** Drawn of closed: for anybody to hold against what is announced. */
function drawnOf({ speak }: Visit, { counted, drawnShare }: ServiceAudits): string {
  if (!counted) return speak(words.tooFew, values)
  const { closed, drawn, ended } = counted
  return speak(words.drawn, {
    ...values,
    closed: String(closed),
    drawn: String(drawn),
    ended: String(ended),
    share: String(Math.round((drawn / closed) * 1_000) / 10),
    announced: String(Math.round(drawnShare * 1_000) / 10),
  })
}

function rowOf(visit: Visit, offices: (name: string) => Text, one: AuditFigure): Cell[] {
  const { speak } = visit
  const { office, upheld, notDone, pressed, share, unreached, declined, overtaken } = one
  const number = (count: number) => numeric(<Isolate>{count}</Isolate>)
  return [
    { text: <bdi>{speak(officeOf(words, offices, office))}</bdi> },
    number(upheld + notDone),
    number(notDone),
    {
      text: share ? speak(words.between, percentsOf(share)) : speak(words.few, values),
    },
    number(pressed),
    number(unreached),
    number(declined),
    number(overtaken),
  ]
}
