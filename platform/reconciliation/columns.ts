/**
 * How a file of records is laid out: a heading, details and totals, their fields parted by commas
 * and never quoted. Each fault is told with its line and its field.
 */
import { isCivilDate, text, type CivilDate, type Problem, type Text } from '#platform/kernel'
import { reconciliationProblems } from './problems.ts'

export type Column = {
  readonly name: string
  readonly pattern: RegExp
  /** What belongs there, for whoever has to ask the sender for a right file. */
  readonly form: Text
  readonly isReal?: (value: string) => boolean
}

/** The fields after the letter that a line begins with. */
export type FileLayout = {
  readonly H: readonly Column[]
  readonly D: readonly Column[]
  readonly T: readonly Column[]
}

export type Fields = Readonly<Record<string, string>>

export const mnemonicColumn = (name: string): Column => ({
  name,
  pattern: /^[A-Z0-9]{2,8}$/,
  form: text('2 to 8 capital letters or digits', '2 سے 8 بڑے انگریزی حروف یا ہندسے'),
})

/** YYYYMMDD of a day that exists. */
export const dateColumn = (name: string): Column => ({
  name,
  pattern: /^\d{8}$/,
  form: text('YYYYMMDD, a day that exists', 'YYYYMMDD، ایسا دن جو موجود ہو'),
  isReal: (value) => isCivilDate(civilDateIn(value)),
})

/** Paisa without a sign, as in a biller message: 000000120000 is Rs 1,200.00. */
export const amountColumn = (name: string): Column => ({
  name,
  pattern: /^\d{12,13}$/,
  form: text(
    '12 or 13 digits, the last two are paisa, above zero',
    '12 یا 13 ہندسے، آخری دو پیسے، صفر سے زیادہ',
  ),
  isReal: (value) => Number(value) > 0,
})

export const psidColumn = (name: string): Column => ({
  name,
  pattern: /^\d{10,24}$/,
  form: text('10 to 24 digits, the PSID', '10 سے 24 ہندسے، ادائیگی نمبر'),
})

export const authIdColumn = (name: string): Column => ({
  name,
  pattern: /^[A-Za-z0-9]{6}$/,
  form: text('6 letters or digits', '6 حروف یا ہندسے'),
})

/** A sum of amounts, which may be nothing. */
export const sumColumn = (name: string): Column => ({
  name,
  pattern: /^\d{12,15}$/,
  form: text('12 to 15 digits, the last two are paisa', '12 سے 15 ہندسے، آخری دو پیسے'),
})

export const countColumn = (name: string): Column => ({
  name,
  pattern: /^\d{1,9}$/,
  form: text('a whole number', 'پورا عدد'),
})

export function civilDateIn(field: string): CivilDate {
  return field.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
}

/** The fields by their names, or what is wrong with them; `record` begins with its letter. */
export function fieldsOf(
  columns: readonly Column[],
  record: readonly string[],
  line: number,
): { readonly fields: Fields } | { readonly faults: readonly Problem[] } {
  const values = record.slice(1)
  if (values.length !== columns.length) {
    const counts = { found: String(record.length), wanted: String(columns.length + 1) }
    return { faults: [countWrong({ values: { line: String(line), ...counts } })] }
  }
  const fields: Record<string, string> = {}
  const faults: Problem[] = []
  columns.forEach((column, i) => {
    const value = values[i] ?? ''
    if (isOfItsForm(column, value)) fields[column.name] = value
    else faults.push(fieldFault(column, line))
  })
  return faults.length > 0 ? { faults } : { fields }
}

export function isOfItsForm(column: Column, value: string): boolean {
  return column.pattern.test(value) && (column.isReal?.(value) ?? true)
}

const countWrong = reconciliationProblems['reconciliation-field-count-wrong']

/** `within` is the path of its group, where a file has groups. */
export function fieldFault({ name, form }: Column, line: number, within?: string): Problem {
  const field = within === undefined ? name : `${within}/${name}`
  const values = { line: String(line), field, form }
  return reconciliationProblems['reconciliation-field-wrong']({ field, values })
}
