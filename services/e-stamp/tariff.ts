/** Which stamp duty row is in force for a deed: instrument, place and day of execution. */
import {
  addMonths,
  formatDate,
  text,
  type CivilDate,
  type Paisa,
  type Problem,
  type Text,
} from '#platform/catalogue'
import { holdsOn, rowsOn, type Dated } from './dated-rows.ts'
import { problems } from './problems.ts'
import { punjabConflicts, punjabRows, punjabUnsettled } from './tariff-rows.ts'
import { wording } from './wording.ts'

/** The instruments for which at least one row is confirmed. */
export const instruments = [
  'sale-deed',
  'gift-deed',
  'release-deed',
  'housing-transfer',
  'court-auction-certificate',
  'consent-decree',
  'assignable-deed',
  'lease',
  'agreement-to-sell',
  'affidavit',
  'divorce-deed',
] as const
export type Instrument = (typeof instruments)[number]

export const places = ['urban', 'rural'] as const
export type Place = (typeof places)[number]

export const leaseTerms = ['under-20-years', 'from-20-years'] as const
export type LeaseTerm = (typeof leaseTerms)[number]

/** Which questions an instrument needs; `property` brings locality, class and area with it. */
export type Needs = {
  readonly consideration: boolean
  readonly property: boolean
  readonly bothSides: boolean
  readonly lastTransfer: boolean
  /** The term and the amount of a lease, on which it is charged. */
  readonly leaseTerms: boolean
}

function needs(...what: readonly (keyof Needs)[]): Needs {
  return {
    consideration: what.includes('consideration'),
    property: what.includes('property'),
    bothSides: what.includes('bothSides'),
    lastTransfer: what.includes('lastTransfer'),
    leaseTerms: what.includes('leaseTerms'),
  }
}

export const instrumentNeeds: Readonly<Record<Instrument, Needs>> = {
  'sale-deed': needs('consideration', 'property', 'bothSides'),
  'gift-deed': needs('property', 'bothSides'),
  'release-deed': needs('property', 'bothSides'),
  'housing-transfer': needs('consideration', 'property', 'bothSides'),
  'court-auction-certificate': needs('consideration', 'property', 'bothSides'),
  'consent-decree': needs('property', 'bothSides'),
  'assignable-deed': needs('consideration', 'property', 'bothSides', 'lastTransfer'),
  lease: needs('leaseTerms', 'bothSides'),
  'agreement-to-sell': needs('bothSides'),
  affidavit: needs(),
  'divorce-deed': needs('bothSides'),
}

/** The instruments with a need, for conditions in the form: `instrumentsThatNeed('property')`. */
export function instrumentsThatNeed(need: keyof Needs): Instrument[] {
  return instruments.filter((instrument) => instrumentNeeds[instrument][need])
}

/** A fixed amount, or basis points (1 % = 100) of the value charged. */
export type Charge = { readonly fixed: Paisa } | { readonly basisPoints: number }

/** One sentence of law: what is charged, where, from when to when, and who says so. */
export type ChargeRow = {
  readonly id: string
  readonly instrument: Instrument
  /** Article of Schedule I of the Stamp Act 1899. */
  readonly article: string
  readonly part: 'duty' | 'service-charge'
  readonly place: Place | 'any'
  /** Article 11-AA counts from the last transfer; Article 35 goes by the term of the lease. */
  readonly when?: 'within-12-months' | 'after-12-months' | LeaseTerm
  readonly charge: Charge
  /** First and last day on which the row holds, both included. */
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly authority: Text
  readonly source: string
  /** Said to the applicant wherever this row is used. */
  readonly caution?: Text
}

/** A question that the sources leave open about rows in use; the applicant always sees it. */
export type Unsettled = {
  readonly id: string
  readonly rows: readonly string[]
  readonly notice: Text
  readonly sources: readonly string[]
}

/** Days on which published sources give an instrument different rates, so that none is charged. */
export type Conflict = Dated & {
  readonly instrument: Instrument
  readonly place: Place
  readonly source: string
  /** The problem that names the sources and the way out. */
  readonly refusal: Exclude<keyof typeof problems, 'list'>
}

export type Notice = {
  readonly id: string
  readonly text: Text
  readonly sources: readonly string[]
}

/**
 * The law that a rule runs on. `switchedOff` names rows that a court has suspended or that have
 * lapsed: such a row is as if it were not there.
 */
export type Tariff = {
  readonly rows: readonly ChargeRow[]
  readonly unsettled: readonly Unsettled[]
  readonly conflicts: readonly Conflict[]
  readonly switchedOff: ReadonlySet<string>
}

