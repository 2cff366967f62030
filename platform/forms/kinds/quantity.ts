import { fill } from '#platform/kernel'
import type { Language, Problem } from '#platform/kernel'
import {
  decimalOf,
  decimalsMax,
  formatDecimal,
  readNumber,
  tenThousandthsOf,
  type Decimal,
  type Unit,
} from '../decimal.ts'
import { problems } from '../problems.ts'
import type { QuantityQuestion } from '../question.ts'
import { tidyNumber, typedIn } from '../typed.ts'
import { summaryWords, unitWords } from '../wording.ts'
import type { Kind, Parsed } from './kind.ts'

const numberMax = 999_999_999

/** Reads an exact decimal of at most so many digits after the point. */
export function readDecimal(typed: string, field: string, decimals: number): Parsed<Decimal> {
  const tidied = tidyNumber(typed)
  if (tidied === '') return { value: undefined }
  const number = readNumber(tidied)
  if (!number) return { faults: [problems['form-number-shape']({ field })] }
  if (number.negative && (number.whole !== '0' || number.fraction !== '')) {
    return { faults: [problems['form-number-negative']({ field })] }
  }
  if (number.fraction.length > decimals) return { faults: [tooFine(field, decimals)] }
  const value = decimalOf(number, decimals)
  return value === undefined ? { faults: [tooLarge(field, numberMax)] } : { value }
}

/** JSON may give the decimal as text or as a number; a float that prints in powers is refused. */
export function decimalInJson(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value : undefined
}

function tooFine(field: string, decimals: number): Problem {
  if (decimals === 0) return problems['form-number-whole']({ field })
  return problems['form-number-decimals']({ field, values: { max: String(decimals) } })
}

function tooLarge(field: string, most: number): Problem {
  const max = formatDecimal(String(most))
  return problems['form-number-too-large']({ field, values: { max } })
}

/** `2.5 kanal`, `1 square foot`: the number and its unit in words. */
export function inUnits(value: Decimal, unit: Unit, language: Language): string {
  const words = unitWords[unit]
  const word = (value === '1' ? words.one : words.many)[language]
  return fill(summaryWords.amount, language, { count: formatDecimal(value), unit: word })
}

/** JSON Schema of an exact decimal; numbers are accepted too and kept as their digits. */
export function decimalSchema(decimals: number) {
  const fraction = decimals === 0 ? '' : `(\\.\\d{1,${decimals}})?`
  return { type: ['string', 'number'], pattern: `^\\d{1,9}${fraction}$`, minimum: 0 }
}

/** A number of one unit. */
export const quantityKind: Kind<QuantityQuestion, Decimal> = {
  fromWeb: ({ decimals = decimalsMax }, field, fields) =>
    readDecimal(typedIn(fields, field), field, decimals),
  fromJson({ decimals = decimalsMax }, field, value) {
    const typed = decimalInJson(value)
    if (typed === undefined) return { faults: [problems['form-answer-shape']({ field })] }
    return readDecimal(typed, field, decimals)
  },
  missing: (_question, field) => [problems['form-number-missing']({ field })],
  check({ atLeast = 0, atMost = numberMax }, field, value) {
    const number = tenThousandthsOf(value)
    if (number > Math.round(atMost * 10_000)) return [tooLarge(field, atMost)]
    if (number >= Math.round(atLeast * 10_000)) return []
    const min = formatDecimal(String(atLeast))
    return [problems['form-number-too-small']({ field, values: { min } })]
  },
  toWeb: (_question, field, value) => ({ [field]: value }),
  controls: (question, field, wording) => [
    {
      name: field,
      shape: 'line',
      label: wording.title,
      ...(wording.hint && { hint: wording.hint }),
      inputMode: question.decimals === 0 ? 'numeric' : 'decimal',
      direction: 'ltr',
      widthCharacters: 10,
      suffix: unitWords[question.unit].many,
    },
  ],
  lines: (question, value, { language }) => [inUnits(value, question.unit, language)],
  schema: ({ unit, decimals = decimalsMax, atLeast, atMost }) => ({
    ...decimalSchema(decimals),
    ...(atLeast !== undefined && { minimum: atLeast }),
    ...(atMost !== undefined && { maximum: atMost }),
    'x-unit': unit,
  }),
}
