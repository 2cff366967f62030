/**
 * Exact decimals as text: `2.5`, never a float. At most 9 digits before the point and 4 after,
 * so that ten-thousandths fit a safe integer and a rule can multiply them without rounding.
 */
export type Decimal = string

export const areaUnits = ['kanal', 'marla', 'acre', 'square-foot', 'square-yard'] as const
export type AreaUnit = (typeof areaUnits)[number]
export type Unit = AreaUnit | 'metre' | 'day' | 'month' | 'year' | 'page' | 'item'

export const decimalsMax = 4
const wholeDigitsMax = 9

/** A number as it was typed, taken apart; undefined if it is not a number at all. */
export type TypedNumber = {
  readonly negative: boolean
  /** Digits without leading zeros, at least one. */
  readonly whole: string
  /** Digits without trailing zeros, or empty. */
  readonly fraction: string
}

const plain = /^\d+$/
/** 1,234,567 and 12,34,567: any other comma might be a decimal comma, so we ask again. */
const grouped = /^(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3})$/

/** Reads digits, group commas and a point, from text already passed through `tidyNumber`. */
export function readNumber(typed: string): TypedNumber | undefined {
  const match = /^([+-]?)\s*([\d,]*)(?:\.(\d*))?$/.exec(typed)
  if (!match) return undefined
  const [, sign = '', before = '', after = ''] = match
  if (before === '' && after === '') return undefined
  if (before !== '' && !plain.test(before) && !grouped.test(before)) return undefined
  return {
    negative: sign === '-',
    whole: before.replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0',
    fraction: after.replace(/0+$/, ''),
  }
}

/** The decimal of a number, or undefined when it has more digits than we keep. */
export function decimalOf(number: TypedNumber, decimals: number): Decimal | undefined {
  if (number.whole.length > wholeDigitsMax || number.fraction.length > decimals) return undefined
  return number.fraction === '' ? number.whole : `${number.whole}.${number.fraction}`
}

/** A decimal as a whole number of ten-thousandths: exact, for rules that multiply. */
export function tenThousandthsOf(decimal: Decimal): number {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return Number(whole) * 10_000 + Number(fraction.padEnd(decimalsMax, '0'))
}

/** `1,234.5`: grouped for reading, digits Latin in both languages. */
export function formatDecimal(decimal: Decimal): string {
  const [whole = '', fraction] = decimal.split('.')
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? digits : `${digits}.${fraction}`
}
