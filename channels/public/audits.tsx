/** How many closings were checked by a call, and what citizens said: by office, ten at a time. */
import { BackLink, Isolate, Split, Table, sendCitizenPage, type Cell } from '#channels/components'
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
import { Method, numeric, officeOf, percentsOf } from './figure-parts.tsx'
import { officeNames, type Visit } from './visit.ts'

const values = { min: String(casesMin), days: String(auditCountedDays) }

export async function showAudits(visit: Visit): Promise<FastifyReply> {
  const { speak, platform } = visit
  const [services, offices] = await Promise.all([
    announcedAudits(platform.db, platform.setting),
    officeNames(platform),
  ])
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    before: <BackLink href="/public/figures" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {services.length === 0 && <p class="govuk-body">{speak(words.none)}</p>}
        {services.map((one) => (
          <Service visit={visit} audits={one} offices={offices} />
        ))}
        <Split>
          <Method visit={visit} words={words} values={values} file="/public/audits" />
        </Split>
      </>
    ),
  })
}

type ServiceProps = {
  readonly visit: Visit
  readonly audits: ServiceAudits
  readonly offices: (name: string) => Text
}

function Service({ visit, audits, offices }: ServiceProps) {
  const { speak, platform } = visit
  const { service, figures } = audits
  const name = platform.setting.services.get(service)?.wording.name
  return (
    <>
      <h2 class="govuk-heading-m">{name ? speak(name) : service}</h2>
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
