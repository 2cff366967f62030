/** What a service may conclude of a person from the register, from a family, from a capture. */
import type { Person } from '#platform/forms'
import { addMonths, textOf, type CivilDate, type Problem } from '#platform/kernel'
import { inScriptOf, isSameName, type Names } from '#platform/population'
import type { Item } from '#platform/registers'
import type { CaptureGiven } from './captures.ts'
import type { RecordsHeld } from './evidence-request.ts'
import { catalogueProblems } from './problems.ts'

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

/**
 * What a person holds of a kind: evidence that was asked by a field. Who holds nothing has an empty
 * list; where there is no list nobody asked, and no rule may go on as if nothing were held.
 * @throws Error where the definition does not ask for it: a fault of ours
 */
export function heldIn(evidence: Item | undefined): RecordsHeld['all'] {
  const all = evidence?.['all']
  if (!Array.isArray(all)) throw new Error('what a person holds was not asked by a field')
  return all as unknown as RecordsHeld['all']
}

/** Whether a person has one in force besides these: that of the case, and the one it replaces. */
export function holdsAnother(
  held: RecordsHeld['all'],
  besides: readonly (string | undefined)[],
  today: CivilDate,
): boolean {
  return held.some((one) => !besides.includes(one.number) && isStanding(one, today))
}

const inForce: readonly unknown[] = ['issued', 'printed', 'dispatched', 'handed-over']

/** Whether a document about a person is out or on its way, not lost, cancelled or past its day. */
export function isStanding(held: Item, today: CivilDate): boolean {
  const { standing, expiresOn } = held
  return inForce.includes(standing) && !(typeof expiresOn === 'string' && expiresOn < today)
}

const namesIn = (item: Item, field: string) => ({
  en: textOf(item[`${field}En`], ''),
  ur: textOf(item[`${field}Ur`], ''),
})

/** A wife or widow of whom; undefined where the register knows no marriages at all. */
function spousesIn({ spouses }: Item): readonly Names[] | undefined {
  return Array.isArray(spouses) ? (spouses as Item[]).map((one) => namesIn(one, 'name')) : undefined
}

type Written = Pick<Person, 'name' | 'relation' | 'relativeName'>

/**
 * What was written of a person says what the register says, where it knows: told before anybody
 * pays for a paper on which the register's words are printed. Only to whom they may be told.
 * @throws answers-faulty, with name-not-as-registered, parent-not-as-registered,
 * husband-not-as-registered and marriage-not-registered
 */
export function checkAsRegistered(field: string, written: Written, registered: Item): void {
  const { name, relation } = written
  const known = namesIn(registered, 'name')
  const isByParent = relation === 'son-of' || relation === 'daughter-of'
  const relative = isByParent
    ? parentFault(field, written, registered)
    : husbandFault(field, written, registered)
  const faults = relative ? [relative] : []
  if (!isSameName(name, known)) {
    const values = { registered: inScriptOf(name, known) }
    faults.unshift(catalogueProblems['name-not-as-registered']({ field: `${field}.name`, values }))
  }
  if (faults.length > 0) throw catalogueProblems['answers-faulty']({ faults })
}

function parentFault(
  field: string,
  { relativeName }: Written,
  registered: Item,
): Problem | undefined {
  const [father, mother] = [namesIn(registered, 'fatherName'), namesIn(registered, 'motherName')]
  if (isUnknown(father) || isNamed(relativeName, [father, mother])) return undefined
  const values = { registered: inScriptOf(relativeName, father) }
  return catalogueProblems['parent-not-as-registered']({ field: `${field}.relativeName`, values })
}

/** Whoever says husband instead of father is held to the register as well. */
function husbandFault(
  field: string,
  { relativeName }: Written,
  registered: Item,
): Problem | undefined {
  const father = namesIn(registered, 'fatherName')
  const husbands = spousesIn(registered)
  if (!husbands || isNamed(relativeName, husbands)) return undefined
  const [husband] = husbands.filter((one) => !isUnknown(one))
  if (husband) {
    const values = { registered: inScriptOf(relativeName, husband) }
    const at = `${field}.relativeName`
    return catalogueProblems['husband-not-as-registered']({ field: at, values })
  }
  // Of whom neither is known nothing contradicts.
  if (husbands.length > 0 || isUnknown(father)) return undefined
  const values = { registered: inScriptOf(relativeName, father) }
  return catalogueProblems['marriage-not-registered']({ field: `${field}.relation`, values })
}

const isUnknown = ({ en, ur }: Names) => en + ur === ''

const isNamed = (written: string, all: readonly Names[]) =>
  all.some((names) => !isUnknown(names) && isSameName(written, names))
