/** Open data by the month: which months there are, and the rows of one. */
import {
  countedUntil,
  exceptionsOfDays,
  firstMoneyDay,
  issueTimes,
  moneyOfDays,
} from '#platform/analytics'
import type { Tx } from '#platform/database'
import { addDays, civilDateOf, type CivilDate } from '#platform/kernel'
import { listAccounts } from '#platform/payments'
import type { Setting } from '../setting.ts'
import type { DataRow } from './csv.ts'
import { bankSet, dataSets, exceptionSet, issueSet, revenueSet, type DataSet } from './data-sets.ts'
import { bankRows, issueRows, revenueRows, type Names } from './rows.ts'

/** Months from the first of which anything is published to the last, and how far that is whole. */
export type PublishedMonths = {
  /** `2026-11`, the newest first. */
  readonly months: readonly string[]
  /** The last day that is over and counted; undefined before the first. */
  readonly completeTo: CivilDate | undefined
}

const monthOf = (day: CivilDate): string => day.slice(0, 7)
const firstOf = (month: string): CivilDate => `${month}-01`
const lastOf = (month: string): CivilDate => addDays(firstOf(monthAfter(month)), -1)
const monthAfter = (month: string): string => monthOf(addDays(firstOf(month), 31))

export async function publishedMonths(tx: Tx): Promise<PublishedMonths> {
  const [first, money, exceptions] = await Promise.all([
    firstMoneyDay(tx),
    countedUntil(tx, 'money'),
    countedUntil(tx, 'exceptions'),
  ])
  const last = addDays(civilDateOf(money < exceptions ? money : exceptions), -1)
  if (!first || first > last) return { months: [], completeTo: undefined }
  const months: string[] = []
  for (let month = monthOf(first); month <= monthOf(last); month = monthAfter(month)) {
    months.unshift(month)
  }
  return { months, completeTo: last }
}

/** Whether a set has a file for a month: of what comes by the month, only when that is over. */
export function hasMonth(
  { appears }: DataSet,
  month: string,
  { months, completeTo }: PublishedMonths,
): boolean {
  if (!months.includes(month) || completeTo === undefined) return false
  return appears === 'daily' || lastOf(month) <= completeTo
}

/** One month of a set. */
export type DataFile = {
  readonly set: DataSet
  readonly month: string
  /** The last day in it; a month that is over does not change any more. */
  readonly completeTo: CivilDate
  readonly isWhole: boolean
  readonly rows: readonly DataRow[]
}

/** Undefined for a set or a month that is not published. */
export async function readDataFile(
  tx: Tx,
  setting: Setting,
  asked: { readonly set: string; readonly month: string },
): Promise<DataFile | undefined> {
  const set = dataSets.find(({ id }) => id === asked.set)
  const published = await publishedMonths(tx)
  const { month } = asked
  if (!set || !published.completeTo || !hasMonth(set, month, published)) return undefined
  const isWhole = lastOf(month) <= published.completeTo
  const completeTo = isWhole ? lastOf(month) : published.completeTo
  const days = { from: firstOf(month), to: completeTo }
  const rows = await rowsOf[set.id]?.(tx, setting, days)
  return rows && { set, month, completeTo, isWhole, rows }
}

type Days = { readonly from: CivilDate; readonly to: CivilDate }
type Rows = (tx: Tx, setting: Setting, days: Days) => Promise<DataRow[]>

const rowsOf: Readonly<Record<string, Rows>> = {
  [revenueSet.id]: async (tx, setting, days) => {
    const [money, names] = await Promise.all([moneyOfDays(tx, days), namesIn(tx, setting)])
    return revenueRows(money, names)
  },
  [bankSet.id]: async (tx, _setting, days) => bankRows(await moneyOfDays(tx, days)),
  [issueSet.id]: async (tx, setting, days) => {
    const [times, names] = await Promise.all([issueTimes(tx, days), namesIn(tx, setting)])
    return issueRows(monthOf(days.from), times, names)
  },
  // A count of what disagrees tells nobody's payment: nothing is withheld.
  [exceptionSet.id]: (tx, _setting, days) => exceptionsOfDays(tx, days),
}

async function namesIn(tx: Tx, { jurisdictions }: Setting): Promise<Names> {
  const heads = new Map((await listAccounts(tx)).map(({ id, head }) => [id as string, head]))
  return {
    headOf: (account) => heads.get(account),
    districtName: (code) => jurisdictions.get(code)?.name.en ?? code,
  }
}
