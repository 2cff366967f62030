/** What an application costs: one row, or a refusal where none holds. */
import {
  moneyText,
  text,
  type Amount,
  type CivilDate,
  type ServiceAccount,
} from '#platform/catalogue'
import { feeRows, type Card } from './fee-rows.ts'
import type { Answers } from './form.ts'
import { cardProblems } from './problems.ts'

const asOf = text(
  'Fee as published on 9 October 2026, not yet confirmed by the authority.',
  'فیس 9 اکتوبر 2026 کی اشاعت کے مطابق ہے؛ اتھارٹی سے ابھی تصدیق نہیں ہوئی۔',
)
const validity = text(
  'A card holds for ten years, a child’s certificate until 18.',
  'کارڈ دس سال، اور بچے کا سرٹیفکیٹ 18 سال کی عمر تک مؤثر رہتا ہے۔',
)
const label = text('Fee for this card: {amount}', 'اس کارڈ کی فیس: {amount}')

type Asked = Pick<Answers, 'kind' | 'card' | 'speed' | 'childSpeed'>

export function cardOf({ kind, card }: Pick<Asked, 'kind' | 'card'>): Card {
  return kind === 'child' ? 'child' : (card ?? 'plain')
}

/**
 * The fee of the day, with its source.
 * @throws identity-card-no-fee-row
 */
export function cardFee(answers: Asked, today: CivilDate): Amount {
  const card = cardOf(answers)
  const speed = answers.kind === 'child' ? answers.childSpeed : answers.speed
  const occasion = answers.kind === 'new' ? 'first' : 'other'
  const found = feeRows.find(
    (row) =>
      row.card === card &&
      row.speed === speed &&
      (row.occasion === 'any' || row.occasion === occasion) &&
      row.from <= today &&
      (row.to === undefined || today <= row.to),
  )
  if (!found) throw cardProblems['identity-card-no-fee-row']({ field: 'speed' })
  const { amount, authority, from, source } = found
  const step = { label, values: { amount: moneyText(amount) }, amount, authority, from, source }
  return { amount, steps: [step], notices: [asOf, validity] }
}

/** The head of account is known from no source: no paper names one. */
const earned: ServiceAccount = {
  id: 'revenue/identity-cards',
  purpose: text('Fees for identity cards', 'شناختی کارڈ کی فیس'),
  head: {
    code: undefined,
    name: text('Fees for identity documents', 'شناختی دستاویزات کی فیس'),
    certainty: 'unknown',
    from: undefined,
    source: 'No challan form for these fees was found',
  },
}

export const earnsCardFees = { accounts: [earned], creditAccount: earned.id }
