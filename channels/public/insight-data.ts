/** What rises, comes again and lies ahead, for any page and program. */
import { csvOf, insightTold, licence, type Platform, type ToldInsight } from '#platform/catalogue'
import { againRules, forecastRules, peopleMin, risingRules } from '#platform/insight'
import { casesMin } from '#platform/publication'
import type { FastifyInstance, FastifyReply } from 'fastify'

/**
 * A smaller count is not told, and a larger one in steps: the list of public cases tells what of
 * it is public, so that an exact count less that list would tell of a case which is not.
 */
const inSteps = (count: number) =>
  count < casesMin ? null : Math.floor(count / casesMin) * casesMin

/** An exact chance would tell the count again. */
const chanceSteps = [0.001, 0.01, 0.05]
const chanceAtMost = (chance: number) => chanceSteps.find((step) => chance <= step) ?? null

const columns = [
  'service',
  'jurisdiction',
  'last_day',
  'weeks_known',
  'kind',
  'subject',
  'subject_en',
  'subject_ur',
  'place',
  'from',
  'count',
  'expected',
  'low',
  'high',
  'chance',
  'error',
  'error_as_last_week',
  'by',
] as const
type Row = { readonly [Name in (typeof columns)[number]]: string | number | null }

/** On an instance without cookies. */
export function registerInsightData(app: FastifyInstance, platform: Platform): void {
  app.get('/public/insight.csv', async (_request, reply) => {
    const body = csvOf(columns, await rowsIn(platform))
    void reply.header('content-disposition', 'attachment; filename="insight.csv"')
    return open(reply, 'text/csv; charset=utf-8; header=present').send(body)
  })
  app.get('/public/insight.json', async (_request, reply) => {
    const rules = {
      rising: risingRules,
      again: againRules,
      forecast: forecastRules,
      peopleMin,
      told: { countMin: casesMin, inStepsOf: casesMin, chanceAtMost: chanceSteps },
    }
    const whole = { licence: licence.address, rules, rows: await rowsIn(platform) }
    return open(reply, 'application/json; charset=utf-8').send(JSON.stringify(whole))
  })
}

function open(reply: FastifyReply, type: string): FastifyReply {
  void reply
    .header('access-control-allow-origin', '*')
    .header('cache-control', 'public, max-age=300')
  return reply.type(type)
}

async function rowsIn(platform: Platform): Promise<readonly Row[]> {
  const all = await insightTold(platform, () => true)
  return all.flatMap((told) => [weekRow(told), ...risingRows(told), ...otherRows(told)])
}

const nothing = {
  subject: '',
  subject_en: '',
  subject_ur: '',
  place: '',
  from: null,
  count: null,
  expected: null,
  low: null,
  high: null,
  chance: null,
  error: null,
  error_as_last_week: null,
  by: null,
}

const ofTold = ({ service, jurisdiction, lastDay, weeks }: ToldInsight) => ({
  ...nothing,
  service: service.id,
  jurisdiction: jurisdiction.code,
  last_day: lastDay,
  weeks_known: weeks,
})

const weekRow = (told: ToldInsight): Row => ({
  ...ofTold(told),
  kind: 'week',
  count: inSteps(told.cases),
})

const risingRows = (told: ToldInsight): Row[] =>
  told.rising
    .filter(({ now }) => now >= casesMin)
    .map(({ key, name, now, expected, chance }) => ({
      ...ofTold(told),
      kind: `rising-${key.kind}`,
      // A word is its own name; what it is counted by is nobody's business.
      subject: key.kind === 'word' ? name.en : key.subject,
      subject_en: name.en,
      subject_ur: name.ur,
      place: key.place,
      count: inSteps(now),
      expected: inSteps(expected),
      chance: chanceAtMost(chance),
    }))

function otherRows(told: ToldInsight): Row[] {
  const again = told.again
    .filter(({ count }) => count >= casesMin)
    .map(({ topic, place, count }): Row => {
      const name = told.topicName(topic)
      const named = { subject: topic, subject_en: name.en, subject_ur: name.ur }
      return { ...ofTold(told), kind: 'again', ...named, place, count: inSteps(count) }
    })
  const ahead = told.ahead.flatMap(({ office, forecast }) =>
    forecast.weeks
      .filter(({ expected }) => expected >= casesMin)
      .map((week): Row => {
        const name = told.officeName(office)
        const named = { subject: office, subject_en: name.en, subject_ur: name.ur }
        return {
          ...ofTold(told),
          kind: 'ahead',
          ...named,
          from: week.from,
          // That of “as many as last week” is the count of that week.
          expected: inSteps(week.expected),
          low: inSteps(week.low),
          high: inSteps(week.high),
          error: rounded(forecast.error),
          error_as_last_week: rounded(forecast.lastWeekError),
          by: forecast.by,
        }
      }),
  )
  return [...again, ...ahead]
}

const rounded = (value: number) => Math.round(value)
