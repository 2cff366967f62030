/** The bill as the biller says it, and the button that pays it. */
import {
  Button,
  type Content,
  Details,
  Form,
  Money,
  Name,
  Reference,
  StatusTag,
  SummaryList,
} from '#channels/components/drawing'
import {
  civilDateOf,
  formatDate,
  moneyInWords,
  moneyText,
  rupees,
  type Paisa,
} from '#platform/kernel'
import type { BillAnswer, Inquiry } from '../biller-wire.ts'
import type { Taken } from '../book.ts'
import { psidText } from './ask.tsx'
import { fieldsOfPayment } from './payment-fields.ts'
import type { Customer } from './site.ts'
import { ways, type CustomerWay } from './ways.ts'
import { Wire } from './wire.tsx'
import { inquiryMeanings, words } from './wording.ts'

type BillProps = {
  readonly customer: Customer
  readonly psid: string
  readonly inquiry: Inquiry
  readonly wayBack: string | undefined
}

export function Bill({ customer, psid, inquiry, wayBack }: BillProps) {
  const { speak, way } = customer
  const { answer } = inquiry
  const { isOpenHearted } = ways[way as CustomerWay]
  const wire = isOpenHearted && <Wire customer={customer} exchange={inquiry} />
  if (answer.response_Code !== '00') {
    return (
      <>
        <h1 class="govuk-heading-l">{speak(words.noBill)}</h1>
        <p class="govuk-body">{speak(inquiryMeanings[answer.response_Code])}</p>
        {wire}
      </>
    )
  }
  const paisa = amountNow(customer, answer)
  const isPaid = answer.bill_status === 'P'
  return (
    <>
      <h1 class="govuk-heading-l">{speak(words.bill)}</h1>
      <BillRows customer={customer} psid={psid} answer={answer} paisa={paisa} />
      {isPaid
        ? wayBack && <Button href={wayBack}>{speak(words.toCase)}</Button>
        : isOpenHearted && <Misbehaving customer={customer} psid={psid} paisa={paisa} />}
      {!isPaid && !isOpenHearted && <Pay customer={customer} psid={psid} paisa={paisa} />}
      {wire}
    </>
  )
}

type RowsProps = {
  readonly customer: Customer
  readonly psid: string
  readonly answer: BillAnswer
  readonly paisa: Paisa
}

function BillRows({ customer, psid, answer, paisa }: RowsProps) {
  const { speak, language } = customer
  const isPaid = answer.bill_status === 'P'
  return (
    <SummaryList
      rows={[
        { key: speak(words.psid), value: <Reference value={psidText(psid)} /> },
        { key: speak(words.name), value: <Name>{answer.consumer_Detail.trim()}</Name> },
        { key: speak(words.amount), value: <Money paisa={paisa} strong /> },
        { key: speak(words.inWords), value: moneyInWords(paisa, language) },
        { key: speak(words.dueDate), value: dateIn(answer.due_date, customer) },
        {
          key: speak(words.state),
          value: (
            <StatusTag tone={isPaid ? 'done' : 'action'}>
              {speak(isPaid ? words.paid : words.unpaid)}
            </StatusTag>
          ),
        },
        isPaid
          ? { key: speak(words.datePaid), value: dateIn(answer.date_paid, customer) }
          : undefined,
      ]}
    />
  )
}

type PayProps = { readonly customer: Customer; readonly psid: string; readonly paisa: Paisa }

/**
 * The message is complete when the page is drawn, its number included: pressing twice, reloading
 * or going back sends the very same advice, which counts once.
 */
function Pay({ customer, psid, paisa }: PayProps) {
  const { bank, speak, way } = customer
  return (
    <PaymentForm customer={customer} payment={bank.draw(psid, paisa, way)}>
      <Button preventDoubleClick>{speak(words.pay, { amount: moneyText(paisa) })}</Button>
    </PaymentForm>
  )
}

function Misbehaving({ customer, psid, paisa }: PayProps) {
  const { bank, speak, way } = customer
  const wrong = paisa > rupees(1) ? paisa - rupees(1) : paisa + rupees(1)
  return (
    <>
      <Pay customer={customer} psid={psid} paisa={paisa} />
      <Details summary={speak(words.misbehave)}>
        <p class="govuk-body">{speak(words.misbehaveMeans)}</p>
        <PaymentForm customer={customer} payment={bank.draw(psid, wrong, way)}>
          <Button variant="warning">{speak(words.payWrong, { amount: moneyText(wrong) })}</Button>
        </PaymentForm>
        <PaymentForm customer={customer} payment={bank.draw(psid, paisa, way)}>
          <Button variant="warning" name="times" value="many">
            {speak(words.sendMany)}
          </Button>
        </PaymentForm>
      </Details>
    </>
  )
}

type PaymentFormProps = {
  readonly customer: Customer
  readonly payment: Taken
  readonly children: Content
}

export function PaymentForm({ customer, payment, children }: PaymentFormProps) {
  const { frame, place, request } = customer
  const hidden = { ...frame.formFields(request), ...fieldsOfPayment(payment) }
  return (
    <Form action={`${place}/pay`} hidden={hidden}>
      {children}
    </Form>
  )
}

function amountNow({ bank }: Customer, answer: BillAnswer): Paisa {
  const today = civilDateOf(bank.now()).replaceAll('-', '')
  const isLate = answer.due_date.trim() !== '' && today > answer.due_date
  return Number(isLate ? answer.amount_after_dueDate : answer.amount_within_dueDate)
}

/** `20260807` in words. */
function dateIn(compact: string, { language }: Customer) {
  const date = compact.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return <bdi>{formatDate(date, language)}</bdi>
}
