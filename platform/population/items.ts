/** The population as evidence: one person, and a family, as a service's rules get them. */
import type { Tx } from '#platform/database'
import type { Reading } from '#platform/consent'
import {
  idsByCnic,
  openerFor,
  openPersons,
  type Opener,
  type Person,
  type Vault,
} from '#platform/identity'
import type { CivilDate, Text } from '#platform/kernel'
import type { Sex } from './entry.ts'
import { heirsOf, relativesOf, type FamilyKind, type Relation, type Relative } from './family.ts'
import {
  currentMarriages,
  defined,
  isAlive,
  spousesOf,
  type PersonRecord,
} from './person-record.ts'
import { loadFamily, loadPerson } from './persons-known.ts'
import { placeNames } from './places.ts'

/** The registers under whose names services ask. */
export const populationRegister = 'population'
export const familiesRegister = 'families'

/** Fields of which nothing is known are left out. */
export type PopulationItem = {
  readonly personId: string
  readonly cnic: string
  readonly nameEn: string
  readonly nameUr: string
  readonly sex?: Sex
  readonly dateOfBirth?: CivilDate
  /** A place code. */
  readonly placeOfBirth?: string
  /** What the place is called, for papers: nobody reads a code. */
  readonly placeOfBirthEn?: string
  readonly placeOfBirthUr?: string
  readonly alive: boolean
  readonly diedOn?: CivilDate
  readonly fatherCnic?: string
  readonly fatherNameEn?: string
  readonly fatherNameUr?: string
  readonly motherCnic?: string
  readonly motherNameEn?: string
  readonly motherNameUr?: string
  readonly spouseCnics: readonly string[]
  readonly married: boolean
  /** Whose husband or wife, widower or widow one is; undefined where marriages are unknown. */
  readonly spouses?: readonly { readonly nameEn: string; readonly nameUr: string }[]
  readonly addressPlace?: string
  readonly addressPlaceEn?: string
  readonly addressPlaceUr?: string
  readonly addressLine?: string
  readonly presentPlace?: string
  readonly presentLine?: string
  /** What an outside register says of the card itself. */
  readonly card?: 'valid' | 'expired' | 'blocked'
}

export type FamilyMember = {
  readonly relation: Relation
  readonly family: FamilyKind | 'self'
  readonly personId?: string
  readonly cnic?: string
  readonly nameEn: string
  readonly nameUr: string
  readonly sex?: Sex
  readonly dateOfBirth?: CivilDate
  /** Unknown of a parent who is known by name alone. */
  readonly alive?: boolean
}

export type FamilyItem = {
  readonly cnic: string
  /** All of them, the person first. */
  readonly members: readonly FamilyMember[]
  /** With parents, brothers and sisters: by birth. */
  readonly alpha: readonly FamilyMember[]
  /** With spouses and children: by marriage. */
  readonly beta: readonly FamilyMember[]
  /** By adoption or guardianship. */
  readonly gamma: readonly FamilyMember[]
  /** Facts without shares. */
  readonly heirs: readonly FamilyMember[]
}

/** One question to the population, and under which reading it is asked. */
export type PopulationQuestion = {
  readonly register: string
  readonly key: string
  readonly reading: Reading
}
export type PopulationAnswer = Omit<PopulationQuestion, 'reading'> & {
  readonly item: PopulationItem | FamilyItem
}

/** What the registers `population` and `families` hold under these numbers. */
export async function findPopulationItems(
  tx: Tx,
  vault: Vault,
  questions: readonly PopulationQuestion[],
): Promise<PopulationAnswer[]> {
  const found: PopulationAnswer[] = []
  for (const { register, key, reading } of questions) {
    const personId = (await idsByCnic(tx, vault, [key])).get(key)
    if (personId === undefined) continue
    const item =
      register === familiesRegister
        ? await familyItemOf(tx, vault, reading, personId)
        : await populationItemOf(tx, vault, reading, personId)
    if (item) found.push({ register, key, item })
  }
  return found
}

/** One person, with parents and spouses; undefined for whom nothing is recorded. */
export async function populationItemOf(
  tx: Tx,
  vault: Vault,
  reading: Reading,
  personId: string,
): Promise<PopulationItem | undefined> {
  const opener = openerFor(tx, reading)
  const found = await loadPerson(tx, vault, opener, personId)
  if (!found) return undefined
  const { record, known } = found
  const ids = [...known.records.keys()]
  const persons = await openPersons(tx, vault, opener, ids)
  const relatives = relativesOf(record.personId, known.records)
  const codes = [record.birthPlace, record.permanent?.place].filter((code) => code !== undefined)
  const places = await placeNames(tx, codes)
  return populationItem(record, relatives, { persons, records: known.records, places })
}

