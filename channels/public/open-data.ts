/** Public cases and figures for any page and program: a feed, and files that stream. */
import { Readable } from 'node:stream'
import { fieldOf } from '#channels/components'
import {
  announcedFigures,
  csvOf,
  licence,
  mediaHref,
  publicServices,
  releasedCopy,
  shownOf,
  stageWords,
  type ShownWords,
  type Platform,
} from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { isLanguage } from '#platform/kernel'
import {
  casesMin,
  figureDays,
  findPublic,
  withheldReasons,
  type PublicCase,
} from '#platform/publication'
import type { FastifyInstance } from 'fastify'
import { atomOf } from './atom.ts'
import { registerAuditData } from './audit-data.ts'
import { asFile, open, round } from './file-answer.ts'
import { registerRatingData } from './rating-data.ts'
import { addressOf, askedIn, filterOf } from './filter.ts'
import { registerInsightData } from './insight-data.ts'
import { registerMailStop } from './mail.tsx'
import { namingOf, publicHref } from './visit.ts'
import { listWords } from './wording.ts'

const feedMax = 50
const pageMax = 1000

/** On an instance without cookies. */
export function registerPublicData(app: FastifyInstance, platform: Platform): void {
  registerMailStop(app, platform)
  const origin = ({ host, protocol }: Asked) => platform.origin ?? `${protocol}://${host}`
  app.get('/public/feed.atom', async (request, reply) => {
    const query = request.query as Record<string, string>
    const asked = askedIn(query)
    const said = fieldOf(query, 'language')
    const language = isLanguage(said) ? said : platform.defaultLanguage
    const { filter } = await filterOf(platform, asked)
    const cases = await findPublic(platform.db, filter, { limit: feedMax })
    const naming = await namingOf(platform, cases)
    const here = origin(request)
    const shown = await shownOf(platform.db, platform.setting, cases)
    const entries = cases.map((one) => ({
      href: `${here}${publicHref(one)}`,
      title: [naming.topic(one), naming.place(one), stageWords[one.stage]]
        .flatMap((part) => part?.[language] ?? [])
        .join(' · '),
      updatedOn: one.endedOn ?? one.answeredOn ?? one.openedOn,
      summary: shown(one).told,
    }))
    const self = `${here}${addressOf('/public/feed.atom', asked, { language })}`
    const title = listWords.title[language]
    return open(reply, 'application/atom+xml; charset=utf-8').send(
      atomOf({ self, page: `${here}${addressOf('/public', asked)}`, title, language, entries }),
    )
  })
  app.get('/public/cases.csv', async (request, reply) => {
    const head = csvOf(columns, [])
    const line = (one: PublicCase, shown: ShownWords) =>
      csvOf(columns, [toldOf(one, shown, origin(request))]).slice(head.length)
    const body = Readable.from(pages(platform, head, line))
    return asFile(reply, 'text/csv; charset=utf-8; header=present', 'cases.csv').send(body)
  })
  app.get('/public/cases.ndjson', async (request, reply) => {
    const line = (one: PublicCase, shown: ShownWords) =>
      `${JSON.stringify(toldOf(one, shown, origin(request)))}\n`
    const body = Readable.from(pages(platform, '', line))
    return asFile(reply, 'application/x-ndjson; charset=utf-8', 'cases.ndjson').send(body)
  })
  app.get('/public/media/:file', async (request, reply) => {
    const { file = '' } = request.params as Record<string, string>
    const [, address = ''] = /^([\w-]{22})\.jpg$/.exec(file) ?? []
    const copy = await releasedCopy(platform, address)
    // Taken back it is gone within minutes, from what stands between as well.
    void reply.header('x-content-type-options', 'nosniff').header('content-disposition', 'inline')
    return open(reply, 'image/jpeg').send(copy)
  })
  registerInsightData(app, platform)
  app.get('/public/figures.csv', async (_request, reply) => {
    const { rows } = await figureRows(platform)
    const type = 'text/csv; charset=utf-8; header=present'
    return asFile(reply, type, 'figures.csv').send(csvOf(figureColumns, rows))
  })
  registerRatingData(app, platform)
  registerAuditData(app, platform)
  app.get('/public/figures.json', async (_request, reply) => {
    const { countedAt, rows } = await figureRows(platform)
    const whole = { licence: licence.address, days: figureDays, counted_at: countedAt, rows }
    return open(reply, 'application/json; charset=utf-8').send(JSON.stringify(whole))
  })
}

