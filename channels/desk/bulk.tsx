/** One step on several cases: each an act of its own, and one list of what became of each. */
import {
  BackLink,
  Button,
  ErrorSummary,
  fieldOf,
  Form,
  InsetText,
  LinkList,
  pressKeyIn,
  requestOf,
  Select,
  StatusTag,
  Table,
  tellProblem,
  Textarea,
  type Content,
} from '#channels/components'
import { caseProblems, formatReference, parseReference, type Case } from '#platform/cases'
import {
  actionNameOf,
  catalogueProblems,
  colleagueQuestion,
  readableCases,
  workPosts,
  type Move,
  type Platform,
  type Service,
} from '#platform/catalogue'
import { formProblems } from '#platform/forms'
import type { HeldPost } from '#platform/identity'
import { eachFault, Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { bulkWords as words } from './bulk-wording.ts'
import { CaseLink, CaseTable } from './case-table.tsx'
import { ColleagueField } from './colleague.tsx'
import { forOfficer } from './officer.ts'
import { showPage, type OfficerVisit } from './visit.tsx'
import { queueWords } from './wording.ts'

const bulkMax = 50

export function registerBulk(app: FastifyInstance, platform: Platform): void {
  app.post('/desk/steps', forOfficer(platform, takeSteps))
}

/** A holder's step that asks nothing of its own, or only to whom and why. */
type BulkStep = { readonly service: Service; readonly action: string; readonly move: Move }

function isBulk({ by, byHolder, routes, asks = {} }: Move): boolean {
  if (by !== 'routed' || !byHolder) return false
  return routes === 'colleague' || Object.values(asks).every(({ optional }) => optional === true)
}

/** The steps that at least one of the cases has now. */
function stepsFor({ platform }: OfficerVisit, cases: readonly Case[]): readonly BulkStep[] {
  const steps = cases.flatMap(({ service: id, state }) => {
    const service = platform.setting.services.get(id)
    return Object.entries(service?.workflow.states[state] ?? {}).flatMap(([action, move]) =>
      service && isBulk(move) ? [[`${id}/${action}`, { service, action, move }] as const] : [],
    )
  })
  return [...new Map(steps).values()]
}

type BulkProps = {
  readonly visit: OfficerVisit
  readonly cases: readonly Case[]
  readonly colleagues: readonly HeldPost[]
  /** What was missing when it was pressed; what was typed is shown again. */
  readonly faults?: readonly Problem[]
  /** The table of the cases, each with its tick. */
  readonly children: Content
}

/** A list in which cases can be ticked, and what can be done with all of them. */
export function Bulk({ visit, cases, colleagues, faults = [], children }: BulkProps) {
  const { speak, visitor, platform, fields, language } = visit
  const errorOf = (name: string) => {
    const fault = faults.find(({ field }) => field === name)
    return fault && tellProblem(fault, language)
  }
  const steps = stepsFor(visit, cases)
  if (steps.length === 0) return <>{children}</>
  const gives = steps.some(({ move }) => move.routes === 'colleague')
  return (
    <Form
      action="/desk/steps"
      hidden={{ _csrf: visitor.csrfToken, key: platform.setting.newId() }}
      label={speak(words.title)}
    >
      {children}
      <h2 class="govuk-heading-m">{speak(words.title)}</h2>
      <p class="govuk-hint">{speak(words.lead)}</p>
      <Select
        name="step"
        label={speak(words.what)}
        value={fieldOf(fields, 'step')}
        options={steps.map(({ service, action }) => ({
          value: `${service.id}/${action}`,
          text: speak(words.stepOf, {
            service: speak(service.wording.name),
            action: speak(actionNameOf(service, action)),
          }),
        }))}
      />
      {gives && (
        <>
          <p class="govuk-hint">{speak(words.colleagueHint)}</p>
          <ColleagueField
            visit={visit}
            colleagues={colleagues.filter(({ personId }) => personId !== undefined)}
            value={fieldOf(fields, colleagueQuestion)}
            error={errorOf(colleagueQuestion)}
          />
          <Textarea
            name="reason"
            label={speak(words.reason)}
            value={fieldOf(fields, 'reason')}
            error={errorOf('reason')}
            rows={2}
            dir="auto"
          />
        </>
      )}
      <Button variant="secondary" preventDoubleClick>
        {speak(words.go)}
      </Button>
    </Form>
  )
}

/** Whether a list offers ticks at all. */
export const isTickable = (visit: OfficerVisit, cases: readonly Case[]) =>
  stepsFor(visit, cases).length > 0

type Became = {
  readonly typed: string
  readonly kase: Case | undefined
  readonly problem?: Problem
}

async function takeSteps(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, actor, fields, speak, language } = visit
  const typed = [fields['case'] ?? []].flat().slice(0, bulkMax)
  const keys = typed.flatMap((one) => parseReference(one) ?? [])
  const found = await readableCases(platform.db, platform.setting, actor, keys)
  const cases = new Map(found.map((kase) => [formatReference(kase), kase]))
  const [id = '', action = ''] = fieldOf(fields, 'step').split('/')
  const service = platform.setting.services.get(id)
  const missing = missingIn(fields, bulkMoveOf(service, action))
  if (found.length > 0 && missing.length > 0) return showAgain(visit, found, missing)
  const became = await Promise.all(
    [...new Set(typed)].map(async (one): Promise<Became> => {
      const kase = cases.get(one)
      const problem = await takeStep(visit, kase, service, action)
      return { typed: one, kase, ...(problem && { problem }) }
    }),
  )
  if (became.some(({ problem }) => !problem)) platform.sender.wake()
  const left = became.filter(({ problem }) => problem).length
  const counts = { done: String(became.length - left), left: String(left) }
  const done = service ? doneName(visit, service, action) : ''
  return showPage(visit, {
    title: speak(words.results),
    before: <BackLink href="/desk" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{speak(words.results)}</h1>
        {became.length === 0 ? (
          <InsetText>{speak(words.none)}</InsetText>
        ) : (
          <Table
            stacked
            firstCellIsHeader
            caption={speak(words.counts, counts)}
            captionSize="m"
            head={[queueWords.reference, words.result].map((name) => ({ text: speak(name) }))}
            rows={became.map(({ typed: reference, kase, problem }) => [
              { text: kase ? <CaseLink of={kase} /> : <bdi>{reference}</bdi> },
              {
                text: problem ? (
                  <>
                    <StatusTag tone="action">{speak(words.notDone)}</StatusTag>{' '}
                    {eachFault(problem).map((fault) => `${tellProblem(fault, language)} `)}
                  </>
                ) : (
                  <StatusTag tone="done">{speak(words.ok, { done })}</StatusTag>
                ),
              },
            ])}
          />
        )}
        <LinkList items={[{ text: speak(words.toQueue), href: '/desk' }]} />
      </>
    ),
  })
}

