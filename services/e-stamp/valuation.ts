/**
 * The valuation table that the Collector makes for a fiscal year (Stamp Act 1899, section 27-A):
 * its rows, how one row is found, and what it makes of a property. All arithmetic is exact.
 */
import {
  addDays,
  addMonths,
  moneyText,
  text,
  type CivilDate,
  type FillValues,
  type Paisa,
  type Text,
} from '#platform/catalogue'
import { problems } from './problems.ts'
import type { Place } from './tariff.ts'

export const classifications = ['residential', 'commercial', 'industrial', 'agricultural'] as const
export type Classification = (typeof classifications)[number]

export const roadSides = ['on-main-road', 'off-main-road'] as const
export type RoadSide = (typeof roadSides)[number]

export const landUnits = ['marla', 'kanal', 'acre'] as const
export type LandUnit = (typeof landUnits)[number]

/** What kind of revenue or local area a locality belongs to. */
export const circles = ['town', 'union-council', 'qanungoi', 'mauza'] as const
export type Circle = (typeof circles)[number]

export type ValuationRow = {
  /** 1 July on which the table's fiscal year begins; the row holds for that year only. */
  readonly fiscalYear: CivilDate
  readonly district: string
  readonly tehsil: string
  readonly tehsilName: Text
  readonly circle: Circle
  readonly circleName: Text
  /** Unique within the district: `mehrabad-city-gulshan-e-mehr`. */
  readonly locality: string
  readonly localityName: Text
  readonly place: Place
  readonly classification: Classification
  readonly onMainRoad: boolean
  /** Paisa per `landUnit` of land. */
  readonly landRate: Paisa
  readonly landUnit: LandUnit
  /** Paisa per square foot of covered area; 0 where the table has none. */
  readonly coveredRate: Paisa
  /** The marla differs: 225 square feet in some towns and schemes, 272.25 in revenue records. */
  readonly squareFeetPerMarla: 225 | 272.25
  /** Where the row comes from; shown with the valuation. */
  readonly note: Text
}

export type LandArea = {
  /** Exact decimal text with at most 4 decimals: `2.5`. */
  readonly value: string
  readonly unit: 'kanal' | 'marla' | 'acre' | 'square-foot' | 'square-yard'
}

export type ValuationStep = {
  readonly label: Text
  readonly values: FillValues
}

export type Valuation = {
  readonly value: Paisa
  readonly place: Place
  readonly row: ValuationRow
  readonly steps: readonly ValuationStep[]
}

export type PropertyAnswers = {
  readonly locality: string
  readonly classification: Classification
  readonly roadSide?: RoadSide | undefined
  readonly landArea: LandArea
  /** Covered area in square feet, exact decimal text. */
  readonly coveredArea?: string | undefined
}

/** Finds the row in force on the day of execution and values the property by it. */
export function valueProperty(
  table: readonly ValuationRow[],
  answers: PropertyAnswers,
  executionDate: CivilDate,
): Valuation {
  const row = findValuationRow(table, answers, executionDate)
  if (row === undefined) throw problems['e-stamp-valuation-missing']({ field: 'locality' })
  return assessValue(row, answers.landArea, answers.coveredArea)
}

/**
 * The row for a locality, class and road side on a day. Where the table makes no difference
 * between main road and inner streets, its one row serves both.
 */
export function findValuationRow(
  table: readonly ValuationRow[],
  answers: Pick<PropertyAnswers, 'locality' | 'classification' | 'roadSide'>,
  date: CivilDate,
): ValuationRow | undefined {
  const rows = table.filter(
    (row) =>
      row.locality === answers.locality &&
      row.classification === answers.classification &&
      row.fiscalYear <= date &&
      date <= addDays(addMonths(row.fiscalYear, 12), -1),
  )
  const onMainRoad = answers.roadSide === 'on-main-road'
  return rows.find((row) => row.onMainRoad === onMainRoad) ?? rows.find((row) => !row.onMainRoad)
}

/**
 * The value of land and covered area by one row, each rounded up to the whole rupee.
 * Throws `e-stamp-area-missing` for an area that is not above zero.
 */
