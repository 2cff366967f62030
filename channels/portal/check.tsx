/** Check your answers: all that was said, what it costs and why, and the press that hands it in. */
import { hash } from 'node:crypto'
import {
  BackLink,
  Button,
  ErrorSummary,
  Form,
  Link,
  Reference,
  Split,
  SummaryList,
  Thumbnails,
  WarningText,
  type FieldError,
  goTo,
  tellProblem,
  Lines,
} from '#channels/components'
import {
  assuranceNeeded,
  catalogueProblems,
  onTheirWay,
  openingActionOf,
  quote,
  type Amount,
  type Platform,
} from '#platform/catalogue'
import { isAssured } from '#platform/identity'
import {
  answersOnPath,
  nextQuestion,
  pathOf,
  summaryOf,
  type FormWording,
  type SummaryRow,
} from '#platform/forms'
import { asRefusal, eachFault, Problem } from '#platform/kernel'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { applyWords, checkWords as words } from './apply-wording.ts'
import { Cost } from './cost.tsx'
import { nearCases, NearCases } from './near-cases.tsx'
import { onDraft, type DraftVisit } from './draft.ts'
import { Instead } from './guests/take-along.tsx'
import { afterHandIn } from './guests/word.tsx'
import { Screened } from './screened.tsx'
import { forSignedIn } from './signed-in.tsx'
import { showPage } from './visit.tsx'

export function registerCheck(app: FastifyInstance, platform: Platform): void {
  app.get('/apply/:draftId/check', forSignedIn(platform, onDraft(showCheck)))
  app.post('/apply/:draftId/check', forSignedIn(platform, onDraft(handIn)))
}

async function showCheck(visit: DraftVisit): Promise<FastifyReply> {
  const { draft, service } = visit
  const open = nextQuestion(service.form, draft.answers)
  if (open) return goTo(visit, `/apply/${draft.id}/${open}`)
  return showSummary(visit, [])
}

/** Answers as rules take them: what no longer applies, and what was left empty, is not there. */
function finishedAnswers({ draft, service }: DraftVisit): Record<string, unknown> {
  const kept = Object.entries(answersOnPath(service.form, draft.answers))
  return Object.fromEntries(kept.filter(([, value]) => value !== null))
}

/** The cost, or why it cannot be worked out: often an answer that the person can change. */
async function priceOf(visit: DraftVisit): Promise<Amount | undefined | readonly Problem[]> {
  const { platform, draft } = visit
  try {
    return await quote(platform.db, platform.setting, platform.lists, {
      service: draft.service,
      jurisdiction: draft.jurisdiction,
      answers: finishedAnswers(visit),
    })
  } catch (thrown) {
    return eachFault(asRefusal(thrown))
  }
}

const isRefused = (price: unknown): price is readonly Problem[] => Array.isArray(price)

/** Why these answers need more than is known of who gives them; undefined where they do not. */
async function tooLittleKnown(visit: DraftVisit): Promise<Problem | undefined> {
  const { platform, draft, session } = visit
  const { actor } = session
  if (actor.kind !== 'citizen' || !actor.guest) return undefined
  const { service, jurisdiction } = draft
  const asked = { service, jurisdiction, answers: finishedAnswers(visit) }
  const { db, setting, lists } = platform
  const needed = await assuranceNeeded(db, setting, lists, asked).catch(asRefusal)
  if (needed instanceof Problem || isAssured(actor, needed)) return undefined
  return catalogueProblems[needed === 'basic' ? 'guest-needs-phone' : 'assurance-too-low']()
}

async function showSummary(visit: DraftVisit, faults: readonly Problem[]): Promise<FastifyReply> {
  const { speak, language, draft, service, visitor } = visit
  const [price, others, unknown, near] = await Promise.all([
    priceOf(visit),
    othersOnTheirWay(visit),
    tooLittleKnown(visit),
    nearCases(visit),
  ])
  const refused = isRefused(price) ? price : []
  const found = unknown ? [...refused, unknown] : refused
  const problems = faults.length > 0 ? faults : found
  const before = pathOf(service.form, draft.answers).at(-1)
  const submit = openingActionOf(service)
  return showPage(visit, {
    title: speak(words.title),
    status: problems.length > 0 ? 422 : 200,
    hasErrors: problems.length > 0,
    before: <BackLink href={`/apply/${draft.id}/${before ?? ''}`} />,
    body: (
      <Split>
        {problems.length > 0 && (
          <ErrorSummary
            description={faults.length === 0 && isRefused(price) && speak(words.cannotPrice)}
            errors={problems.map((problem) => errorOf(visit, problem))}
          />
        )}
        <span class="govuk-caption-m">{speak(service.wording.name)}</span>
        <h1 class="govuk-heading-l">{speak(words.title)}</h1>
        {others.length > 0 && <OnTheirWay visit={visit} references={others} />}
        {near.length > 0 && <NearCases visit={visit} near={near} />}
        <Screened visit={visit} answers={finishedAnswers(visit)} />
        <Summary visit={visit} />
        {price && !isRefused(price) && (
          <Cost amount={price} speak={speak} language={language} title={speak(words.toPay)} />
        )}
        {!isRefused(price) && !unknown && (
          <Form action={`/apply/${draft.id}/check`} hidden={{ _csrf: visitor.csrfToken }}>
            <h2 class="govuk-heading-m">{speak(words.declare)}</h2>
            <p class="govuk-body">{speak(words.declaration)}</p>
            <Button preventDoubleClick>
              {speak(service.wording.actions[submit] ?? words.title)}
            </Button>
          </Form>
        )}
        <Instead visit={visit} needsAccount={unknown?.code === 'assurance-too-low'} />
      </Split>
    ),
  })
}