/** What every case of the step needs and nobody typed: told once, before anything is tried. */
function missingIn(fields: OfficerVisit['fields'], move: Move | undefined): readonly Problem[] {
  return askedOf(move)
    .filter((name) => fieldOf(fields, name).trim() === '')
    .map((field) =>
      field === colleagueQuestion
        ? formProblems['form-choice-missing']({ field })
        : formProblems['form-text-missing']({ field }),
    )
}

/** The same cases, still ticked. */
async function showAgain(
  visit: OfficerVisit,
  cases: readonly Case[],
  faults: readonly Problem[],
): Promise<FastifyReply> {
  const { platform, actor, speak, language } = visit
  const { office } = await workPosts(platform.db, platform.setting, actor)
  const errors = faults.map((fault) => ({
    text: tellProblem(fault, language),
    href: `#${fault.field ?? ''}`,
  }))
  return showPage(visit, {
    title: speak(words.title),
    status: 422,
    hasErrors: true,
    before: <BackLink href="/desk" />,
    body: (
      <>
        <ErrorSummary errors={errors} />
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        <Bulk visit={visit} cases={cases} colleagues={office} faults={faults}>
          <CaseTable visit={visit} cases={cases} caption={speak(words.ticked)} tickable ticked />
        </Bulk>
      </>
    ),
  })
}

function bulkMoveOf(service: Service | undefined, action: string): Move | undefined {
  const moves = Object.values(service?.workflow.states ?? {}).flatMap((state) =>
    Object.hasOwn(state, action) ? (state[action] ?? []) : [],
  )
  return moves.find(isBulk)
}

/** Of what a step asks, what the form of several cases has a field for. */
const askedOf = (move: Move | undefined) =>
  move?.routes === 'colleague'
    ? [colleagueQuestion, 'reason'].filter((name) => move.asks?.[name] !== undefined)
    : []

function doneName({ speak }: OfficerVisit, service: Service, action: string): string {
  const words = service.wording.done[action]
  return speak(words ?? actionNameOf(service, action))
}

/** Through the one door, under a key of its own: the page sent twice says the same again. */
async function takeStep(
  { platform, actor, fields, language }: OfficerVisit,
  kase: Case | undefined,
  service: Service | undefined,
  action: string,
): Promise<Problem | undefined> {
  if (!kase || kase.service !== service?.id) return caseProblems['case-not-found']()
  const move = bulkMoveOf(service, action)
  if (!move) return catalogueProblems['action-not-known']()
  const input = Object.fromEntries(
    askedOf(move).map((name) => [name, fieldOf(fields, name).trim()]),
  )
  const reference = formatReference(kase)
  const { jurisdiction, id } = kase
  const key = pressKeyIn(fields)
  const request = requestOf('desk', key && `${key}/${reference}`, { reference, action, input })
  const act = { kind: 'act', actor, case: { jurisdiction, id }, action, input, language } as const
  try {
    await platform.door.perform({ ...act, ...request })
    return undefined
  } catch (thrown) {
    if (thrown instanceof Problem) return thrown
    throw thrown
  }
}
