/** A biller's whole file, or nothing of it. */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import { text, type Problem } from '#platform/kernel'
import { readBillFile, wrongField, type BillLine, type FileBiller } from './bill-file.ts'
import { insertBills, type NewBill } from './bill-store.ts'
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
  /** Of these, the ones that had not been taken in before. */
  readonly added: number
}

const knownOtherwise = text(
  'this bill was taken in before with other figures.',
  'یہ بل پہلے مختلف رقم یا تاریخ کے ساتھ شامل ہو چکا ہے۔',
)

/**
 * Takes a file in, within the caller's transaction; the same file again adds nothing. Memory does
 * not grow with the file. Throws `billing-file-refused` with up to a hundred faults, each naming
 * its line and field: then the transaction must not be committed.
 */
export async function takeInBills(tx: Tx, vault: Vault, file: BillFile): Promise<TakenIn> {
  const faults: Problem[] = []
  const taken = { bills: 0, added: 0 }
  let chunk: { readonly line: number; readonly bill: NewBill }[] = []
  const flush = async () => {
    const { added, otherwise } = await insertBills(
      tx,
      vault,
      chunk.map(({ bill }) => bill),
      file.now,
    )
    taken.added += added
    taken.bills += chunk.length
    const changed = new Set(otherwise)
    const lines = chunk.filter(({ bill }) => changed.has(bill))
    faults.push(...lines.map(({ line }) => wrongField(line, 'bill', knownOtherwise)))
    chunk = []
  }
  const lines: AsyncIterable<BillLine> = readBillFile(file.source, file.biller, file.jurisdiction)
  for await (const read of lines) {
    if ('faults' in read) faults.push(...read.faults)
    else chunk.push(read)
    if (chunk.length >= billsAtOnce) await flush()
    if (faults.length >= faultsMax) break
  }
  if (chunk.length > 0) await flush()
  if (taken.bills === 0 && faults.length === 0) {
    faults.push(billingProblems['billing-file-empty']())
  }
  if (faults.length === 0) return taken
  throw billingProblems['billing-file-refused']({ faults: faults.slice(0, faultsMax) })
}