async function othersOnTheirWay(visit: DraftVisit): Promise<readonly string[]> {
  const { platform, session, service } = visit
  const asked = { service, answers: finishedAnswers(visit) }
  return onTheirWay(platform.db, platform.setting, session.actor, asked)
}

type OnTheirWayProps = { readonly visit: DraftVisit; readonly references: readonly string[] }

function OnTheirWay({ visit: { speak }, references }: OnTheirWayProps) {
  return (
    <>
      <WarningText>{speak(words.onItsWay)}</WarningText>
      <ul class="govuk-list">
        {references.map((reference) => (
          <li>
            <Link href={`/cases/${reference}`}>
              <Reference value={reference} />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

/** A fault with a link to the question that can mend it. */
function errorOf(visit: DraftVisit, problem: Problem): FieldError {
  const { draft, service, language } = visit
  const name = /^[A-Za-z0-9]+/.exec(problem.field ?? '')?.[0] ?? ''
  const text = tellProblem(problem, language)
  const isAsked = Object.hasOwn(service.form, name)
  return isAsked ? { text, href: `/apply/${draft.id}/${name}?from=check` } : { text }
}

function Summary({ visit }: { readonly visit: DraftVisit }) {
  const { speak, language, draft, service, context, platform } = visit
  const rows = summaryOf(
    service.form,
    service.questions as FormWording,
    draft.answers,
    language,
    context.lists,
  )
  const district = platform.setting.jurisdictions.get(draft.jurisdiction)
  // What somebody wrote is no name to stand before facts, however personal it is.
  const isWritten = ({ question }: SummaryRow) =>
    service.form[question]?.kind.endsWith('-text') === true
  const hasCard = (row: SummaryRow) => row.personal && row.answered && !isWritten(row)
  const plain = rows.filter((row) => !hasCard(row))
  const personal = rows.filter(hasCard)
  return (
    <>
      <SummaryList
        card={{ title: speak(words.about) }}
        rows={[
          district && { key: speak(words.district), value: speak(district.name) },
          ...plain.map((row) => ({
            key: row.label,
            value: <Lines lines={row.lines} />,
            actions: [changeOf(visit, row)],
          })),
        ]}
      />
      {personal.map((row) => (
        <PersonCard visit={visit} row={row} />
      ))}
    </>
  )
}

function changeOf({ draft, speak }: DraftVisit, row: SummaryRow) {
  const place = row.index === undefined ? '' : `/${row.index + 1}`
  return {
    text: speak(applyWords.change),
    href: `/apply/${draft.id}/${row.question}${place}?from=check`,
    visuallyHiddenText: row.label,
  }
}

function PersonCard({ visit, row }: { readonly visit: DraftVisit; readonly row: SummaryRow }) {
  const { draft, service } = visit
  if (service.form[row.question]?.kind === 'photos') {
    const ids = draft.answers[row.question] as readonly string[]
    const value = <Thumbnails base={`/photos/drafts/${draft.id}`} ids={ids} />
    return (
      <SummaryList
        card={{ title: row.label, actions: [changeOf(visit, row)] }}
        rows={[{ key: <Lines lines={row.lines} />, value }]}
      />
    )
  }
  const [name, ...lines] = row.lines
  return (
    <SummaryList
      card={{ title: row.label, actions: [changeOf(visit, row)] }}
      rows={[{ key: <bdi>{name}</bdi>, value: <Lines lines={lines} /> }]}
    />
  )
}

/** The page itself shows the way out: the answers go along to a sign-in. */
const isOfGuests = ({ code }: Problem) => code.startsWith('guest-')

/**
 * Hands the answers in. The draft's id is the case's id and the key of the request: pressed twice
 * it is one case, and both presses lead to it.
 */
async function handIn(visit: DraftVisit): Promise<FastifyReply> {
  const { platform, session, draft, service, language } = visit
  const open = nextQuestion(service.form, draft.answers)
  if (open) return goTo(visit, `/apply/${draft.id}/${open}`)
  const action = openingActionOf(service)
  const { id, jurisdiction } = draft
  try {
    const outcome = await platform.door.perform({
      kind: 'act',
      actor: session.actor,
      case: { jurisdiction, id },
      service: service.id,
      action,
      input: finishedAnswers(visit),
      language,
      ...(session.person.guest && { address: visit.request.ip }),
      request: { key: id, bodyHash: hash('sha256', id, 'buffer') },
    })
    platform.sender.wake()
    return await afterHandIn(visit, outcome.reference)
  } catch (problem) {
    const isHere = problem instanceof Problem && (problem.status === 422 || isOfGuests(problem))
    if (!isHere) throw problem
    return showSummary(visit, eachFault(problem))
  }
}
