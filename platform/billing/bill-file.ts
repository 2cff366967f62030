/**
 * A biller's file: CSV in UTF-8, one bill a line, read as it comes so that its size does not
 * matter. Its columns are the parts of the identifier, then `billColumns`; one more, `status`, says
 * `P` of a bill that was paid elsewhere and `B` of one that is withdrawn, as in a BillInquiry.
 */
import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { isCivilDate, text, type Paisa, type Problem, type Text } from '#platform/kernel'
import type { NewBill } from './bill-store.ts'
import type { Biller } from './biller.ts'
import { accountOf, readIdentifier } from './identifier.ts'
import { billingProblems } from './problems.ts'

export const billColumns = ['bill', 'due_date', 'amount', 'arrears', 'amount_after_due'] as const

/** The columns that a biller's file must have, in the order in which a sample shows them. */
export function columnsOf({ identifier }: Pick<Biller, 'identifier'>): readonly string[] {
  return [...identifier.map(({ name }) => name), ...billColumns]
}

export type FileBiller = Pick<Biller, 'id' | 'identifier'>

/** A line of the file: its bill, or everything that is wrong with it. */
export type BillLine =
  | { readonly line: number; readonly bill: NewBill }
  | { readonly line: number; readonly faults: readonly Problem[] }

type Cells = Readonly<Record<string, string | undefined>>
type Parsed = {
  readonly info: { readonly lines: number; readonly error?: CsvError | undefined }
  readonly record: Cells
}

/** Bytes of one line; a longer one is no line of this table. */
const lineBytesMax = 4_096

/** Reads a file line by line; after what is no table at all nothing follows. */
export async function* readBillFile(
  source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  biller: FileBiller,
  jurisdiction: string,
): AsyncGenerator<BillLine> {
  let columns: readonly string[] = []
  const parser = parse({
    bom: true,
    trim: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: lineBytesMax,
    columns: (head: string[]) => {
      columns = head
      return head
    },
  })
  const bytes = Readable.from(source).on('error', (error) => parser.destroy(error))
  try {
    let isFirst = true
    for await (const { info, record } of bytes.pipe(parser) as AsyncIterable<Parsed>) {
      const missing = isFirst ? missingColumns(biller, columns) : []
      isFirst = false
      if (missing.length > 0) return yield { line: 1, faults: missing }
      if (info.error) yield { line: info.lines, faults: [unreadable(info.lines)] }
      else yield readLine(info.lines, record, biller, jurisdiction)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number(error['lines'] ?? 1)
    yield { line, faults: [unreadable(line)] }
  } finally {
    bytes.destroy()
  }
}

function unreadable(line: number): Problem {
  return billingProblems['billing-file-unreadable']({ values: { line: String(line) } })
}

function missingColumns(biller: FileBiller, found: readonly string[]): Problem[] {
  const columns = columnsOf(biller)
  return columns
    .filter((column) => !found.includes(column))
    .map((column) =>
      billingProblems['billing-column-missing']({
        field: column,
        values: { column, columns: columns.join(', ') },
      }),
    )
}

const says = {
  part: text(
    'this number is missing or has another shape.',
    'یہ نمبر موجود نہیں یا اس کی شکل مختلف ہے۔',
  ),
  bill: text('write 1 to 24 letters, digits and hyphens.', '1 سے 24 حروف، ہندسے اور ہائفن لکھیں۔'),
  date: text('write a date like 2026-12-05.', 'تاریخ 2026-12-05 کی طرح لکھیں۔'),
  amount: text('write rupees above zero, like 1250.00.', 'صفر سے زیادہ روپے لکھیں، جیسے 1250.00۔'),
  arrears: text(
    'write rupees of the amount itself, or leave it empty.',
    'اسی رقم میں شامل روپے لکھیں، یا خالی چھوڑیں۔',
  ),
  status: text('write U, P or B, or leave it empty.', 'U، P یا B لکھیں، یا خالی چھوڑیں۔'),
  after: text(
    'write rupees not below the amount, or leave it empty.',
    'اصل رقم سے کم نہ لکھیں، یا خالی چھوڑیں۔',
  ),
}

/** @returns the refusal of one field, naming its line and its column */
export function wrongField(line: number, column: string, fault: Text): Problem {
  const values = { line: String(line), column, fault }
  return billingProblems['billing-line-wrong']({ field: column, values })
}

function readLine(line: number, cells: Cells, biller: FileBiller, jurisdiction: string): BillLine {
  const read = readIdentifier(biller, cells)
  const { bill: number = '', due_date: dueDate = '', arrears = '', amount_after_due = '' } = cells
  const { status = '' } = cells
  const amountPaisa = readRupees(cells['amount'] ?? '') ?? 0
  const arrearsPaisa = arrears === '' ? 0 : readRupees(arrears)
  const afterDuePaisa = amount_after_due === '' ? undefined : (readRupees(amount_after_due) ?? -1)
  const wrong: readonly (readonly [boolean, string, Text])[] = [
    [!/^[A-Za-z0-9-]{1,24}$/.test(number), 'bill', says.bill],
    [!isCivilDate(dueDate), 'due_date', says.date],
    [amountPaisa === 0, 'amount', says.amount],
    [arrearsPaisa === undefined || arrearsPaisa > amountPaisa, 'arrears', says.arrears],
    [(afterDuePaisa ?? amountPaisa) < amountPaisa, 'amount_after_due', says.after],
    [!/^[UPB]?$/.test(status), 'status', says.status],
  ]
  const parts = 'faults' in read ? read.faults : []
  const faults = [
    ...parts.map(({ field = '' }) => wrongField(line, field, says.part)),
    ...wrong.flatMap(([isWrong, column, fault]) =>
      isWrong ? [wrongField(line, column, fault)] : [],
    ),
  ]
  if (faults.length > 0 || 'faults' in read) return { line, faults }
  const account = accountOf(biller, read.identifier)
  const figures = { amountPaisa, arrearsPaisa: arrearsPaisa ?? 0, afterDuePaisa, dueDate }
  const isOpen = status === '' || status === 'U'
  return { line, bill: { jurisdiction, biller: biller.id, account, number, ...figures, isOpen } }
}

/** `1250` or `1250.50`, at most Rs 999,999,999.99; undefined for anything else. */
function readRupees(typed: string): Paisa | undefined {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(typed)
  if (!match) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}
