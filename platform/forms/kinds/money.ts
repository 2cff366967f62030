import { formatMoney, moneyText, paisaMax, type Paisa } from '#platform/kernel'
import { readNumber } from '../decimal.ts'
import { problems } from '../problems.ts'
import type { MoneyQuestion } from '../question.ts'
import { tidyNumber, typedIn } from '../typed.ts'
import { amountWords } from '../wording.ts'
import { itself } from './itself.ts'
import type { Kind, Parsed } from './kind.ts'

const wordBefore = /^(?:rs\.?|pkr|₨|روپے|روپیہ)\s*/i
/** Pakistani cheques and bills close an amount with `/-`. */
const wordAfter = /\s*(?:\/[-=]|rs\.?|pkr|rupees|روپے|روپیہ)$/i

/** Rupees as people write them: `1,200`, `Rs 1200.50`, `1200/-`, `۱٬۲۰۰ روپے`. */
function readRupees(typed: string, field: string): Parsed<Paisa> {
  const tidied = tidyNumber(typed)
  if (tidied === '') return { value: undefined }
  const [, sign = '', rest = ''] = /^([+-]?)\s*(.*)$/.exec(tidied) ?? []
  const bare = rest.replace(wordBefore, '').replace(wordAfter, '')
  const number = readNumber(`${sign}${bare.replace(/(?<=\d) (?=\d)/g, ',')}`)
  if (!number) return { faults: [problems['form-money-shape']({ field })] }
  if (number.negative && (number.whole !== '0' || number.fraction !== '')) {
    return { faults: [problems['form-money-negative']({ field })] }
  }
  if (number.fraction.length > 2) return { faults: [problems['form-money-fraction']({ field })] }
  if (number.whole.length > 13) return { faults: [tooMuch(field, paisaMax)] }
  return { value: Number(number.whole) * 100 + Number(number.fraction.padEnd(2, '0')) }
}

function tooMuch(field: string, most: Paisa) {
  return problems['form-money-too-much']({ field, values: { max: moneyText(most) } })
}

/** An amount; in JSON a whole number of paisa, on the web rupees. */
export const moneyKind: Kind<MoneyQuestion, Paisa> = {
  fromWeb: (_question, field, fields) => readRupees(typedIn(fields, field), field),
  fromJson(_question, field, value) {
    if (typeof value !== 'number') return { faults: [problems['form-money-json']({ field })] }
    if (value < 0) return { faults: [problems['form-money-negative']({ field })] }
    if (value > paisaMax) return { faults: [tooMuch(field, paisaMax)] }
    if (!Number.isInteger(value)) return { faults: [problems['form-money-fraction']({ field })] }
    return { value: value === 0 ? 0 : value } // never -0, which JSON would not give back
  },
  missing: (_question, field) => [problems['form-money-missing']({ field })],
  check({ atLeast = 0, atMost = paisaMax }, field, value) {
    const most = Math.min(atMost, paisaMax)
    if (value > most) return [tooMuch(field, most)]
    if (value >= atLeast) return []
    return [problems['form-money-too-little']({ field, values: { min: moneyText(atLeast) } })]
  },
  toWeb: (_question, field, value) => ({ [field]: formatMoney(value).replace('Rs ', '') }),
  controls: (_question, field, wording) => [
    {
      name: field,
      shape: 'line',
      label: wording.title,
      ...(wording.hint && { hint: wording.hint }),
      inputMode: 'decimal',
      direction: 'ltr',
      widthCharacters: 20,
      prefix: amountWords.rupees,
    },
  ],
  lines: (_question, value, { language }) => [itself(moneyText(value)[language], language)],
  schema: ({ atLeast = 0, atMost = paisaMax }) => ({
    type: 'integer',
    minimum: atLeast,
    maximum: Math.min(atMost, paisaMax),
    'x-unit': 'paisa',
  }),
}
