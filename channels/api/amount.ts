import type { Amount } from '#platform/catalogue'
import { fill, type FillValues, type Text } from '#platform/kernel'

function said(label: Text, values: FillValues = {}): Text {
  return { en: fill(label, 'en', values), ur: fill(label, 'ur', values) }
}

/** An amount with its explanation, in both languages; nothing to pay is an amount of 0. */
export function amountBody(amount: Amount | undefined) {
  if (!amount) return { amountPaisa: 0, steps: [], notices: [] }
  return {
    amountPaisa: amount.amount,
    steps: amount.steps.map(({ label, values, amount: part, ...cited }) => ({
      label: said(label, values),
      ...(part !== undefined && { amountPaisa: part }),
      ...cited,
    })),
    notices: amount.notices,
  }
}
