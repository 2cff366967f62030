/** Money that goes back: what is owed, what came back from the bank, and the batches. */
import {
  shownAgain,
  BackLink,
  Button,
  Checkboxes,
  ErrorSummary,
  fieldOf,
  FileUpload,
  Form,
  goTo,
  InsetText,
  Isolate,
  Link,
  Money,
  Split,
  Table,
  Tag,
  tellProblem,
} from '#channels/components'
import { refundPostsOf, type Platform } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { formatDate, formatInstant, moneyText, type Problem } from '#platform/kernel'
import {
  openRefundSums,
  partName,
  partsIn,
  recentBatches,
  refundStateNames,
  returnedPayouts,
  type RefundBatch,
  type RefundPart,
} from '#platform/payments'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { forOfficer } from './officer.ts'
import { deskProblems } from './problems.ts'
import { registerRefundBatch } from './refund-batch.tsx'
import { Returned } from './refund-returned.tsx'
import { batchStates, refundWords as words } from './refund-wording.ts'
import { batchHref, perform, takeInAnswer } from './refund-work.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

const shownMax = 100
const batchesMax = 30

type Handler = (visit: OfficerVisit) => Promise<FastifyReply>

export function registerRefunds(app: FastifyInstance, platform: Platform): void {
  const forTreasury = (page: Handler) => forOfficer(platform, onlyTreasury(page))
  app.get('/desk/refunds', forTreasury(showRefunds))
  app.post('/desk/refunds/batches', forTreasury(shownAgain(prepare, showRefunds)))
  app.post('/desk/refunds/answers', forTreasury(shownAgain(takeInAnswer, showRefunds)))
  app.post('/desk/refunds/returned', forTreasury(shownAgain(readmit, showRefunds)))
  registerRefundBatch(app, forTreasury)
}

/** Pages for whoever holds a post of the treasury over all of the installation. */
const onlyTreasury =
  (page: Handler): Handler =>
  async (visit) => {
    const { platform, actor } = visit
    if (refundPostsOf(platform.setting, actor).length > 0) return page(visit)
    throw deskProblems['desk-refunds-only']()
  }

const keyOf = (name: string) => {
  const [jurisdiction = '', id = ''] = name.split('/')
  return { jurisdiction, id }
}

async function prepare(visit: OfficerVisit): Promise<FastifyReply> {
  const { parts = [] } = visit.fields
  const names = typeof parts === 'string' ? [parts] : parts
  const { id } = await perform(visit, { do: 'prepare', parts: names.map(keyOf) })
  return goTo(visit, batchHref(id))
}

async function readmit(visit: OfficerVisit): Promise<FastifyReply> {
  const part = keyOf(fieldOf(visit.fields, 'part'))
  await perform(visit, { do: 'readmit', part, note: fieldOf(visit.fields, 'note') })
  return goTo(visit, '/desk/refunds')
}

async function showRefunds(visit: OfficerVisit, problem?: Problem): Promise<FastifyReply> {
  const { platform, speak, language } = visit
  const [owed, returned, batches] = await Promise.all([
    partsIn(platform.db, 'owed', shownMax),
    returnedPayouts(platform.db, shownMax),
    recentBatches(platform.db, batchesMax),
  ])
  const faults = problem ? [problem, ...problem.faults] : []
  return showPage(visit, {
    title: speak(words.title),
    problem,
    before: <BackLink href="/desk" />,
    body: (
      <>
        <Split>
          {problem && (
            <ErrorSummary errors={faults.map((one) => ({ text: tellProblem(one, language) }))} />
          )}
          <h1 class="govuk-heading-l">{speak(words.title)}</h1>
          <p class="govuk-body">{speak(words.lead)}</p>
          <Standing visit={visit} sums={await openRefundSums(platform.db)} />
        </Split>
        {returned.length > 0 && <Returned visit={visit} returned={returned} />}
        {owed.length > 0 && <Owed visit={visit} owed={owed} />}
        <Batches visit={visit} batches={batches} />
        <Answer visit={visit} />
      </>
    ),
  })
}

