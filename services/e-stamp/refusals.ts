/** What no confirmed law charges is refused at its question, before anything else is asked. */
import { isCivilDate, type CivilDate, type Refusal } from '#platform/catalogue'
import {
  instruments,
  placesCharged,
  punjabTariff,
  refusalFor,
  type Instrument,
  type Place,
} from './tariff.ts'

type Given = Parameters<Refusal<string>>[1]

/** Why a deed of this kind cannot be stamped for a day: no row holds on it, in any place. */
export const refusalOfDay: Refusal<CivilDate> = (executionDate, given) => {
  const instrument = instrumentIn(given)
  if (!instrument || placesCharged({ instrument, executionDate }).length > 0) return undefined
  return refusalFor({ instrument, executionDate }, punjabTariff, given.field)
}

/** Why property in a town, or in a village, cannot be stamped beside the deed and its day. */
export function refusalInPlace(place: Place): Refusal<string> {
  return (_locality, given) => {
    const instrument = instrumentIn(given)
    const { executionDate } = given.answers
    if (!instrument || typeof executionDate !== 'string') return undefined
    if (!isCivilDate(executionDate)) return undefined
    const charged = placesCharged({ instrument, executionDate })
    // Where no place is charged, the day is refused, and once is enough.
    if (charged.includes(place) || charged.length === 0) return undefined
    return refusalFor({ instrument, place, executionDate }, punjabTariff, given.field)
  }
}

function instrumentIn({ answers }: Given): Instrument | undefined {
  return instruments.find((instrument) => instrument === answers['instrument'])
}
