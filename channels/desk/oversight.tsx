/** What a supervisor sees: each office's figures, and what is odd, each opening its cases. */
import { BackLink, Button, Form, Input, InsetText, LinkList, Table } from '#channels/components'
import { officeCounts, signalCounts, type OfficeCount, type Span } from '#platform/analytics'
import { stateNameOf, type Platform } from '#platform/catalogue'
import { formatDate } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forOfficer } from './officer.ts'
import { registerOversightLists } from './oversight-lists.tsx'
import { Looks, looksIn } from './oversight-looks.tsx'
import { placeNames, spanOf, spanQuery, type PlaceNames } from './oversight-span.ts'
import { oversightWords as words, signalWords, timeWords } from './oversight-wording.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

export function registerOversight(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/oversight', forOfficer(platform, showOversight))
  registerOversightLists(app, platform)
}

async function showOversight(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language } = visit
  const span = spanOf(visit)
  const [counts, signals, names, looks] = await Promise.all([
    officeCounts(platform.db, span),
    signalCounts(platform.db, span),
    placeNames(visit),
    looksIn(visit, span),
  ])
  const days = { from: formatDate(span.from, language), to: formatDate(span.to, language) }
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <p class="govuk-body">{speak(words.counted)}</p>
        <Days visit={visit} span={span} action="/desk/oversight" />
        {span.from > span.to && <InsetText>{speak(words.wrongDates)}</InsetText>}
        <h2 class="govuk-heading-m">{speak(words.signals)}</h2>
        <p class="govuk-body">{speak(signals.length > 0 ? words.signalsHow : words.noSignals)}</p>
        <LinkList
          items={signals.map(({ kind, count }) => ({
            text: `${speak(signalWords[kind].name)} (${count})`,
            href: `/desk/oversight/signals?${spanQuery(span, { kind })}`,
          }))}
        />
        <Looks visit={visit} looks={looks} names={names} />
        <Counts visit={visit} counts={counts} names={names} caption={speak(words.period, days)} />
        <LinkList
          items={[
            {
              text: speak(words.decisionsLink),
              href: `/desk/oversight/decisions?${spanQuery(span)}`,
            },
            {
              text: speak(words.quick),
              href: `/desk/oversight/decisions?${spanQuery(span, { quick: 'yes' })}`,
            },
          ]}
        />
      </>
    ),
  })
}

type DaysProps = {
  readonly visit: OfficerVisit
  readonly span: Span
  readonly action: string
}

/** Asks from which day to which. */
export function Days({ visit: { speak }, span, action }: DaysProps) {
  return (
    <Form method="get" action={action} label={speak(words.show)}>
      <Input name="from" label={speak(words.from)} value={span.from} type="date" width={10} />
      <Input name="to" label={speak(words.to)} value={span.to} type="date" width={10} />
      <Button variant="secondary">{speak(words.show)}</Button>
    </Form>
  )
}

type CountsProps = {
  readonly visit: OfficerVisit
  readonly counts: readonly OfficeCount[]
  readonly names: PlaceNames
  readonly caption: string
}

function Counts({ visit, counts, names, caption }: CountsProps) {
  const { speak, language, platform } = visit
  const { services, jurisdictions } = platform.setting
  if (counts.length === 0) return <InsetText>{speak(words.nothing)}</InsetText>
  const officeName = ({ jurisdiction, office }: OfficeCount) => {
    const place = jurisdictions.get(jurisdiction)?.name[language] ?? jurisdiction
    return office === ''
      ? speak(words.nobodysOffice, { place })
      : names.office(jurisdiction, office)
  }
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.counts)}</h2>
      <Table
        stacked
        caption={caption}
        head={[words.office, words.service, words.state, words.count, words.mean].map((name) => ({
          text: speak(name),
        }))}
        rows={counts.map((row) => {
          const service = services.get(row.service)
          return [
            { text: officeName(row) },
            { text: service ? speak(service.wording.name) : row.service },
            { text: service ? speak(stateNameOf(service, row.state)) : row.state },
            { text: <bdi>{row.reached.toLocaleString('en')}</bdi> },
            // The first state has no time before it.
            { text: row.meanSeconds > 0 ? sayTime(visit, row.meanSeconds) : '–' },
          ]
        })}
      />
      <p class="govuk-hint">{speak(words.meanHow)}</p>
    </>
  )
}

/** A stretch of time in the largest unit that still says something. */
export function sayTime({ speak }: OfficerVisit, seconds: number): string {
  const units = [
    [86_400 * 2, 86_400, timeWords.days],
    [3_600 * 2, 3_600, timeWords.hours],
    [120, 60, timeWords.minutes],
  ] as const
  const unit = units.find(([from]) => seconds >= from)
  if (!unit) return speak(timeWords.seconds, { n: String(seconds) })
  const [, size, words] = unit
  return speak(words, { n: String(Math.round(seconds / size)) })
}
