/** Everything public of consultations, for any page and program: a feed, and files that stream. */
import { Readable } from 'node:stream'
import { escapeXml, fieldOf } from '#channels/components'
import {
  consultationPhase,
  csvOf,
  everyComment,
  findConsultation,
  licence,
  listConsultations,
  toldAnswer,
  type Consultation,
  type Platform,
} from '#platform/catalogue'
import type { ToldComment } from '#platform/consultations'
import { fill, formatInstant, isLanguage, Problem, type Language } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { consultationHref } from './visit.ts'
import { phaseWords, words } from './wording.ts'

/** On an instance without cookies. */
export function registerConsultationData(app: FastifyInstance, platform: Platform): void {
  app.get('/consultations/feed.atom', async (request, reply) => {
    const said = fieldOf(request.query as Record<string, string>, 'language')
    const language = isLanguage(said) ? said : platform.defaultLanguage
    const origin = platform.origin ?? `${request.protocol}://${request.host}`
    const all = await listConsultations(platform.db, platform.setting)
    const feed = feedOf(all, { origin, language, now: platform.setting.now() })
    return open(reply, 'application/atom+xml; charset=utf-8').send(feed)
  })
  for (const [file, format] of Object.entries(formats)) {
    app.get(`/consultations/:place/:name/${file}`, async (request, reply) => {
      const { place = '', name = '' } = request.params as Record<string, string>
      const { db, setting } = platform
      const found = await findConsultation(db, setting, `${place}/${name}`).catch(
        (problem: unknown) => {
          if (problem instanceof Problem && problem.status === 404) return undefined
          throw problem
        },
      )
      if (!found) return reply.code(404).type('text/plain').send('There is nothing here.\n')
      void reply.header('content-disposition', `attachment; filename="${name}-${file}"`)
      return open(reply, format.type).send(await format.body(platform, found))
    })
  }
}

function open(reply: FastifyReply, type: string): FastifyReply {
  void reply
    .header('access-control-allow-origin', '*')
    .header('cache-control', 'public, max-age=300')
  return reply.type(type)
}

const commentColumns = [
  'id',
  'about',
  'state',
  'reason',
  'level',
  'organisation',
  'said_on',
  'words',
]

const toldOf = ({
  id,
  about,
  state,
  ground,
  level,
  organisation,
  saidOn,
  words: said,
}: ToldComment) => ({
  id,
  about,
  state: state === 'published' ? 'shown' : 'withheld',
  reason: ground,
  level,
  organisation,
  said_on: saidOn,
  words: said,
})

async function* commentLines(
  { db }: Platform,
  { key }: Consultation,
  { head, line }: { head: string; line: (one: ToldComment) => string },
): AsyncGenerator<string> {
  if (head !== '') yield head
  for await (const page of everyComment(db, key)) yield page.map(line).join('')
}

const csvHead = csvOf(commentColumns, [])

const formats = {
  'comments.csv': {
    type: 'text/csv; charset=utf-8; header=present',
    body: async (platform: Platform, found: Consultation) => {
      const line = (one: ToldComment) => csvOf(commentColumns, [toldOf(one)]).slice(csvHead.length)
      return Readable.from(commentLines(platform, found, { head: csvHead, line }))
    },
  },
  'comments.ndjson': {
    type: 'application/x-ndjson; charset=utf-8',
    body: async (platform: Platform, found: Consultation) => {
      const line = (one: ToldComment) => `${JSON.stringify(toldOf(one))}\n`
      return Readable.from(commentLines(platform, found, { head: '', line }))
    },
  },
  'results.csv': {
    type: 'text/csv; charset=utf-8; header=present',
    body: async (_platform: Platform, found: Consultation) =>
      csvOf(resultColumns, resultRows(found)),
  },
  'whole.json': {
    type: 'application/json; charset=utf-8',
    body: async ({ db, setting }: Platform, found: Consultation) => {
      const { key, terms, round } = found
      return JSON.stringify({
        licence: licence.address,
        consultation: key,
        phase: consultationPhase(found, setting.now()),
        terms,
        opened: round && { act: round.act, answer_due_at: round.answerDueAt },
        outcome: round?.outcome,
        answered: round?.answeredAt && {
          at: round.answeredAt,
          act: round.answerAct,
          ...(await toldAnswer(db, round)),
        },
      })
    },
  },
} as const

const resultColumns = ['question', 'by', 'group', 'status', 'option', 'count']

type ResultRow = {
  readonly question: string
  readonly by: string
  readonly group: string
  readonly status: 'shown' | 'withheld'
  readonly option: string | null
  readonly count: number | null
}

/** A row for each option; of what is withheld one, without a count. */
function resultRows({ terms, round }: Consultation): ResultRow[] {
  const { questions = [] } = round?.outcome ?? {}
  return questions.flatMap(({ question, all, byArea, byLevel }) => {
    const options = terms.questions.find(({ id }) => id === question)?.options ?? []
    const groups = [
      { by: 'all', group: '', counts: all },
      ...byArea.map((row) => ({ by: 'area', ...row })),
      ...byLevel.map((row) => ({ by: 'level', ...row })),
    ]
    return groups.flatMap(({ by, group, counts }): ResultRow[] => {
      const row = { question, by, group }
      if (!counts) return [{ ...row, status: 'withheld', option: null, count: null }]
      return options.map(({ id }) => {
        return { ...row, status: 'shown', option: id, count: counts[id] ?? 0 }
      })
    })
  })
}

type FeedPlace = { readonly origin: string; readonly language: Language; readonly now: Date }

/** As readers take it (RFC 4287); each is told anew when it comes further. */
function feedOf(all: readonly Consultation[], { origin, language, now }: FeedPlace): string {
  const entries = all.flatMap((one) => {
    const { round, name, key, terms } = one
    if (!round) return []
    const phase = consultationPhase(one, now)
    const times = [round.openedAt, round.answeredAt, round.outcome && round.closesAt]
    const overdue = phase === 'overdue' ? round.answerDueAt : undefined
    const updated = [...times, overdue].flatMap((at) => at?.getTime() ?? [])
    const due = { answering: round.answerDueAt, overdue: round.answerDueAt }
    const at = due[phase as keyof typeof due] ?? round.answeredAt ?? new Date(terms.closesAt)
    const when = formatInstant(at, language)
    const href = `${origin}${consultationHref(key)}`
    return [
      {
        href,
        title: name[language],
        updated: new Date(Math.max(...updated)),
        said: fill(phaseWords[phase], language, { when }),
      },
    ]
  })
  const latest = entries
    .map(({ updated }) => updated.toISOString())
    .toSorted()
    .at(-1)
  const title = escapeXml(words.title[language])
  const items = entries.map(
    ({ href, title: name, updated, said }) => `  <entry>
    <id>${escapeXml(href)}</id>
    <title>${escapeXml(name)}</title>
    <summary>${escapeXml(said)}</summary>
    <link href="${escapeXml(href)}"/>
    <updated>${updated.toISOString()}</updated>
  </entry>
`,
  )
  const self = escapeXml(`${origin}/consultations/feed.atom?language=${language}`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
  <id>${self}</id>
  <title>${title}</title>
  <author><name>${title}</name></author>
  <link rel="self" href="${self}"/>
  <link href="${escapeXml(`${origin}/consultations`)}"/>
  <updated>${latest ?? '2026-01-01T00:00:00.000Z'}</updated>
${items.join('')}</feed>
`
}
