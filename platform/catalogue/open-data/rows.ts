/** The rows of each set of open data, made of what was counted; pure. */
import { issueClasses, type DayMoney, type IssueClass, type IssueTimes } from '#platform/analytics'
import type { DataRow } from './csv.ts'
import { together, withheldOf, type Figure } from './withhold.ts'

export type Names = {
  /** The head of account of an account of the ledger, where it is known. */
  readonly headOf: (account: string) => string | undefined
  readonly districtName: (code: string) => string
}

type Cell = Figure & { readonly row: DataRow }

const flowOf = { credit: 'received', debit: 'paid-out' } as const

/** By day, district, account and flow. */
export function revenueRows(money: readonly DayMoney[], names: Names): DataRow[] {
  const earned = money.filter(({ account }) => account.startsWith('revenue/'))
  const cells = cellsOf(earned, ({ day, jurisdiction, account, side }) => ({
    day,
    district: jurisdiction,
    district_name: names.districtName(jurisdiction),
    head: names.headOf(account) ?? '',
    account,
    flow: flowOf[side],
  }))
  return published(
    cells,
    ({ row: { day, flow } }) => `${day} ${flow}`,
    ({ payments, paisa }) => ({ postings: payments, amount_rupees: paisa / 100 }),
  )
}

/** By day and bank, what payers gave it. */
export function bankRows(money: readonly DayMoney[]): DataRow[] {
  const taken = money.filter(
    ({ account, side, cause }) =>
      account.startsWith('clearing/') && side === 'debit' && cause === 'payment',
  )
  const cells = cellsOf(taken, ({ day, account }) => ({ day, bank: account.split('/')[1] ?? '' }))
  return published(
    cells,
    ({ row: { day } }) => String(day),
    ({ payments, paisa }) => ({ payments, amount_rupees: paisa / 100 }),
  )
}

/** By service and district, of one month. Waiting times have no amount: each counts as one. */
export function issueRows(month: string, times: readonly IssueTimes[], names: Names): DataRow[] {
  const groups = Map.groupBy(times, ({ service, jurisdiction }) => `${service} ${jurisdiction}`)
  const cells = [...groups.values()].flatMap((own): (Cell & { own: typeof own })[] => {
    const [first] = own
    if (!first) return []
    const { service, jurisdiction } = first
    const issued = own.reduce((sum, one) => sum + one.issued, 0)
    const district_name = names.districtName(jurisdiction)
    const row = { month, service, district: jurisdiction, district_name }
    return [{ row, own, payments: issued, paisa: issued, paisaMax: 1 }]
  })
  return published(
    cells,
    () => month,
    ({ own, payments }) => ({
      issued: payments,
      half_within: classReached(own, payments / 2),
      nine_in_ten_within: classReached(own, payments * 0.9),
    }),
  )
}

/** The class of time within which so many were issued. */
function classReached(times: readonly IssueTimes[], wanted: number): IssueClass {
  let issued = 0
  for (const one of issueClasses) {
    issued += times.find(({ within }) => within === one)?.issued ?? 0
    if (issued >= wanted) return one
  }
  return 'longer'
}

/** What is told apart by its row stands in one cell, whatever caused it. */
function cellsOf(money: readonly DayMoney[], rowOf: (one: DayMoney) => DataRow): Cell[] {
  const groups = Map.groupBy(money, (one) => JSON.stringify(rowOf(one)))
  return [...groups].map(([row, own]) => ({
    row: JSON.parse(row) as DataRow,
    ...together(
      own.map(({ journals: payments, paisa, paisaMax }) => ({ payments, paisa, paisaMax })),
    ),
  }))
}

/** Each cell with its figures, or without where they are withheld among those of its group. */
function published<C extends Cell>(
  cells: readonly C[],
  groupOf: (cell: C) => string,
  figuresOf: (cell: C) => DataRow,
): DataRow[] {
  const groups = [...Map.groupBy(cells, groupOf).values()]
  const withheld = new Set(groups.flatMap((own) => [...withheldOf(own)]))
  return cells.map((cell) => {
    const figures = figuresOf(cell)
    const shown = withheld.has(cell)
      ? Object.fromEntries(Object.keys(figures).map((name) => [name, null]))
      : figures
    return { ...cell.row, status: withheld.has(cell) ? 'withheld' : 'shown', ...shown }
  })
}
