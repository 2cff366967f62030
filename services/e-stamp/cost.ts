/** The cost of a stamp as a service definition asks for it: answers and evidence in, duty out. */
import type { CivilDate, Paisa } from '#platform/catalogue'
import { stampDuty, type Duty } from './duty.ts'
import { instrumentNeeds, type Instrument, type LeaseTerm } from './tariff.ts'
import { valuationKey, rowsIn } from './valuation-records.ts'
import {
  valueProperty,
  type Classification,
  type LandArea,
  type RoadSide,
  type Valuation,
} from './valuation.ts'

/** The answers that the cost reads, under the names of the form's questions. */
export type CostAnswers = {
  readonly instrument: Instrument
  readonly executionDate?: CivilDate | undefined
  readonly lastTransferDate?: CivilDate | undefined
  readonly consideration?: Paisa | undefined
  readonly leaseTerm?: LeaseTerm | undefined
  readonly leaseAmount?: Paisa | undefined
  readonly locality?: string | undefined
  readonly classification?: Classification | undefined
  readonly roadSide?: RoadSide | undefined
  readonly landArea?: LandArea | undefined
  readonly coveredArea?: string | undefined
}

export type CostQuestion = {
  readonly answers: CostAnswers
  readonly evidence: Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>
  readonly today: CivilDate
}

/** The valuation record that this case needs, or undefined where no property is charged. */
export function valuationEvidenceKey(
  answers: CostAnswers,
  context: { readonly jurisdiction: string; readonly today: CivilDate },
): string | undefined {
  if (!instrumentNeeds[answers.instrument].property || !answers.locality) return undefined
  const date = answers.executionDate ?? context.today
  return valuationKey(context.jurisdiction, date, answers.locality)
}

/** Values the property by `evidence.valuation`, then charges it. Throws as `stampDuty` does. */
export function costOfStamp({ answers, evidence, today }: CostQuestion): Duty {
  return stampDuty({ answers, valuation: valuationFrom({ answers, evidence, today }), today })
}

function valuationFrom({ answers, evidence, today }: CostQuestion): Valuation | undefined {
  const { locality, classification, roadSide, landArea, coveredArea } = answers
  if (!instrumentNeeds[answers.instrument].property) return undefined
  if (!locality || !classification || !landArea) return undefined
  return valueProperty(
    rowsIn(evidence['valuation']),
    { locality, classification, roadSide, landArea, coveredArea },
    answers.executionDate ?? today,
  )
}