/** One person's family; undefined for whom nothing is recorded. */
export async function familyItemOf(
  tx: Tx,
  vault: Vault,
  reading: Reading,
  personId: string,
): Promise<FamilyItem | undefined> {
  return familyItemBy(tx, vault, openerFor(tx, reading), personId)
}

/** The same under a reading that is under way. */
export async function familyItemBy(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  personId: string,
): Promise<FamilyItem | undefined> {
  const found = await loadFamily(tx, vault, opener, personId)
  if (!found) return undefined
  const { record, known } = found
  const relatives = relativesOf(record.personId, known.records)
  const heirs = heirsOf(record.personId, known.records)
  const ids = [...relatives, ...heirs].flatMap((one) => one.personId ?? [])
  const persons = await openPersons(tx, vault, opener, [...ids, record.personId])
  return familyItem(record, relatives, heirs, { persons, records: known.records })
}

type Around = {
  readonly persons: ReadonlyMap<string, Person>
  readonly records: ReadonlyMap<string, PersonRecord>
}

function populationItem(
  record: PersonRecord,
  relatives: readonly Relative[],
  around: Around & { readonly places: ReadonlyMap<string, Text> },
): PopulationItem | undefined {
  const cnic = around.persons.get(record.personId)?.cnic
  if (cnic === undefined) return undefined
  const parentOf = (relation: 'father' | 'mother') => {
    const parent = relatives.find((one) => one.relation === relation && one.family === 'alpha')
    return parent && memberOf(parent, around)
  }
  const father = parentOf('father')
  const mother = parentOf('mother')
  const spouses = currentMarriages(record)
  const birthPlace = around.places.get(record.birthPlace ?? '')
  const addressPlace = around.places.get(record.permanent?.place ?? '')
  return {
    personId: record.personId,
    cnic,
    nameEn: record.name?.en ?? '',
    nameUr: record.name?.ur ?? '',
    alive: isAlive(record),
    spouseCnics: spouses.flatMap(({ spouse }) => around.persons.get(spouse)?.cnic ?? []),
    married: spouses.length > 0,
    spouses: spousesOf(record).map((id) => {
      const name = around.records.get(id)?.name
      return { nameEn: name?.en ?? '', nameUr: name?.ur ?? '' }
    }),
    ...defined({
      sex: record.sex,
      dateOfBirth: record.born,
      placeOfBirth: record.birthPlace,
      placeOfBirthEn: birthPlace?.en,
      placeOfBirthUr: birthPlace?.ur,
      diedOn: record.died,
      fatherCnic: father?.cnic,
      fatherNameEn: father?.nameEn,
      fatherNameUr: father?.nameUr,
      motherCnic: mother?.cnic,
      motherNameEn: mother?.nameEn,
      motherNameUr: mother?.nameUr,
      addressPlace: record.permanent?.place,
      addressPlaceEn: addressPlace?.en,
      addressPlaceUr: addressPlace?.ur,
      addressLine: record.permanent?.line,
      presentPlace: record.present?.place,
      presentLine: record.present?.line,
    }),
  }
}

function familyItem(
  record: PersonRecord,
  relatives: readonly Relative[],
  heirs: readonly Relative[],
  around: Around,
): FamilyItem | undefined {
  const cnic = around.persons.get(record.personId)?.cnic
  if (cnic === undefined) return undefined
  const members = relatives.map((relative) => memberOf(relative, around))
  const ofKind = (kind: FamilyKind) => members.filter(({ family }) => family === kind)
  return {
    cnic,
    members,
    alpha: ofKind('alpha'),
    beta: ofKind('beta'),
    gamma: ofKind('gamma'),
    heirs: heirs.map((relative) => memberOf(relative, around)),
  }
}

function memberOf(
  { relation, family, personId, name }: Relative,
  { persons, records }: Around,
): FamilyMember {
  const record = personId === undefined ? undefined : records.get(personId)
  const said = record?.name ?? name
  return {
    relation,
    family,
    nameEn: said?.en ?? '',
    nameUr: said?.ur ?? '',
    ...defined({
      personId,
      cnic: personId === undefined ? undefined : persons.get(personId)?.cnic,
      sex: record?.sex,
      dateOfBirth: record?.born,
      alive: record && isAlive(record),
    }),
  }
}
