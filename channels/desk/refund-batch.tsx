/** One batch: what is in it, who decides on it, and its file for the bank. */
import {
  BackLink,
  Button,
  ButtonGroup,
  fieldOf,
  Form,
  goTo,
  InsetText,
  Isolate,
  Link,
  Money,
  SummaryList,
  Table,
} from '#channels/components'
import { refundLimitOf } from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { listPosts } from '#platform/identity'
import { formatInstant, moneyText } from '#platform/kernel'
import {
  findBatch,
  paymentFileOf,
  payoutsOf,
  refundProblems,
  refundStateNames,
  type Hand,
  type Payout,
  type RefundBatch,
} from '#platform/payments'
import type { FastifyInstance, FastifyReply, RouteHandlerMethod } from 'fastify'
import { batchStates, refundWords as words } from './refund-wording.ts'
import { batchHref, perform } from './refund-work.ts'
import { showPage, type OfficerVisit } from './visit.tsx'

type Handler = (visit: OfficerVisit) => Promise<FastifyReply>

/** `guard` lets in whoever may handle refunds. */
export function registerRefundBatch(
  app: FastifyInstance,
  guard: (page: Handler) => RouteHandlerMethod,
): void {
  app.get('/desk/refunds/batches/:id', guard(showBatch))
  app.get('/desk/refunds/batches/:id/payment-file.xml', guard(sendFile))
  app.post('/desk/refunds/batches/:id/decision', guard(decide))
}

/** @throws refund-batch-not-found */
async function batchOf({ platform, params }: OfficerVisit): Promise<RefundBatch> {
  const batch = await findBatch(platform.db, params['id'] ?? '')
  if (!batch) throw refundProblems['refund-batch-not-found']()
  return batch
}

async function decide(visit: OfficerVisit): Promise<FastifyReply> {
  const { id } = await batchOf(visit)
  const isApproved = fieldOf(visit.fields, 'decision') === 'approve'
  await perform(visit, { do: isApproved ? 'approve' : 'refuse', batch: id })
  return goTo(visit, batchHref(id))
}

async function sendFile(visit: OfficerVisit): Promise<FastifyReply> {
  const batch = await batchOf(visit)
  const { name, content } = paymentFileOf(batch, await payoutsOf(visit.platform.db, batch.id))
  return visit.reply
    .header('cache-control', 'no-store')
    .header('content-disposition', `attachment; filename="${name}"`)
    .type('application/xml; charset=utf-8')
    .send(content)
}

async function showBatch(visit: OfficerVisit): Promise<FastifyReply> {
  const { platform, speak } = visit
  const batch = await batchOf(visit)
  const payouts = await payoutsOf(platform.db, batch.id)
  const posts = await listPosts(platform.db)
  const titleOf = (id: string) => posts.find((post) => post.id === id)?.title[visit.language] ?? id
  const title = speak(words.batch, { id: batch.id })
  return showPage(visit, {
    title,
    before: <BackLink href="/desk/refunds" />,
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <Summary visit={visit} batch={batch} titleOf={titleOf} />
        {batch.state === 'prepared' && <Decision visit={visit} batch={batch} />}
        {batch.state === 'approved' && (
          <p class="govuk-body">
            <Link href={`${batchHref(batch.id)}/payment-file.xml`}>{speak(words.file)}</Link>
          </p>
        )}
        <Payments visit={visit} payouts={payouts} />
      </>
    ),
  })
}

type SummaryProps = {
  readonly visit: OfficerVisit
  readonly batch: RefundBatch
  readonly titleOf: (postId: string) => string
}

function Summary({ visit: { speak, language }, batch, titleOf }: SummaryProps) {
  const { state, payouts, amountPaisa, prepared, decided, from } = batch
  const told = ({ at, postId }: Hand) =>
    speak(words.byPost, { when: formatInstant(at, language), post: titleOf(postId) })
  return (
    <SummaryList
      rows={[
        { key: speak(words.state), value: speak(batchStates[state]) },
        { key: speak(words.refunds), value: <Isolate>{String(payouts)}</Isolate> },
        { key: speak(words.amount), value: <Money paisa={amountPaisa} strong /> },
        { key: speak(words.prepared), value: told(prepared) },
        ...(decided ? [{ key: speak(words.decided), value: told(decided) }] : []),
        ...(from
          ? [
              {
                key: speak(words.paidFrom),
                value: <bdi>{`${from.holder}, ${from.bank}, ${from.account}`}</bdi>,
              },
            ]
          : []),
      ]}
    />
  )
}

function Decision({ visit, batch }: { readonly visit: OfficerVisit; readonly batch: RefundBatch }) {
  const { speak, language, visitor, platform, actor } = visit
  if (batch.prepared.personId === actor.personId) return <InsetText>{speak(words.own)}</InsetText>
  const limit = refundLimitOf(platform.setting, actor)
  const button = (decision: 'approve' | 'refuse') => (
    <Form
      action={`${batchHref(batch.id)}/decision`}
      hidden={{ _csrf: visitor.csrfToken, decision }}
      label={speak(words[decision])}
    >
      <Button variant={decision === 'approve' ? undefined : 'secondary'}>
        {speak(words[decision])}
      </Button>
    </Form>
  )
  return (
    <>
      {limit && Number.isFinite(limit.batchPaisaMax) && (
        <p class="govuk-body">
          {speak(words.limit, {
            each: moneyText(limit.payoutPaisaMax)[language],
            whole: moneyText(limit.batchPaisaMax)[language],
          })}
        </p>
      )}
      <ButtonGroup>
        {button('approve')}
        {button('refuse')}
      </ButtonGroup>
    </>
  )
}

type PaymentsProps = { readonly visit: OfficerVisit; readonly payouts: readonly Payout[] }

function Payments({ visit: { speak }, payouts }: PaymentsProps) {
  const names = [words.endToEnd, words.caseReference, words.bank, words.reference]
  return (
    <Table
      stacked
      caption={speak(words.payments)}
      captionSize="m"
      head={[
        ...names.map((name) => ({ text: speak(name) })),
        { text: speak(words.amount), format: 'numeric' },
        { text: speak(words.state) },
        { text: speak(words.reason) },
      ]}
      rows={payouts.map(({ endToEndId, part, outcome, reason = '–' }) => [
        { text: <Isolate>{endToEndId}</Isolate> },
        { text: <Isolate>{formatReference({ ...part, id: part.caseId })}</Isolate> },
        { text: <Isolate>{part.bank}</Isolate> },
        { text: <Isolate>{`${part.authId}, ${part.paidOn}`}</Isolate> },
        { text: <Money paisa={part.amountPaisa} />, format: 'numeric' },
        { text: speak(refundStateNames[outcome ?? part.state]) },
        { text: <bdi>{reason}</bdi> },
      ])}
    />
  )
}
