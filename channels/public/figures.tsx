/** What offices came to: closed and confirmed side by side, how sure it is, how it is counted. */
import {
  BackLink,
  Details,
  Isolate,
  Link,
  Split,
  Table,
  sendCitizenPage,
  type Cell,
} from '#channels/components'
import {
  announcedFigures,
  publicServices,
  topicsOf,
  withheldWords,
  type OfficeFigures,
  type Service,
} from '#platform/catalogue'
import { formatInstant, type Text } from '#platform/kernel'
import { forecastRules, risingRules } from '#platform/insight'
import { casesMin, figureDays, withheldReasons } from '#platform/publication'
import type { FastifyReply } from 'fastify'
import { auditWords } from './audit-wording.ts'
import { ratingWords } from './rating-wording.ts'
import { Files, Method, numeric, percentsOf } from './figure-parts.tsx'
import { choicesIn, officeNames, type Visit } from './visit.ts'
import { figureWords as words } from './wording.ts'

const insightWeeks = {
  min: String(casesMin),
  rising: String(risingRules.weeksMin),
  ahead: String(forecastRules.weeksMin),
}

export async function showFigures(visit: Visit): Promise<FastifyReply> {
  const { speak, platform } = visit
  const values = { days: String(figureDays), min: String(casesMin) }
  const parts = []
  for (const service of publicServices(platform.setting)) {
    parts.push(await servicePart(visit, service))
  }
  return sendCitizenPage(visit, {
    title: speak(words.title),
    section: 'services',
    before: <BackLink href="/public" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {parts}
        <Split>
          <Method visit={visit} words={words} values={values} file="/public/figures" />
          <Files label={speak(words.insight)} file="/public/insight" />
          <p class="govuk-hint" id="insight">
            {speak(words.insightFrom, insightWeeks)}
          </p>
          <p class="govuk-body">
            <Link href="/public/audits">{speak(auditWords.title)}</Link>
            {' · '}
            <Link href="/public/ratings">{speak(ratingWords.title)}</Link>
          </p>
        </Split>
      </>
    ),
  })
}

async function servicePart(visit: Visit, service: Service) {
  const { speak, platform, language } = visit
  const [{ countedAt, of }, offices, { topics }] = await Promise.all([
    announcedFigures(platform.db, service.id),
    officeNames(platform),
    choicesIn(platform, ''),
  ])
  const own = topicsOf(service, {})
  const topicName = (code: string): Text =>
    own.get(code) ?? topics.get(`${service.id}/${code}`) ?? { en: code, ur: code }
  const tableOf = (kind: 'office' | 'topic') => (
    <Table
      caption={speak(kind === 'office' ? words.byOffice : words.byTopic)}
      captionSize="s"
      stacked
      small
      head={headOf(visit, speak(words[kind]))}
      rows={of[kind].map((one) => {
        const name = kind === 'office' ? offices(one.subject) : topicName(one.subject)
        return rowOf(visit, speak(name), one)
      })}
    />
  )
  return (
    <>
      <h2 class="govuk-heading-m">{speak(service.wording.name)}</h2>
      <p class="govuk-body">
        {countedAt
          ? speak(words.counted, {
              when: formatInstant(countedAt, language),
              days: String(figureDays),
            })
          : speak(words.none)}
      </p>
      {countedAt && of.office.length + of.topic.length === 0 && (
        <p class="govuk-body">{speak(words.tooFew, { min: String(casesMin) })}</p>
      )}
      {of.office.length > 0 && tableOf('office')}
      {of.topic.length > 0 && <Details summary={speak(words.byTopic)}>{tableOf('topic')}</Details>}
    </>
  )
}

const counted = ['received', 'closed', 'confirmed'] as const
const others = ['refused', 'together', 'disputed', 'silent', 'passedOn', 'breached'] as const

function headOf({ speak }: Visit, subject: string): Cell[] {
  const headed = (name: (typeof counted)[number] | (typeof others)[number]): Cell =>
    numeric(speak(words[name]))
  return [
    { text: subject },
    ...counted.map(headed),
    { text: speak(words.share) },
    ...others.map(headed),
    { text: speak(words.unseen) },
    { text: speak(words.answer) },
    { text: speak(words.end) },
  ]
}

function rowOf({ speak }: Visit, name: string, { counts, confirmed }: OfficeFigures): Cell[] {
  const few = speak(words.few, { min: String(casesMin) })
  if (!counts) return [{ text: <bdi>{name}</bdi> }, { text: speak(words.withheld), colspan: 12 }]
  const number = (key: (typeof counted)[number] | (typeof others)[number]): Cell =>
    numeric(<Isolate>{counts[key]}</Isolate>)
  const days = (of: number, median: number | null, ninth: number | null) =>
    of < casesMin || median === null
      ? few
      : speak(words.half, { median: String(median), ninth: String(ninth) })
  const unseenOf = (withheld: Readonly<Record<string, number>>) =>
    withheldReasons
      .filter((reason) => withheld[reason])
      .map((reason) => `${withheld[reason] ?? 0}: ${speak(withheldWords[reason])}`)
      .join('; ') || '0'
  return [
    { text: <bdi>{name}</bdi> },
    ...counted.map(number),
    {
      text: confirmed ? speak(words.between, percentsOf(confirmed)) : few,
    },
    ...others.map(number),
    { text: unseenOf(counts.withheld) },
    { text: days(counts.answered, counts.answerMedian, counts.answerNinth) },
    { text: days(counts.ended, counts.endMedian, counts.endNinth) },
  ]
}