export function assessValue(
  row: ValuationRow,
  landArea: LandArea,
  coveredArea?: string,
): Valuation {
  const areaUnits = tenThousandthsOf(landArea.value, 'landArea') * quarterFeetIn(landArea.unit, row)
  if (areaUnits <= 0n) throw problems['e-stamp-area-missing']({ field: 'landArea' })
  const land = wholeRupees(
    BigInt(row.landRate) * areaUnits,
    10_000n * quarterFeetIn(row.landUnit, row),
  )
  const covered = coveredArea === undefined ? 0n : tenThousandthsOf(coveredArea, 'coveredArea')
  const building = wholeRupees(BigInt(row.coveredRate) * covered, 10_000n)
  const steps: ValuationStep[] = [landStep(row, landArea, land)]
  if (covered > 0n) {
    steps.push({
      label: coveredLabel,
      values: {
        area: coveredArea ?? '',
        rate: moneyText(row.coveredRate),
        value: moneyText(building),
      },
    })
  }
  return { value: land + building, place: row.place, row, steps }
}

function landStep(row: ValuationRow, area: LandArea, value: Paisa): ValuationStep {
  return {
    label: landLabel(unitNames[row.landUnit], unitNames[area.unit]),
    values: {
      area: area.value,
      rate: moneyText(row.landRate),
      squareFeet: String(row.squareFeetPerMarla),
      year: fiscalYearName(row.fiscalYear),
      value: moneyText(value),
    },
  }
}

function fiscalYearName(first: CivilDate): string {
  return `${first.slice(0, 4)}-${String(Number(first.slice(2, 4)) + 1).padStart(2, '0')}`
}

const unitNames: Readonly<Record<LandArea['unit'], Text>> = {
  marla: text('marla', 'مرلہ'),
  kanal: text('kanal', 'کنال'),
  acre: text('acre', 'ایکڑ'),
  'square-foot': text('sq ft', 'مربع فٹ'),
  'square-yard': text('sq yd', 'مربع گز'),
}

const landSentence = text(
  'Land by the valuation table of {year}: {area} {unit} at {rate} per {ratePer} ' +
    '(1 marla = {squareFeet} sq ft) is {value}',
  'زمین، مالیتی جدول {year} کے مطابق: {area} {unit}، نرخ {rate} فی {ratePer} ' +
    '({squareFeet} مربع فٹ کا مرلہ)، کل {value}',
)

/** The units are words of each language, so they go into the sentence; the numbers stay values. */
function landLabel(ratePer: Text, unit: Text): Text {
  const withUnits = (language: 'en' | 'ur'): string =>
    landSentence[language].replace('{unit}', unit[language]).replace('{ratePer}', ratePer[language])
  return { en: withUnits('en'), ur: withUnits('ur') }
}

const coveredLabel = text(
  'Covered area by the same table: {area} sq ft at {rate} per sq ft is {value}',
  'تعمیر شدہ رقبہ، اسی جدول کے مطابق: {area} مربع فٹ، نرخ {rate} فی مربع فٹ، کل {value}',
)

/** Quarter square feet in one unit: 272.25 square feet then stay a whole number. */
function quarterFeetIn(unit: LandArea['unit'], row: ValuationRow): bigint {
  const marla = row.squareFeetPerMarla === 225 ? 900n : 1_089n
  if (unit === 'marla') return marla
  if (unit === 'kanal') return 20n * marla
  if (unit === 'acre') return 160n * marla
  return unit === 'square-yard' ? 36n : 4n
}

function tenThousandthsOf(decimal: string, field: string): bigint {
  const match = /^(\d{1,9})(?:\.(\d{1,4}))?$/.exec(decimal)
  if (!match) throw problems['e-stamp-area-missing']({ field })
  return BigInt(match[1] ?? '0') * 10_000n + BigInt((match[2] ?? '').padEnd(4, '0'))
}

/** `dividend / divisor` paisa, rounded up to the whole rupee. */
function wholeRupees(dividend: bigint, divisor: bigint): Paisa {
  const perRupee = divisor * 100n
  return Number((dividend + perRupee - 1n) / perRupee) * 100
}
