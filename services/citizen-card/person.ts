/** What the register of persons says of whoever is to have a card. */
import { addMonths, textOf, type CivilDate, type Item } from '#platform/catalogue'

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
export function registeredIn(item: Item | undefined): Registered | undefined {
  if (!item || item['alive'] !== true) return undefined
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
    placeOfBirth: word('placeOfBirth'),
    address: word('addressLine'),
  }
}

/** The day on which somebody is so many years old. */
export function birthdayOf(dateOfBirth: CivilDate, years: number): CivilDate {
  return addMonths(dateOfBirth, years * 12)
}

export function isAgedOn(dateOfBirth: CivilDate, years: number, day: CivilDate): boolean {
  return birthdayOf(dateOfBirth, years) <= day
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

/** The blood relative with this number: of the family by birth, of age, and alive. */
export function bloodRelative(
  family: Item | undefined,
  cnic: string,
  day: CivilDate,
): Item | undefined {
  const members = Array.isArray(family?.['alpha']) ? (family['alpha'] as Item[]) : []
  return members.find(
    (member) =>
      member['cnic'] === cnic &&
      member['alive'] === true &&
      typeof member['dateOfBirth'] === 'string' &&
      isAgedOn(member['dateOfBirth'], 18, day),
  )
}

/** Whether somebody is of the family, by any of its ties. */
export function isOfFamily(family: Item | undefined, personId: string | undefined): boolean {
  const members = Array.isArray(family?.['members']) ? (family['members'] as Item[]) : []
  return personId !== undefined && members.some((member) => member['personId'] === personId)
}
