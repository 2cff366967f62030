/** What came of a payment, as the bank tells its customer. */
import {
  Button,
  ButtonGroup,
  Details,
  InsetText,
  Link,
  Money,
  Panel,
  Reference,
  SummaryList,
} from '#channels/components/drawing'
import type { Telling } from '../biller-wire.ts'
import type { BankPayment } from '../book.ts'
import { psidText } from './ask.tsx'
import { PaymentForm } from './bill.tsx'
import type { Customer } from './site.ts'
import { ways, type CustomerWay } from './ways.ts'
import { Wire } from './wire.tsx'
import { paymentMeanings, words } from './wording.ts'

type ResultProps = {
  readonly customer: Customer
  readonly payment: BankPayment
  readonly tellings: readonly Telling[]
  readonly wayBack: string | undefined
}

/** The answer that settled it; the first one where nothing is settled yet. */
export function decisiveOf(tellings: readonly Telling[]): Telling | undefined {
  const by = (code: string) => tellings.find(({ answer }) => answer.response_Code === code)
  return by('00') ?? by('03') ?? tellings[0]
}

export function Result({ customer, payment, tellings, wayBack }: ResultProps) {
  const { speak, way } = customer
  const shown = decisiveOf(tellings)
  const { isOpenHearted } = ways[way as CustomerWay]
  return (
    <>
      {payment.standing === 'kept' && (
        <Accepted
          customer={customer}
          payment={payment}
          isNew={shown?.answer.response_Code !== '03'}
          wayBack={wayBack}
        />
      )}
      {payment.standing === 'returned' && (
        <Refused customer={customer} payment={payment} telling={shown} />
      )}
      {payment.standing === 'held' && <Held customer={customer} payment={payment} />}
      {tellings.length > 1 && <Answers customer={customer} tellings={tellings} />}
      {isOpenHearted && (
        <Details summary={speak(words.misbehave)}>
          <p class="govuk-body">{speak(words.misbehaveMeans)}</p>
          <PaymentForm customer={customer} payment={payment}>
            <ButtonGroup>
              <Button variant="secondary" name="times" value="one">
                {speak(words.sendAgain)}
              </Button>
              <Button variant="secondary" name="times" value="many">
                {speak(words.sendMany)}
              </Button>
            </ButtonGroup>
          </PaymentForm>
        </Details>
      )}
      {isOpenHearted && shown && <Wire customer={customer} exchange={shown} />}
    </>
  )
}

type PaymentProps = { readonly customer: Customer; readonly payment: BankPayment }
type AcceptedProps = PaymentProps & {
  readonly isNew: boolean
  readonly wayBack: string | undefined
}

function Accepted({ customer, payment, isNew, wayBack }: AcceptedProps) {
  const { speak, place } = customer
  const { psid, amountPaisa, authId, receipt } = payment
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
          { key: speak(words.psid), value: <Reference value={psidText(psid)} /> },
          { key: speak(words.amount), value: <Money paisa={amountPaisa} strong /> },
          { key: speak(words.authId), value: <Reference value={authId} /> },
        ]}
      />
      <ButtonGroup>
        {wayBack && <Button href={wayBack}>{speak(words.toCase)}</Button>}
        <Link href={place || '/'}>{speak(words.another)}</Link>
      </ButtonGroup>
    </>
  )
}

function Refused({
  customer,
  payment,
  telling,
}: PaymentProps & { readonly telling: Telling | undefined }) {
  const { speak, place } = customer
  return (
    <>
      <h1 class="govuk-heading-l">{speak(words.refused)}</h1>
      {telling && (
        <p class="govuk-body">
          <strong>{speak(paymentMeanings[telling.answer.response_Code])}</strong>
        </p>
      )}
      <InsetText>{speak(words.moneyBack)}</InsetText>
      <Button href={`${place}/bill?psid=${payment.psid}`}>{speak(words.back)}</Button>
    </>
  )
}

function Held({ customer, payment }: PaymentProps) {
  const { speak, place } = customer
  return (
    <>
      <h1 class="govuk-heading-l">{speak(words.held)}</h1>
      <p class="govuk-body">{speak(words.heldMeans)}</p>
      <Button href={`${place}/bill?psid=${payment.psid}`}>{speak(words.back)}</Button>
    </>
  )
}

/** How often the department gave which answer, when the bank ran wild. */
function Answers({ customer, tellings }: Pick<ResultProps, 'customer' | 'tellings'>) {
  const { speak } = customer
  const byCode = Map.groupBy(tellings, ({ answer }) => answer.response_Code)
  return (
    <>
      <h2 class="govuk-heading-m">{speak(words.answers)}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {[...byCode].map(([code, list]) => (
          <li>
            {speak(words.answersOf, {
              count: String(list.length),
              code,
              meaning: paymentMeanings[code],
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
