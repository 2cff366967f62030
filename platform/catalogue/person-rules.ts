/** What a service may conclude of a person from the register, from a family, from a capture. */
import { addMonths, type CivilDate } from '#platform/kernel'
import type { Item } from '#platform/registers'
import type { CaptureGiven } from './captures.ts'

/** Who is registered and lives; undefined otherwise. */
export function livingPerson(item: Item | undefined): Item | undefined {
  return item?.['alive'] === true ? item : undefined
}

/** The day on which somebody is so many years old. */
export function birthdayOf(dateOfBirth: CivilDate, years: number): CivilDate {
  return addMonths(dateOfBirth, years * 12)
}

export function isAgedOn(dateOfBirth: CivilDate, years: number, day: CivilDate): boolean {
  return birthdayOf(dateOfBirth, years) <= day
}

/** The blood relative with this number: of the family by birth, of age, and alive. */
export function bloodRelative(
  family: Item | undefined,
  cnic: string,
  day: CivilDate,
): Item | undefined {
  return adultAmong(family?.['alpha'], cnic, day)
}

/** Who of the family, by any of its ties, has this number, is of age and lives. */
export function familyMember(
  family: Item | undefined,
  cnic: string,
  day: CivilDate,
): Item | undefined {
  return adultAmong(family?.['members'], cnic, day)
}

function adultAmong(members: unknown, cnic: string, day: CivilDate): Item | undefined {
  const list = Array.isArray(members) ? (members as Item[]) : []
  return list.find(
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

/**
 * Whether a capture proves that its giver is this person: compared with the person's own template
 * and found the same, or an exception, which stands equal.
 */
export function provesWho(capture: CaptureGiven | undefined, personId: unknown): boolean {
  if (capture === undefined || capture.personId !== personId) return false
  return capture.matched === true || capture.modality === 'exception'
}

/** Whether one of what was taken proves it, and none says that it is somebody else. */
export function areOf(
  taken: readonly (CaptureGiven | undefined)[],
  person: Item | undefined,
): boolean {
  if (!person || taken.some((one) => one?.matched === false)) return false
  return taken.some((one) => provesWho(one, person['personId']))
}

/** Whether others look like it whom nobody has judged, or nobody has searched yet. */
export function isUnjudged(face: CaptureGiven | undefined): boolean {
  return face?.modality === 'face' && (face.duplicates > 0 || !face.searchedAt)
}

const inForce: readonly unknown[] = ['issued', 'printed', 'dispatched', 'handed-over']

/** Whether a document about a person is out or on its way, not lost, cancelled or past its day. */
export function isStanding(held: Item, today: CivilDate): boolean {
  const { standing, expiresOn } = held
  return inForce.includes(standing) && !(typeof expiresOn === 'string' && expiresOn < today)
}
