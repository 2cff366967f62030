// A vendor buys his stock: what he pays by challan is what he may issue, to the rupee.
import {
  defineService,
  moneyText,
  oneOf,
  quantity,
  rupees,
  text,
  type Amount,
  type AnswersOf,
  type StepContext,
} from '#platform/catalogue'
import { nonJudicialStamps } from '../heads.ts'
import { authority } from '../paper-wording.ts'
import { checkLimits, licenceEvidence, stockOf, vendorRole } from './licence.ts'
import { denominations, vendorLimits, rules } from './limits.ts'
import { stockChallan } from './stock-challan.ts'
import { stockLabel, stockNotice, stockQuestions, stockWording } from './stock-wording.ts'

const form = {
  denomination: oneOf(denominations),
  number: quantity({ unit: 'item', decimals: 0, atLeast: 1, atMost: 1_000 }),
}
type Answers = AnswersOf<typeof form>

/** What a stock costs is what its stamps are worth; a commission comes with each one issued. */
export function costOfStock({ denomination, number }: Answers): Amount {
  const amount = rupees(Number(denomination)) * Number(number)
  const [{ from, source }] = vendorLimits as [(typeof vendorLimits)[number]]
  const values = {
    number,
    each: moneyText(rupees(Number(denomination))),
    amount: moneyText(amount),
  }
  const article = text('Section 74', 'دفعہ 74')
  const rules = text('Punjab Stamp Rules 1934', 'پنجاب اسٹامپ رولز 1934')
  const step = { label: stockLabel, values, amount, article, authority: rules, from, source }
  return { amount, steps: [step], notices: [stockNotice] }
}

const checkOrder = (context: StepContext<Answers>) =>
  checkLimits(context, rupees(Number(context.answers.denomination)))

export const vendorStock = defineService({
  id: 'vendor-stock',
  competentAuthority: authority,
  legalResource: text('Stamp Act 1899, section 74', 'اسٹامپ ایکٹ 1899، دفعہ 74'),
  channels: ['counter'],
  applicant: { assurance: 'substantial' },
  form,
  questions: stockQuestions,
  wording: stockWording,
  evidence: { licence: licenceEvidence },
  rules,
  cost: {
    amount: ({ answers }) => costOfStock(answers),
    creditAccount: (_answers, at) => stockOf(at),
    headOfAccount: nonJudicialStamps.code,
    challan: stockChallan,
  },
  counter: { stock: stockOf },
  workflow: {
    initial: 'draft',
    states: {
      draft: { order: { by: vendorRole, to: 'payable', check: checkOrder } },
      payable: {
        settle: { by: 'ledger', to: 'stocked' },
        lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
      },
      stocked: {},
      lapsed: {},
    },
  },
})
