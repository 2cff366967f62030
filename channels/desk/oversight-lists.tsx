/** The decisions and the signals behind a supervisor's figures, each with its case. */
import { BackLink, InsetText, LinkList, Pagination, Table, fieldOf } from '#channels/components'
import {
  decisionsIn,
  signalKinds,
  signalsIn,
  type Signal,
  type SignalKind,
  type Span,
} from '#platform/analytics'
import { actionNameOf, type Platform } from '#platform/catalogue'
import { formatInstant, moneyText, type Language } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { CaseLink } from './case-table.tsx'
import { forOfficer } from './officer.ts'
import { placeNames, spanOf, spanQuery } from './oversight-span.ts'
import { oversightWords as words, signalWords } from './oversight-wording.ts'
import { sayTime } from './oversight.tsx'
import { showPage, type OfficerVisit } from './visit.tsx'

const pageLength = 50
const quickSecondsMax = 9

export function registerOversightLists(app: FastifyInstance, platform: Platform): void {
  app.get('/desk/oversight/decisions', forOfficer(platform, showDecisions))
  app.get('/desk/oversight/signals', forOfficer(platform, showSignals))
}

/** The page of a list that an address names. One row more tells whether others follow. */
const pageIn = ({ query }: OfficerVisit) => {
  const page = Number(fieldOf(query, 'page'))
  return {
    limit: pageLength + 1,
    offset: (Number.isInteger(page) && page > 1 ? page - 1 : 0) * pageLength,
  }
}

async function showDecisions(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language } = visit
  const span = spanOf(visit)
  const quick = fieldOf(visit.query, 'quick') === 'yes'
  const asked = pageIn(visit)
  const secondsMax = quick ? quickSecondsMax : undefined
  const [decisions, names] = await Promise.all([
    decisionsIn(platform.db, span, { ...asked, secondsMax }),
    placeNames(visit),
  ])
  const more: Record<string, string> = quick ? { quick: 'yes' } : {}
  return showPage(visit, {
    title: speak(words.decisions),
    before: <BackLink href={`/desk/oversight?${spanQuery(span)}`} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.decisions)}</h1>
        <LinkList
          items={[
            quick
              ? { text: speak(words.everyDecision), href: `?${spanQuery(span)}` }
              : { text: speak(words.quick), href: `?${spanQuery(span, { quick: 'yes' })}` },
          ]}
        />
        {decisions.length === 0 && <InsetText>{speak(words.nothing)}</InsetText>}
        {decisions.length > 0 && (
          <Table
            stacked
            caption={speak(words.decisions)}
            head={[words.reference, words.post, words.step, words.took, words.at].map((name) => ({
              text: speak(name),
            }))}
            rows={decisions.slice(0, pageLength).map((decision) => {
              const { jurisdiction, postId, at, seconds } = decision
              const service = platform.setting.services.get(decision.service)
              return [
                { text: <CaseLink of={{ jurisdiction, id: decision.caseId }} /> },
                { text: names.post(jurisdiction, postId) },
                { text: service ? speak(actionNameOf(service, decision.action)) : decision.action },
                { text: sayTime(visit, seconds) },
                { text: <bdi>{formatInstant(at, language)}</bdi> },
              ]
            })}
          />
        )}
        <Pages visit={visit} span={span} more={more} hasMore={decisions.length > pageLength} />
      </>
    ),
  })
}

async function showSignals(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak, language } = visit
  const span = spanOf(visit)
  const kind = signalKinds.find((one) => one === fieldOf(visit.query, 'kind')) ?? signalKinds[0]
  const [signals, names] = await Promise.all([
    signalsIn(platform.db, span, { ...pageIn(visit), kind }),
    placeNames(visit),
  ])
  const title = speak(signalWords[kind].name)
  return showPage(visit, {
    title,
    before: <BackLink href={`/desk/oversight?${spanQuery(span)}`} />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">{speak(words.signalsHow)}</p>
        {signals.length === 0 && <InsetText>{speak(words.noSignals)}</InsetText>}
        <Table
          stacked
          caption={title}
          head={[words.reference, words.post, words.why, words.at].map((name) => ({
            text: speak(name),
          }))}
          rows={signals
            .slice(0, pageLength)
            .map((signal) => [
              { text: <CaseLink of={{ jurisdiction: signal.jurisdiction, id: signal.caseId }} /> },
              { text: signal.postId ? names.post(signal.jurisdiction, signal.postId) : '–' },
              { text: speak(signalWords[kind].why, valuesOf(signal, language)) },
              { text: <bdi>{formatInstant(signal.at, language)}</bdi> },
            ])}
        />
        <Pages visit={visit} span={span} more={{ kind }} hasMore={signals.length > pageLength} />
      </>
    ),
  })
}

const amounts: ReadonlySet<SignalKind> = new Set(['just-under-limit'])

function valuesOf({ kind, facts }: Signal, language: Language): Readonly<Record<string, string>> {
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    amounts.has(kind) && typeof value === 'number' ? moneyText(value)[language] : String(value),
  ])
  return Object.fromEntries(entries) as Record<string, string>
}

type PagesProps = {
  readonly visit: OfficerVisit
  readonly span: Span
  readonly more: Readonly<Record<string, string>>
  readonly hasMore: boolean
}

function Pages({ visit, span, more, hasMore }: PagesProps) {
  const page = pageIn(visit).offset / pageLength + 1
  const link = (to: number) => ({ href: `?${spanQuery(span, { ...more, page: String(to) })}` })
  if (page === 1 && !hasMore) return null
  return (
    <Pagination
      previous={page > 1 ? link(page - 1) : undefined}
      next={hasMore ? link(page + 1) : undefined}
    />
  )
}
