/**
 * A bank's day file as an ISO 20022 statement (camt.053): the booked entries of the account in
 * which the bank collects, for one business day, whose date is that of the closing balance. An
 * entry has one payment or many, each told apart in its `TxDtls`; a debit is a reversal.
 */
import { createHash } from 'node:crypto'
import { createXmlReader, XmlFault } from '#platform/kernel'
import { reconciliationProblems as problems } from './problems.ts'
import { faultsMax, recordsBetweenFlushes, type Bytes } from './read-records.ts'
import type { Scroll, TakeLines } from './scroll.ts'
import { statementLayout } from './statement-layout.ts'
import { endGroup, isStatement, newReading, takers, type Reading } from './statement-reading.ts'
import { createGroupReader } from './xml-groups.ts'

const at = (line: number) => ({ values: { line: String(line) } })

/**
 * Reads a statement as it comes; `take` gets its lines in their order, and nothing more once there
 * is a fault.
 * @throws reconciliation-file-faulty
 */
export async function readStatement(bytes: Bytes, take: TakeLines): Promise<Scroll> {
  const hash = createHash('sha256')
  const reading = newReading()
  const { faults, told } = reading
  const push = createPush(reading)
  try {
    for await (const piece of bytes) {
      hash.update(piece)
      push(piece)
      if (faults.length >= faultsMax) break
      if (reading.lines.length >= recordsBetweenFlushes) await flush(reading, take)
    }
    if (faults.length === 0) push(undefined)
  } catch (fault) {
    if (!(fault instanceof XmlFault)) throw fault
    faults.push(problems['reconciliation-xml-unreadable'](at(fault.line)))
  }
  if (faults.length > 0) {
    throw problems['reconciliation-file-faulty']({ faults: faults.slice(0, faultsMax) })
  }
  await flush(reading, take)
  return {
    ...(reading.head ?? { bank: '', day: '' }),
    payments: told.payment.count,
    paymentsPaisa: told.payment.paisa,
    reversals: told.reversal.count,
    reversalsPaisa: told.reversal.paisa,
    sha256: hash.digest('hex'),
  }
}

/** Gives what reads a piece; none is the end. */
function createPush(reading: Reading): (piece: Uint8Array | undefined) => void {
  const { faults } = reading
  const decoder = new TextDecoder()
  const xml = createXmlReader()
  const readGroup = createGroupReader(statementLayout, {
    fields: (path, fields, line) => takers[path]?.(reading, fields, line),
    closed: (path, line) => endGroup(reading, path, line),
    fault: (problem) => faults.push(problem),
  })
  let isBegun = false
  return (piece) => {
    for (const event of xml.push(decoder.decode(piece, { stream: piece !== undefined }))) {
      if (!isBegun && !isStatement(event)) {
        faults.push(problems['reconciliation-statement-unknown'](at(event.line)))
      }
      isBegun = true
      readGroup(event)
    }
    if (piece) return
    xml.end()
    if (!reading.head) faults.push(problems['reconciliation-statement-unknown'](at(1)))
  }
}

async function flush(reading: Reading, take: TakeLines): Promise<void> {
  const { head, faults, lines } = reading
  reading.lines = []
  if (head && faults.length === 0 && lines.length > 0) await take(head, lines)
}
