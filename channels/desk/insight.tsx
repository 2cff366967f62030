/** For the head of a department, to be read in a minute: what rises, came again, lies ahead. */
import { BackLink, Details, InsetText, Isolate, Link, Table, type Cell } from '#channels/components'
import {
  headPosts,
  insightTold,
  publicServices,
  type Platform,
  type ToldInsight,
} from '#platform/catalogue'
import { covers } from '#platform/identity'
import {
  againRules,
  forecastRules,
  peopleMin,
  risingRules,
  toldOnce,
  type OfficeAhead,
  type WeekAhead,
} from '#platform/insight'
import { addDays, civilDateOf, formatDate, type CivilDate } from '#platform/kernel'
import { firstOpened } from '#platform/publication'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { insightWords as words } from './insight-wording.ts'
import { forOfficer } from './officer.ts'
import { deskProblems } from './problems.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

/** What fits into a minute. */
const listMax = 8

export function registerInsight(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/insight', forOfficer(platform, showInsight))
}

async function showInsight(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, speak } = visit
  const posts = headPosts(platform.setting, actor)
  if (posts.length === 0) throw deskProblems['desk-heads-only']()
  const all = await insightTold(platform, (code) =>
    posts.some(({ jurisdiction }) => covers(jurisdiction, code)),
  )
  const since = all.length === 0 ? await countingSince(visit) : undefined
  return showPage(visit, {
    title: speak(words.title),
    before: <BackLink href="/desk/work" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {all.length === 0 && <NothingYet visit={visit} since={since} />}
        {all.map((told) => (
          <Insight visit={visit} told={told} />
        ))}
        <Method visit={visit} />
      </>
    ),
  })
}

/** The first day of a past that is still being counted, as after a load of months. */
async function countingSince({ platform }: OfficerVisit): Promise<CivilDate | undefined> {
  const { db, setting } = platform
  const first = await firstOpened(db)
  if (first === undefined || first >= civilDateOf(setting.now())) return undefined
  return (await insightTold(platform, () => true)).length === 0 ? first : undefined
}

type NothingYetProps = { readonly visit: OfficerVisit; readonly since: CivilDate | undefined }

/** When the first figures come, and of what. */
function NothingYet({ visit, since }: NothingYetProps) {
  const { speak, language, platform } = visit
  const { setting } = platform
  const values = {
    day: formatDate(addDays(civilDateOf(setting.now()), 1), language),
    rising: String(risingRules.weeksMin),
    ahead: String(forecastRules.weeksMin),
  }
  const names = publicServices(setting).map(({ wording }) => wording.name[language])
  return (
    <InsetText>
      <p class="govuk-body">
        {since
          ? speak(words.counting, { day: formatDate(since, language) })
          : speak(words.none, values)}
      </p>
      <p class="govuk-body">{speak(words.counted, { services: names.join(' · ') })}</p>
    </InsetText>
  )
}

type InsightProps = { readonly visit: OfficerVisit; readonly told: ToldInsight }

function Insight({ visit, told }: InsightProps) {
  const { speak, language } = visit
  const { service, jurisdiction, lastDay, cases, casesBefore } = told
  const name = service.wording.name[language]
  const values = { service: name, district: jurisdiction.name[language] }
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.of, values)}</h2>
      <p class="govuk-body">
        {speak(words.week, {
          day: formatDate(lastDay, language),
          cases: String(cases),
          before: String(casesBefore),
        })}
      </p>
      <Rising visit={visit} told={told} />
      <Again visit={visit} told={told} />
      <Ahead visit={visit} told={told} />
    </>
  )
}

const count = (value: number): Cell => ({
  text: <Isolate>{Math.round(value)}</Isolate>,
  format: 'numeric',
})

