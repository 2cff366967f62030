/** What the demo bank shows: the bill, what the department answered, and the messages as sent. */
import {
  Button,
  ButtonGroup,
  type Content,
  Details,
  Form,
  FormToken,
  InsetText,
  Link,
  Money,
  Name,
  Panel,
  Reference,
  StatusTag,
  SummaryList,
} from '#channels/components'
import { civilDateOf, formatDate, moneyInWords, moneyText, rupees } from '#platform/kernel'
import { formatPsid, type BillInquiryResponse } from '#platform/payments'
import type { AdviceFields, Exchange, Inquiry, Payment } from './bank-wire.ts'
import type { Visit } from './frame.tsx'
import { bankWords as words, inquiryMeanings, paymentMeanings } from './wording.ts'

type BillProps = {
  readonly visit: Visit
  readonly psid: string
  readonly inquiry: Inquiry
  readonly adviceOf: (paisa: number) => AdviceFields
  /** The page of the case that the bill is for. */
  readonly caseHref: string
}

export function Bill({ visit, psid, inquiry, adviceOf, caseHref }: BillProps) {
  const { speak, language } = visit
  const { answer } = inquiry
  if (answer.response_Code !== '00') {
    return (
      <>
        <h1 class="govuk-heading-l">{speak(words.noBill)}</h1>
        <p class="govuk-body">{speak(inquiryMeanings[answer.response_Code])}</p>
        <Wire visit={visit} exchange={inquiry} />
      </>
    )
  }
  const paisa = amountNow(visit, answer)
  const isPaid = answer.bill_status === 'P'
  return (
    <>
      <h1 class="govuk-heading-l">{speak(words.bill)}</h1>
      <SummaryList
        rows={[
          { key: speak(words.psid), value: <Reference value={formatPsid(psid)} /> },
          { key: speak(words.name), value: <Name>{answer.consumer_Detail.trim()}</Name> },
          { key: speak(words.amount), value: <Money paisa={paisa} strong /> },
          { key: speak(words.inWords), value: moneyInWords(paisa, language) },
          { key: speak(words.dueDate), value: dateIn(answer.due_date, visit) },
          {
            key: speak(words.state),
            value: (
              <StatusTag tone={isPaid ? 'done' : 'action'}>
                {speak(isPaid ? words.paid : words.unpaid)}
              </StatusTag>
            ),
          },
          isPaid
            ? { key: speak(words.datePaid), value: dateIn(answer.date_paid, visit) }
            : undefined,
        ]}
      />
      {isPaid ? (
        <Button href={caseHref}>{speak(words.toCase)}</Button>
      ) : (
        <Pay visit={visit} paisa={paisa} adviceOf={adviceOf} />
      )}
      <Wire visit={visit} exchange={inquiry} />
    </>
  )
}

function Pay({
  visit,
  paisa,
  adviceOf,
}: {
  visit: Visit
  paisa: number
  adviceOf: BillProps['adviceOf']
}) {
  const { speak } = visit
  const wrong = paisa > rupees(1) ? paisa - rupees(1) : paisa + rupees(1)
  return (
    <>
      <AdviceForm visit={visit} advice={adviceOf(paisa)}>
        <Button preventDoubleClick>{speak(words.pay, { amount: speak(moneyText(paisa)) })}</Button>
      </AdviceForm>
      <Details summary={speak(words.misbehave)}>
        <p class="govuk-body">{speak(words.misbehaveMeans)}</p>
        <AdviceForm visit={visit} advice={adviceOf(wrong)}>
          <Button variant="warning">
            {speak(words.payWrong, { amount: speak(moneyText(wrong)) })}
          </Button>
        </AdviceForm>
        <AdviceForm visit={visit} advice={adviceOf(paisa)}>
          <Button variant="warning" name="times" value="many">
            {speak(words.sendMany)}
          </Button>
        </AdviceForm>
      </Details>
    </>
  )
}

type AdviceFormProps = {
  readonly visit: Visit
  readonly advice: AdviceFields
  readonly children: Content
}

function AdviceForm({ visit, advice, children }: AdviceFormProps) {
  return (
    <Form action="/demo/bank/pay" hidden={advice}>
      <FormToken visitor={visit.visitor} />
      {children}
    </Form>
  )
}

type ResultProps = {
  readonly visit: Visit
  readonly advice: AdviceFields
  readonly payments: readonly Payment[]
  /** The page of the case that was paid for. */
  readonly caseHref: string
}

