/** What the register of persons says of whoever is to have a card. */
import { isAgedOn, livingPerson, textOf, type CivilDate, type Item } from '#platform/catalogue'

export type Registered = {
  readonly cnic: string
  readonly nameEn: string
  readonly nameUr: string
  readonly fatherEn: string
  readonly fatherUr: string
  readonly sex: 'M' | 'F' | 'X'
  readonly dateOfBirth: CivilDate
  readonly placeOfBirth: string
  readonly address: string
}

/** Undefined where nobody is registered, or nobody who lives. */
export function registeredIn(registered: Item | undefined): Registered | undefined {
  const item = livingPerson(registered)
  if (!item) return undefined
  const word = (field: string) => textOf(item[field], '')
  const sex = word('sex')
  return {
    cnic: word('cnic'),
    nameEn: word('nameEn'),
    nameUr: word('nameUr'),
    fatherEn: word('fatherNameEn'),
    fatherUr: word('fatherNameUr'),
    sex: sex === 'M' || sex === 'F' ? sex : 'X',
    dateOfBirth: word('dateOfBirth'),
    placeOfBirth: word('placeOfBirthEn'),
    address: addressOf(word('addressLine'), word('addressPlaceUr')),
  }
}

/** The line as registered, with the place where the line does not say it already. */
function addressOf(line: string, place: string): string {
  return line.includes(place) ? line : [line, place].filter((part) => part !== '').join('، ')
}

/**
 * What is captured of a child, by the rules since June 2025: nothing under three, a photograph from
 * three, fingerprints too from ten.
 */
export function capturesFor(
  dateOfBirth: CivilDate,
  day: CivilDate,
): readonly ('face' | 'finger')[] {
  if (!isAgedOn(dateOfBirth, 3, day)) return []
  return isAgedOn(dateOfBirth, 10, day) ? ['face', 'finger'] : ['face']
}
