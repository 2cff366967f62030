/** What has been read of a statement so far: its lines, and what they must come to. */
import type { CivilDate, Paisa, Problem, XmlEvent } from '#platform/kernel'
import { fieldFault, type Fields } from './columns.ts'
import type { Line } from './match.ts'
import { reconciliationProblems as problems } from './problems.ts'
import { totalFault } from './read-records.ts'
import type { ScrollHead } from './scroll.ts'
import {
  balance,
  balancesColumn,
  details,
  directionColumn,
  entry,
  paisaOf,
  statement,
} from './statement-layout.ts'

type Sums = Record<Line['kind'], { count: number; paisa: Paisa }>
const noSums = (): Sums => ({
  payment: { count: 0, paisa: 0 },
  reversal: { count: 0, paisa: 0 },
})

export type Reading = {
  readonly faults: Problem[]
  /** By their code, below zero where the account was overdrawn. */
  readonly balances: Map<string, { readonly paisa: Paisa; readonly day: CivilDate }>
  /** Entries, each as booked. */
  readonly entries: Sums
  /** Payments and reversals, of which an entry may have many. */
  readonly told: Sums
  lines: Line[]
  head: ScrollHead | undefined
  /** What the statement says of its entries as a whole. */
  summary: Fields
  booked: { readonly kind: Line['kind']; readonly paisa: Paisa; detailed: Paisa } | undefined
}

export function newReading(): Reading {
  return {
    faults: [],
    balances: new Map(),
    entries: noSums(),
    told: noSums(),
    lines: [],
    head: undefined,
    summary: {},
    booked: undefined,
  }
}

const namespace = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(0[89]|[1-9]\d)$/

export function isStatement(first: XmlEvent): boolean {
  return first.kind === 'open' && first.name === 'Document' && namespace.test(first.namespace)
}

type Take = (reading: Reading, fields: Fields, line: number) => void

/** What the fields of each group mean. */
export const takers: Readonly<Record<string, Take>> = {
  [balance]: ({ balances }, fields) => {
    const sign = fields['CdtDbtInd'] === 'DBIT' ? -1 : 1
    const paisa = sign * paisaOf(fields['Amt'])
    balances.set(fields['Tp/CdOrPrtry/Cd'] ?? '', { paisa, day: fields['Dt/Dt'] ?? '' })
  },
  [statement]: (reading, fields, line) => {
    const { balances, faults } = reading
    const closing = balances.get('CLBD')
    if (reading.head) {
      faults.push(problems['reconciliation-record-misplaced']({ values: { line: String(line) } }))
    }
    if (!closing || !balances.has('OPBD')) faults.push(fieldFault(balancesColumn, line, balance))
    else reading.head = { bank: fields['Acct/Svcr/FinInstnId/Othr/Id'] ?? '', day: closing.day }
    reading.summary = fields
  },
  [entry]: (reading, fields, line) => {
    const isDebit = fields['CdtDbtInd'] === 'DBIT'
    const isReversal = fields['RvslInd'] === 'true' || fields['RvslInd'] === '1'
    if (isDebit !== isReversal) reading.faults.push(fieldFault(directionColumn, line, entry))
    const kind = isReversal ? 'reversal' : 'payment'
    reading.booked = { kind, paisa: paisaOf(fields['Amt']), detailed: 0 }
    add(reading.entries, kind, reading.booked.paisa)
  },
  [details]: ({ booked, told, lines }, fields) => {
    // The entry itself was at fault.
    if (!booked) return
    const { kind } = booked
    const amountPaisa = fields['Amt'] === undefined ? booked.paisa : paisaOf(fields['Amt'])
    const madeAt = fields['RltdDts/TxDtTm'] ?? ''
    booked.detailed += amountPaisa
    add(told, kind, amountPaisa)
    lines.push({
      n: told.payment.count + told.reversal.count,
      kind,
      psid: fields['RmtInf/Strd/CdtrRefInf/Ref'] ?? '',
      authId: (fields['Refs/TxId'] ?? '').toUpperCase(),
      amountPaisa,
      date: madeAt.slice(0, 10),
      time: madeAt.slice(11, 19).replaceAll(':', ''),
    })
  },
}

function add(sums: Sums, kind: Line['kind'], paisa: Paisa): void {
  sums[kind].count += 1
  sums[kind].paisa += paisa
}

/** What is told must come to what is said of it, entry by entry and as a whole. */
export function endGroup(reading: Reading, path: string, line: number): void {
  const { booked, faults } = reading
  if (path === entry) {
    if (booked) faults.push(...totalFault(`${entry}/Amt`, booked.paisa, booked.detailed, line))
    reading.booked = undefined
  }
  // Totals over what could not be read would be wrong for no reason of their own.
  if (path === statement && faults.length === 0) {
    faults.push(...summaryFaults(reading, line), ...balanceFaults(reading, line))
  }
}

function summaryFaults({ summary, entries }: Reading, line: number): Problem[] {
  const sums = [
    ['TxsSummry/TtlCdtNtries', entries.payment],
    ['TxsSummry/TtlDbtNtries', entries.reversal],
  ] as const
  return sums.flatMap(([name, { count, paisa }]) => {
    const counted = summary[`${name}/NbOfNtries`] ?? count
    const summed = summary[`${name}/Sum`]
    return [
      ...totalFault(`${statement}/${name}/NbOfNtries`, Number(counted), count, line),
      ...totalFault(
        `${statement}/${name}/Sum`,
        summed === undefined ? paisa : paisaOf(summed),
        paisa,
        line,
      ),
    ]
  })
}

function balanceFaults({ balances, entries }: Reading, line: number): Problem[] {
  const opening = balances.get('OPBD')?.paisa ?? 0
  const closing = balances.get('CLBD')?.paisa ?? 0
  const moved = entries.payment.paisa - entries.reversal.paisa
  return totalFault(`${balance}/Amt`, closing, opening + moved, line)
}