type StandingProps = {
  readonly visit: OfficerVisit
  readonly sums: Awaited<ReturnType<typeof openRefundSums>>
}

function Standing({ visit: { speak }, sums }: StandingProps) {
  if (sums.length === 0) return <InsetText>{speak(words.nothingOpen)}</InsetText>
  return (
    <Table
      caption={speak(words.standing)}
      captionSize="m"
      head={[
        { text: speak(words.state) },
        { text: speak(words.refunds), format: 'numeric' },
        { text: speak(words.amount), format: 'numeric' },
      ]}
      rows={sums.map(({ state, parts, paisa }) => [
        { text: speak(refundStateNames[state]) },
        { text: <Isolate>{String(parts)}</Isolate>, format: 'numeric' },
        { text: <Money paisa={paisa} />, format: 'numeric' },
      ])}
    />
  )
}

type OwedProps = { readonly visit: OfficerVisit; readonly owed: readonly RefundPart[] }

function Owed({ visit, owed }: OwedProps) {
  const { speak, language, visitor } = visit
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.owed)}</h2>
      {owed.length === shownMax && (
        <p class="govuk-hint">{speak(words.more, { count: String(shownMax) })}</p>
      )}
      <Form
        action="/desk/refunds/batches"
        hidden={{ _csrf: visitor.csrfToken }}
        label={speak(words.prepare)}
      >
        <Checkboxes
          name="parts"
          legend={speak(words.choose)}
          items={owed.map((part) => ({
            value: partName(part),
            text: speak(words.owedLine, {
              amount: moneyText(part.amountPaisa)[language],
              reference: formatReference({ jurisdiction: part.jurisdiction, id: part.caseId }),
              bank: part.bank,
              day: formatDate(part.paidOn, language),
              auth: part.authId,
            }),
          }))}
        />
        <Button>{speak(words.prepare)}</Button>
      </Form>
    </>
  )
}

const tones = { prepared: 'yellow', approved: 'green', refused: 'grey' } as const

type BatchesProps = { readonly visit: OfficerVisit; readonly batches: readonly RefundBatch[] }

function Batches({ visit: { speak, language }, batches }: BatchesProps) {
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.batches)}</h2>
      {batches.length === 0 ? (
        <InsetText>{speak(words.noBatches)}</InsetText>
      ) : (
        <Table
          stacked
          caption={speak(words.batches)}
          captionClasses="govuk-visually-hidden"
          head={[
            { text: speak(words.number) },
            { text: speak(words.prepared) },
            { text: speak(words.refunds), format: 'numeric' },
            { text: speak(words.amount), format: 'numeric' },
            { text: speak(words.state) },
          ]}
          rows={batches.map(({ id, prepared, payouts, amountPaisa, state }) => [
            {
              text: (
                <Link href={batchHref(id)}>
                  <Isolate>{id}</Isolate>
                </Link>
              ),
            },
            { text: formatInstant(prepared.at, language) },
            { text: <Isolate>{String(payouts)}</Isolate>, format: 'numeric' },
            { text: <Money paisa={amountPaisa} />, format: 'numeric' },
            { text: <Tag colour={tones[state]}>{speak(batchStates[state])}</Tag> },
          ])}
        />
      )}
    </>
  )
}

function Answer({ visit: { speak, visitor } }: { readonly visit: OfficerVisit }) {
  return (
    <Split>
      <h2 class="govuk-heading-m">{speak(words.answer)}</h2>
      <Form
        action="/desk/refunds/answers"
        hasFiles
        hidden={{ _csrf: visitor.csrfToken }}
        label={speak(words.takeIn)}
      >
        <FileUpload
          name="file"
          label={speak(words.answerFile)}
          hint={speak(words.answerHint)}
          accept=".xml,.csv,text/xml,application/xml,text/csv"
        />
        <Button>{speak(words.takeIn)}</Button>
      </Form>
    </Split>
  )
}