export function Result({ visit, advice, payments, caseHref }: ResultProps) {
  const { speak } = visit
  const taken = payments.find(({ answer }) => answer.response_Code === '00')
  const shown = taken ?? payments.find(({ answer }) => answer.response_Code === '03') ?? payments[0]
  if (!shown) return null
  const code = shown.answer.response_Code
  const receipt = shown.answer.Identification_parameter.trim()
  return (
    <>
      {code === '00' || code === '03' ? (
        <Accepted
          visit={visit}
          isNew={code === '00'}
          receipt={receipt}
          advice={advice}
          caseHref={caseHref}
        />
      ) : (
        <>
          <h1 class="govuk-heading-l">{speak(words.refused)}</h1>
          <p class="govuk-body">
            <strong>{speak(paymentMeanings[code])}</strong>
          </p>
          <InsetText>{speak(words.moneyBack)}</InsetText>
          <Button href={`/demo/bank/bill?psid=${encodeURIComponent(advice.consumer_number)}`}>
            {speak(words.back)}
          </Button>
        </>
      )}
      {payments.length > 1 && <Answers visit={visit} payments={payments} />}
      <Details summary={speak(words.misbehave)}>
        <p class="govuk-body">{speak(words.misbehaveMeans)}</p>
        <AdviceForm visit={visit} advice={advice}>
          <ButtonGroup>
            <Button variant="secondary" name="times" value="one">
              {speak(words.sendAgain)}
            </Button>
            <Button variant="secondary" name="times" value="many">
              {speak(words.sendMany)}
            </Button>
          </ButtonGroup>
        </AdviceForm>
      </Details>
      <Wire visit={visit} exchange={shown} />
    </>
  )
}

type AcceptedProps = {
  readonly visit: Visit
  readonly isNew: boolean
  readonly receipt: string
  readonly advice: AdviceFields
  readonly caseHref: string
}

function Accepted({ visit, isNew, receipt, advice, caseHref }: AcceptedProps) {
  const { speak } = visit
  return (
    <>
      <Panel title={speak(isNew ? words.accepted : words.already)}>
        {receipt && (
          <>
            {speak(words.receipt)} <Reference value={receipt} />
          </>
        )}
      </Panel>
      {!isNew && <p class="govuk-body">{speak(words.alreadyMeans)}</p>}
      <SummaryList
        rows={[
          {
            key: speak(words.psid),
            value: <Reference value={formatPsid(advice.consumer_number)} />,
          },
          {
            key: speak(words.amount),
            value: <Money paisa={Number(advice.transaction_amount)} strong />,
          },
          { key: speak(words.authId), value: <Reference value={advice.tran_auth_id} /> },
        ]}
      />
      <ButtonGroup>
        <Button href={caseHref}>{speak(words.toCase)}</Button>
        <Link href="/demo/phone">{speak(words.toPhone)}</Link>
        <Link href="/demo/bank">{speak(words.another)}</Link>
      </ButtonGroup>
    </>
  )
}

/** How often the department gave which answer, when the bank ran wild. */
function Answers({ visit, payments }: { visit: Visit; payments: readonly Payment[] }) {
  const { speak, language } = visit
  const byCode = Map.groupBy(payments, ({ answer }) => answer.response_Code)
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.answers)}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...byCode].map(([code, list]) => (
          <li>
            {speak(words.answersOf, {
              count: String(list.length),
              code,
              meaning: paymentMeanings[code][language],
            })}
          </li>
        ))}
      </ul>
    </>
  )
}

function Wire({ visit, exchange }: { visit: Visit; exchange: Exchange<object> }) {
  const { speak } = visit
  return (
    <Details summary={speak(words.wire)}>
      <p class="govuk-body">{speak(words.sent)}</p>
      <Json title={`POST ${exchange.path}`} content={exchange.sent} />
      <p class="govuk-body">{speak(words.answered, { status: String(exchange.status) })}</p>
      <Json content={exchange.answer} />
    </Details>
  )
}

/** One field a line, wrapping on a phone; a switch reads it the same way. */
function Json({ title, content }: { title?: string; content: object }) {
  const lines = JSON.stringify(content, undefined, 1).split('\n')
  return (
    <p class="govuk-body-s" dir="ltr" lang="en">
      <code>
        {title && (
          <>
            {title}
            <br />
          </>
        )}
        {lines.map((line) => (
          <>
            {line}
            <br />
          </>
        ))}
      </code>
    </p>
  )
}

function amountNow({ platform }: Visit, answer: BillInquiryResponse): number {
  const today = civilDateOf(platform.setting.now()).replaceAll('-', '')
  const isLate = answer.due_date.trim() !== '' && today > answer.due_date
  return Number(isLate ? answer.amount_after_dueDate : answer.amount_within_dueDate)
}

/** `20260807` in words. */
function dateIn(compact: string, { language }: Visit) {
  const date = compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return <bdi>{formatDate(date, language)}</bdi>
}
