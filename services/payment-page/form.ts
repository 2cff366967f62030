/** What a client says of a payment, and what it gives back of it. */
import {
  money,
  rupees,
  shortText,
  type AnswersOf,
  type Refund,
  type StepContext,
} from '#platform/catalogue'
import { refundLabel } from './wording.ts'

const amountMax = rupees(100_000_000)

export const form = {
  client: shortText({ max: 40 }),
  amount: money({ atLeast: 1, atMost: amountMax }),
  reference: shortText({ max: 255, personal: true }),
  description: shortText({ max: 255, personal: true }),
  returnUrl: shortText({ max: 2_000, personal: true }),
}
type Answers = AnswersOf<typeof form>

export const refundForm = { amount: money({ atLeast: 1, atMost: amountMax }) }

export function giveBack({ amount, said }: StepContext<Answers>): Refund {
  const given = Number(said['amount'])
  return {
    amount: given,
    deducted: amount - given,
    steps: [{ label: refundLabel, amount: given }],
  }
}
