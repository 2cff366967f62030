/** A biller's whole file, or nothing of it. */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import { text, type Problem } from '#platform/kernel'
import { readBillFile, wrongField, type BillLine, type FileBiller } from './bill-file.ts'
import { keepBills, type NewBill } from './bill-store.ts'
import { billingProblems } from './problems.ts'

/** One statement's share. */
const billsAtOnce = 1_000
/** As many as somebody mends before sending again. */
const faultsMax = 100

export type BillFile = {
  readonly biller: FileBiller
  readonly jurisdiction: string
  readonly source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  readonly now: Date
}

export type TakenIn = {
  readonly bills: number
  /** Of these, the ones that are new or say otherwise than before. */
  readonly changed: number
}

const knownOtherwise = text(
  'this bill was paid here with other figures, belongs to another district, or stands in this file twice.',
  'یہ بل یہاں مختلف رقم پر ادا ہو چکا ہے، کسی اور ضلع کا ہے، یا اس فائل میں دو بار ہے۔',
)

/**
 * Takes a file in, within the caller's transaction; the same file again changes nothing. Memory
 * does not grow with the file. Throws `billing-file-refused` with up to a hundred faults, each
 * naming its line and field: then the transaction must not be committed.
 */
export async function takeInBills(tx: Tx, vault: Vault, file: BillFile): Promise<TakenIn> {
  const faults: Problem[] = []
  const taken = { bills: 0, changed: 0 }
  // By account and number: one statement takes a bill once.
  const chunk = new Map<string, { readonly line: number; readonly bill: NewBill }>()
  const flush = async () => {
    const bills = [...chunk.values()]
    const said = bills.map(({ bill }) => bill)
    // An officer of one district says nothing of another's bills.
    const { changed, otherwise } = await keepBills(tx, vault, said, {
      now: file.now,
      mayMove: false,
    })
    taken.changed += changed
    taken.bills += bills.length
    const lines = bills.filter(({ bill }) => otherwise.includes(bill))
    faults.push(...lines.map(({ line }) => wrongField(line, 'bill', knownOtherwise)))
    chunk.clear()
  }
  const lines: AsyncIterable<BillLine> = readBillFile(file.source, file.biller, file.jurisdiction)
  for await (const read of lines) {
    if ('faults' in read) faults.push(...read.faults)
    else {
      const key = `${read.bill.account} ${read.bill.number}`
      if (chunk.size >= billsAtOnce || chunk.has(key)) await flush()
      chunk.set(key, read)
    }
    if (faults.length >= faultsMax) break
  }
  if (chunk.size > 0) await flush()
  if (taken.bills === 0 && faults.length === 0) {
    faults.push(billingProblems['billing-file-empty']())
  }
  if (faults.length === 0) return taken
  throw billingProblems['billing-file-refused']({ faults: faults.slice(0, faultsMax) })
}