function Rising({ visit, told: { rising: all, weeks, lastDay } }: InsightProps) {
  const { speak, language } = visit
  const rising = toldOnce(all)
  const { weeksMin } = risingRules
  if (weeks < weeksMin) {
    const day = formatDate(addDays(lastDay, 7 * (weeksMin - weeks) + 1), language)
    return (
      <InsetText>
        {speak(words.early, { known: String(weeks), min: String(weeksMin), day })}
      </InsetText>
    )
  }
  if (rising.length === 0) return <p class="govuk-body">{speak(words.risingNone)}</p>
  const rest = rising.length - listMax
  return (
    <>
      <Table
        stacked
        firstCellIsHeader
        caption={speak(words.rising)}
        captionSize="s"
        head={[
          { text: speak(words.what) },
          { text: speak(words.kind) },
          { text: speak(words.now), format: 'numeric' },
          { text: speak(words.expected), format: 'numeric' },
        ]}
        rows={rising
          .slice(0, listMax)
          .map(({ key, name, now, expected }) => [
            { text: <bdi>{name[language]}</bdi> },
            { text: speak(words.kinds[key.kind]) },
            count(now),
            count(expected),
          ])}
      />
      {rest > 0 && <p class="govuk-body">{speak(words.more, { count: String(rest) })}</p>}
    </>
  )
}

function Again({ visit, told: { again, topicName, placeName } }: InsightProps) {
  const { speak, language } = visit
  if (again.length === 0) return <p class="govuk-body">{speak(words.againNone)}</p>
  return (
    <>
      <Table
        stacked
        firstCellIsHeader
        caption={speak(words.again)}
        captionSize="s"
        head={[
          { text: speak(words.place) },
          { text: speak(words.topic) },
          { text: speak(words.times), format: 'numeric' },
        ]}
        rows={again
          .slice(0, listMax)
          .map((one) => [
            { text: <bdi>{placeName(one.place)[language]}</bdi> },
            { text: <bdi>{topicName(one.topic)[language]}</bdi> },
            count(one.count),
          ])}
      />
      <p class="govuk-hint">{speak(words.againIs, { days: String(againRules.days) })}</p>
    </>
  )
}

function Ahead({ visit, told: { ahead, officeName } }: InsightProps) {
  const { speak, language } = visit
  const [first] = ahead
  if (!first) {
    const min = String(forecastRules.weeksMin)
    return <p class="govuk-body">{speak(words.aheadNone, { min })}</p>
  }
  const starts = first.forecast.weeks.map(({ from }) =>
    speak(words.from, { day: formatDate(from, language) }),
  )
  return (
    <Table
      stacked
      firstCellIsHeader
      caption={speak(words.ahead)}
      captionSize="s"
      head={[words.office, words.last]
        .map((name) => ({ text: speak(name) }))
        .concat(starts.map((text) => ({ text })))
        .concat({ text: speak(words.off) })}
      rows={ahead.map(({ office, forecast }) => [
        { text: <bdi>{officeName(office)[language]}</bdi> },
        { text: <Isolate>{forecast.lastWeek}</Isolate> },
        ...forecast.weeks.map((week) => ({ text: weekOf(visit, week) })),
        { text: errorOf(visit, forecast) },
      ])}
    />
  )
}

const whole = (value: number) => String(Math.round(value))

function weekOf({ speak }: OfficerVisit, { expected, low, high, closedDays }: WeekAhead): string {
  const values = { expected: whole(expected), low: whole(low), high: whole(high) }
  const closed = speak(words.closed, { closed: String(closedDays) })
  return closedDays > 1
    ? `${speak(words.between, values)} · ${closed}`
    : speak(words.between, values)
}

function errorOf({ speak }: OfficerVisit, forecast: OfficeAhead['forecast']): string {
  const other = whole(forecast.lastWeekError)
  if (forecast.by === 'last-week') return `${other} (${speak(words.asLast)})`
  return speak(words.offIs, { error: whole(forecast.error), other })
}

function Method({ visit: { speak } }: { readonly visit: OfficerVisit }) {
  const { weeks, falseShare, countMin } = risingRules
  const values = {
    weeks: String(weeks),
    share: String(falseShare * 100),
    count: String(countMin),
    people: String(peopleMin),
  }
  return (
    <>
      <Details summary={speak(words.method)}>
        <ul class="govuk-list govuk-list--bullet">
          {words.methodIs.map((one) => (
            <li>{speak(one, values)}</li>
          ))}
        </ul>
      </Details>
      <p class="govuk-body">
        {speak(words.files)}: <Link href="/public/insight.csv">CSV</Link>
        {' · '}
        <Link href="/public/insight.json">JSON</Link>
      </p>
    </>
  )
}
