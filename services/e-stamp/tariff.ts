/** Which stamp duty row is in force for a deed: instrument, place and day of execution. */
import { addMonths, type CivilDate, type Paisa, type Text } from '#platform/catalogue'
import { rowsOn } from './dated-rows.ts'
import { problems } from './problems.ts'
import { punjabRows, punjabUnsettled } from './tariff-rows.ts'
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
  'agreement-to-sell',
  'affidavit',
  'divorce-deed',
] as const
export type Instrument = (typeof instruments)[number]

export const places = ['urban', 'rural'] as const
export type Place = (typeof places)[number]

/** Which questions an instrument needs; `property` brings locality, class and area with it. */
export type Needs = {
  readonly consideration: boolean
  readonly property: boolean
  readonly bothSides: boolean
  readonly lastTransfer: boolean
}

function needs(...what: readonly (keyof Needs)[]): Needs {
  return {
    consideration: what.includes('consideration'),
    property: what.includes('property'),
    bothSides: what.includes('bothSides'),
    lastTransfer: what.includes('lastTransfer'),
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
  /** Only Article 11-AA: counted from the last transfer. */
  readonly when?: 'within-12-months' | 'after-12-months'
  readonly charge: Charge
  /** First and last day on which the row holds, both included. */
  readonly from: CivilDate
  readonly to?: CivilDate
  readonly authority: Text
  readonly source: string
  /** `disputed`: sources disagree; charged by the one that was read, and said so every time. */
  readonly certainty: 'confirmed' | 'disputed'
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
  readonly switchedOff: ReadonlySet<string>
}

export const punjabTariff: Tariff = {
  rows: punjabRows,
  unsettled: punjabUnsettled,
  switchedOff: new Set(),
}

export type RateQuestion = {
  readonly instrument: Instrument
  /** Where the property lies; absent for instruments without property. */
  readonly place?: Place | undefined
  readonly executionDate: CivilDate
  readonly lastTransferDate?: CivilDate | undefined
}

export type Rate = {
  /** Exactly one row with part `duty`, first; then any service charge. */
  readonly rows: readonly [ChargeRow, ...ChargeRow[]]
  readonly notices: readonly Notice[]
}

/**
 * The rows in force on the day of execution.
 * Throws `e-stamp-no-confirmed-rate` where no confirmed row holds, and
 * `e-stamp-last-transfer-wrong` where the instrument needs that date and it does not fit.
 */
export function rateOn(question: RateQuestion, tariff: Tariff = punjabTariff): Rate {
  const timing = timingOf(question)
  const rows = rowsOn(tariff.rows, question.executionDate).filter(
    (row) =>
      row.instrument === question.instrument &&
      (row.place === 'any' || row.place === question.place) &&
      (row.when === undefined || row.when === timing) &&
      !tariff.switchedOff.has(row.id),
  )
  const [duty, second] = rows.filter((row) => row.part === 'duty')
  if (duty === undefined) throw noConfirmedRate(question)
  if (second !== undefined) throw new Error(`two duty rows at once: ${duty.id}, ${second.id}`)
  const services = rows.filter((row) => row.part === 'service-charge')
  return { rows: [duty, ...services], notices: noticesFor([duty, ...services], tariff) }
}

/** Article 11-AA: within twelve months of the last transfer, the same day a year on included. */
function timingOf(question: RateQuestion): ChargeRow['when'] {
  if (!instrumentNeeds[question.instrument].lastTransfer) return undefined
  const { lastTransferDate, executionDate } = question
  if (lastTransferDate === undefined || lastTransferDate > executionDate) {
    throw problems['e-stamp-last-transfer-wrong']({ field: 'lastTransferDate' })
  }
  return executionDate <= addMonths(lastTransferDate, 12) ? 'within-12-months' : 'after-12-months'
}

/** A problem's values serve both languages at once. */
const placeNames: Readonly<Record<Place, string>> = {
  urban: 'urban · شہری',
  rural: 'rural · دیہی',
}

function noConfirmedRate(question: RateQuestion): Error {
  const name = wording.instrument.options[question.instrument]
  return problems['e-stamp-no-confirmed-rate']({
    field: 'executionDate',
    values: {
      instrument: `${name.en} · ${name.ur}`,
      place: question.place ? placeNames[question.place] : '–',
      date: question.executionDate,
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