export const punjabTariff: Tariff = {
  rows: punjabRows,
  unsettled: punjabUnsettled,
  conflicts: punjabConflicts,
  switchedOff: new Set(),
}

export type RateQuestion = {
  readonly instrument: Instrument
  /** Where the property lies; absent for instruments without property. */
  readonly place?: Place | undefined
  readonly executionDate: CivilDate
  readonly lastTransferDate?: CivilDate | undefined
  readonly leaseTerm?: LeaseTerm | undefined
}

export type Rate = {
  /** Exactly one row with part `duty`, first; then any service charge. */
  readonly rows: readonly [ChargeRow, ...ChargeRow[]]
  readonly notices: readonly Notice[]
}

/**
 * The rows in force on the day of execution.
 * Throws `refusalFor` where no confirmed row holds, `e-stamp-last-transfer-wrong` and
 * `e-stamp-lease-terms-missing` where the instrument needs these and they do not fit.
 */
export function rateOn(question: RateQuestion, tariff: Tariff = punjabTariff): Rate {
  const timing = timingOf(question)
  const rows = rowsInForce(question, tariff).filter(
    (row) =>
      (row.place === 'any' || row.place === question.place) &&
      (row.when === undefined || row.when === timing),
  )
  const [duty, second] = rows.filter((row) => row.part === 'duty')
  if (duty === undefined) throw refusalFor(question, tariff)
  if (second !== undefined) throw new Error(`two duty rows at once: ${duty.id}, ${second.id}`)
  const services = rows.filter((row) => row.part === 'service-charge')
  return { rows: [duty, ...services], notices: noticesFor([duty, ...services], tariff) }
}

/** Where an instrument has a confirmed rate on a day; nowhere, where it has none. */
export function placesCharged(
  question: Pick<RateQuestion, 'instrument' | 'executionDate'>,
  tariff: Tariff = punjabTariff,
): Place[] {
  const rows = rowsInForce(question, tariff)
  return places.filter((place) => rows.some((row) => row.place === 'any' || row.place === place))
}

/** All rows of an instrument on a day, whatever the place and the timing. */
function rowsInForce(
  { instrument, executionDate }: Pick<RateQuestion, 'instrument' | 'executionDate'>,
  tariff: Tariff,
): ChargeRow[] {
  return rowsOn(tariff.rows, executionDate).filter(
    (row) => row.instrument === instrument && !tariff.switchedOff.has(row.id),
  )
}

/** Article 11-AA: within twelve months of the last transfer, the same day a year on included. */
function timingOf(question: RateQuestion): ChargeRow['when'] {
  const needs = instrumentNeeds[question.instrument]
  if (needs.leaseTerms) {
    if (question.leaseTerm) return question.leaseTerm
    throw problems['e-stamp-lease-terms-missing']({ field: 'leaseTerm' })
  }
  if (!needs.lastTransfer) return undefined
  const { lastTransferDate, executionDate } = question
  if (lastTransferDate === undefined || lastTransferDate > executionDate) {
    throw problems['e-stamp-last-transfer-wrong']({ field: 'lastTransferDate' })
  }
  return executionDate <= addMonths(lastTransferDate, 12) ? 'within-12-months' : 'after-12-months'
}

const placeNames: Readonly<Record<Place, Text>> = {
  urban: text('urban', 'شہری'),
  rural: text('rural', 'دیہی'),
}

/**
 * Why no confirmed row charges an instrument: two sources differ, with both named, or none is
 * confirmed. `field`: the question at which it is said.
 */
export function refusalFor(
  { instrument, place, executionDate }: RateQuestion,
  tariff: Tariff = punjabTariff,
  field = 'executionDate',
): Problem {
  const conflict = tariff.conflicts.find(
    (one) => one.instrument === instrument && one.place === place && holdsOn(one, executionDate),
  )
  if (conflict) return problems[conflict.refusal]({ field: 'locality' })
  return problems['e-stamp-no-confirmed-rate']({
    field,
    values: {
      instrument: wording.instrument.options[instrument],
      place: place ? placeNames[place] : '–',
      date: text(formatDate(executionDate, 'en'), formatDate(executionDate, 'ur')),
    },
  })
}

function noticesFor(rows: readonly ChargeRow[], tariff: Tariff): Notice[] {
  const cautions = rows.flatMap((row) =>
    row.caution ? [{ id: `caution/${row.id}`, text: row.caution, sources: [row.source] }] : [],
  )
  const open = tariff.unsettled
    .filter((entry) => rows.some((row) => entry.rows.includes(row.id)))
    .map((entry) => ({ id: entry.id, text: entry.notice, sources: entry.sources }))
  return [...cautions, ...open]
}
