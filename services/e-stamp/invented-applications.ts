/** Stamp applications that nobody made: valid answers for demonstrations and measurements. */
import {
  addDays,
  addMonths,
  fiscalYearOf,
  rupees,
  type CivilDate,
  type Paisa,
} from '#platform/catalogue'
import {
  inventedPeople,
  pick,
  wholeBetween,
  type InventedPerson,
  type RandomSource,
} from './invented-people.ts'
import { punjabRows } from './tariff-rows.ts'
import { instrumentNeeds, instruments, placesCharged, type Instrument } from './tariff.ts'
import type { Classification, LandArea, RoadSide, ValuationRow } from './valuation.ts'

export type InventedAnswers = {
  readonly instrument: Instrument
  readonly executionDate: CivilDate
  readonly locality?: string
  readonly classification?: Classification
  readonly roadSide?: RoadSide
  readonly propertyDetails?: string
  readonly landArea?: LandArea
  readonly coveredArea?: string
  readonly consideration?: Paisa
  readonly lastTransferDate?: CivilDate
  readonly firstParties: readonly InventedPerson[]
  readonly secondParties?: readonly InventedPerson[]
  readonly agent?: InventedPerson
  readonly purpose: string
}

export type InventedApplication = {
  readonly language: 'en' | 'ur'
  readonly answers: InventedAnswers
}

export type InventedWorld = {
  /** The valuation table from which properties are drawn. */
  readonly table: readonly ValuationRow[]
  readonly today: CivilDate
}

/** How often each instrument is bought: far more affidavits and agreements than sales. */
const demand: readonly Instrument[] = [
  ...Array<Instrument>(8).fill('affidavit'),
  ...Array<Instrument>(5).fill('agreement-to-sell'),
  ...Array<Instrument>(5).fill('sale-deed'),
  ...instruments.filter((name) => !hasLapsed(name)),
]

/** Nobody buys today what only an earlier year charged. */
function hasLapsed(instrument: Instrument): boolean {
  return punjabRows.every((row) => row.instrument !== instrument || row.to !== undefined)
}

const purposes: Readonly<Record<Instrument, { readonly en: string; readonly ur: string }>> = {
  'sale-deed': { en: 'Sale of a house', ur: 'مکان کی فروخت' },
  'gift-deed': { en: 'Gift to a family member', ur: 'اہل خانہ کو ہبہ' },
  'release-deed': { en: 'Release of an inherited share', ur: 'وراثتی حصے سے دستبرداری' },
  'housing-transfer': { en: 'Transfer of a plot in a society', ur: 'سوسائٹی کے پلاٹ کی منتقلی' },
  'court-auction-certificate': {
    en: 'Property bought at auction',
    ur: 'نیلامی میں خریدی گئی جائیداد',
  },
  'consent-decree': { en: 'Decree by consent of both sides', ur: 'فریقین کی رضامندی سے ڈگری' },
  'assignable-deed': { en: 'Assignment of rights in a plot', ur: 'پلاٹ کے حقوق کی منتقلی' },
  lease: { en: 'Lease of a shop', ur: 'دکان کی لیز' },
  'agreement-to-sell': { en: 'Agreement to sell a shop', ur: 'دکان کی فروخت کا اقرار نامہ' },
  affidavit: { en: 'Affidavit for a domicile certificate', ur: 'ڈومیسائل کے لیے بیانِ حلفی' },
  'divorce-deed': { en: 'Divorce deed', ur: 'طلاق نامہ' },
}

/**
 * One application; the same `random` sequence gives the same one. `instrument` fixes its kind.
 * The deed is executed within the last 30 days, never before the table's fiscal year began.
 */
export function inventedApplication(
  random: RandomSource,
  world: InventedWorld,
  instrument: Instrument = pick(random, demand),
): InventedApplication {
  const language = random() < 0.7 ? 'ur' : 'en'
  const needs = instrumentNeeds[instrument]
  const executionDate = recentDay(random, world.today)
  const row = needs.property ? pick(random, rowsFor(world, instrument, executionDate)) : undefined
  const sides = needs.bothSides ? 2 : 1
  const countFirst = random() < 0.2 ? 2 : 1
  const people = inventedPeople(random, language, sides - 1 + countFirst + 1)
  const property = row ? propertyBy(random, row, language) : undefined
  const hasAgent = random() < 0.15
  const agent = people.at(-1)
  return {
    language,
    answers: {
      instrument,
      executionDate,
      ...property,
      ...(needs.consideration ? { consideration: price(random) } : {}),
      ...(needs.lastTransfer ? { lastTransferDate: lastTransfer(random, executionDate) } : {}),
      firstParties: people.slice(0, countFirst),
      ...(needs.bothSides ? { secondParties: people.slice(countFirst, countFirst + 1) } : {}),
      ...(hasAgent && agent ? { agent } : {}),
      purpose: purposes[instrument][language],
    },
  }
}

function recentDay(random: RandomSource, today: CivilDate): CivilDate {
  const day = addDays(today, -wholeBetween(random, 0, 30))
  const firstDay = fiscalYearOf(today)
  return day < firstDay ? firstDay : day
}

/** Only where the deed has a confirmed rate: a sale or a consent decree in a village. */
function rowsFor(world: InventedWorld, instrument: Instrument, date: CivilDate): ValuationRow[] {
  const year = fiscalYearOf(date)
  const charged = placesCharged({ instrument, executionDate: date })
  return world.table.filter((row) => row.fiscalYear === year && charged.includes(row.place))
}

function propertyBy(random: RandomSource, row: ValuationRow, language: 'en' | 'ur') {
  const landArea: LandArea =
    row.classification === 'agricultural'
      ? { value: `${wholeBetween(random, 1, 12)}.5`, unit: 'acre' }
      : row.classification === 'industrial'
        ? { value: String(wholeBetween(random, 1, 8)), unit: 'kanal' }
        : { value: String(pick(random, [3, 5, 7, 10, 20])), unit: 'marla' }
  const isBuilt = row.coveredRate > 0 && random() < 0.7
  const plot = wholeBetween(random, 1, 300)
  return {
    locality: row.locality,
    classification: row.classification,
    roadSide: row.onMainRoad ? ('on-main-road' as const) : ('off-main-road' as const),
    propertyDetails:
      language === 'ur'
        ? `پلاٹ نمبر ${plot}، ${row.localityName.ur}`
        : `Plot ${plot}, ${row.localityName.en}`,
    landArea,
    ...(isBuilt ? { coveredArea: String(wholeBetween(random, 6, 40) * 50) } : {}),
  }
}

/** Rs 200,000 to Rs 60,000,000 in steps of Rs 10,000, small prices more often. */
function price(random: RandomSource): Paisa {
  const share = random() ** 3
  return rupees((20 + Math.floor(share * 5_980)) * 10_000)
}

function lastTransfer(random: RandomSource, executionDate: CivilDate): CivilDate {
  return addMonths(executionDate, -wholeBetween(random, 1, 36))
}