type Asked = { readonly host: string; readonly protocol: string }

const columns = [
  'reference',
  'service',
  'topic',
  'jurisdiction',
  'place',
  'lat',
  'lon',
  'opened_on',
  'stage',
  'office',
  'passed_on',
  'levels',
  'breached',
  'disputed',
  'deadline_on',
  'answered_on',
  'ended_on',
  'answered_with_another',
  'voices',
  'told',
  'answer',
  'media',
]

const toldOf = (one: PublicCase, { told, answer, photos }: ShownWords, origin: string) => ({
  reference: formatReference(one),
  service: one.service,
  topic: one.topic,
  jurisdiction: one.jurisdiction,
  place: one.place,
  lat: one.lat,
  lon: one.lon,
  opened_on: one.openedOn,
  stage: one.stage,
  office: one.office,
  passed_on: one.passedOn,
  levels: one.levels,
  breached: one.breached,
  disputed: one.disputed,
  deadline_on: one.deadlineOn,
  answered_on: one.answeredOn,
  ended_on: one.endedOn,
  answered_with_another: one.together ? 'yes' : 'no',
  voices: one.voices,
  told: told ?? null,
  answer: answer ?? null,
  media: photos.map((address) => `${origin}${mediaHref(address)}`).join(' ') || null,
})

/** A page at a time, so that memory does not grow with the number of cases. */
async function* pages(
  { db, setting }: Platform,
  head: string,
  line: (one: PublicCase, shown: ShownWords) => string,
): AsyncGenerator<string> {
  if (head !== '') yield head
  let before: string | undefined
  for (;;) {
    const page = await findPublic(db, {}, { before, limit: pageMax })
    const shown = await shownOf(db, setting, page)
    if (page.length > 0) yield page.map((one) => line(one, shown(one))).join('')
    if (page.length < pageMax) return
    before = page.at(-1)?.id
  }
}

const figureColumns = [
  'service',
  'kind',
  'subject',
  'status',
  'received',
  'closed',
  'confirmed',
  'confirmed_low',
  'confirmed_high',
  'refused',
  'answered_with_another',
  'disputed',
  'silent',
  'passed_on',
  'breached',
  ...withheldReasons.map((reason) => `withheld_${reason}`),
  'answer_days_median',
  'answer_days_p90',
  'end_days_median',
  'end_days_p90',
]

async function figureRows({ db, setting }: Platform) {
  const rows: Record<string, string | number | null>[] = []
  let countedAt: Date | undefined
  for (const { id } of publicServices(setting)) {
    const told = await announcedFigures(db, id)
    countedAt = told.countedAt ?? countedAt
    for (const { service, kind, subject, counts, confirmed } of [
      ...told.of.office,
      ...told.of.topic,
    ]) {
      const isAnswered = counts && counts.answered >= casesMin
      const isEnded = counts && counts.ended >= casesMin
      rows.push({
        service,
        kind,
        subject,
        status: counts ? 'shown' : 'withheld',
        received: counts?.received ?? null,
        closed: counts?.closed ?? null,
        confirmed: counts?.confirmed ?? null,
        confirmed_low: confirmed ? round(confirmed.low) : null,
        confirmed_high: confirmed ? round(confirmed.high) : null,
        refused: counts?.refused ?? null,
        answered_with_another: counts?.together ?? null,
        disputed: counts?.disputed ?? null,
        silent: counts?.silent ?? null,
        passed_on: counts?.passedOn ?? null,
        breached: counts?.breached ?? null,
        ...Object.fromEntries(
          withheldReasons.map((reason) => [
            `withheld_${reason}`,
            counts ? (counts.withheld[reason] ?? 0) : null,
          ]),
        ),
        answer_days_median: isAnswered ? counts.answerMedian : null,
        answer_days_p90: isAnswered ? counts.answerNinth : null,
        end_days_median: isEnded ? counts.endMedian : null,
        end_days_p90: isEnded ? counts.endNinth : null,
      })
    }
  }
  return { countedAt, rows }
}
