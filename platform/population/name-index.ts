/**
 * Finding a person by name: never by the name alone. What the database holds are keyed hashes of a
 * part of the name together with one more thing known of the person, so that whoever has the
 * database and even the key cannot list everybody of a name without guessing the rest.
 */
import { byteaText, type Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import type { Names } from './entry.ts'
import { nameKeys } from './phonetic-key.ts'

/** By what a person can be found, as the entries say it. */
export type Findable = {
  readonly personId: string
  /** The own names, former ones included. */
  readonly names: readonly Names[]
  readonly fatherNames: readonly Names[]
  readonly yearOfBirth: number | undefined
  /** Place codes of the addresses. */
  readonly places: readonly string[]
}

export type NameQuery = {
  readonly name: string
  readonly fatherName?: string | undefined
  /** One year more or less is found too: ages are often told. */
  readonly yearOfBirth?: number | undefined
  /** A district's code. */
  readonly place?: string | undefined
}

const purpose = 'population.name'
const withYear = (part: string, year: number) => `${part}|y|${year}`
const withFather = (part: string, father: string) => `${part}|f|${father}`
const withPlace = (part: string, place: string) => `${part}|p|${place}`

/** The district of a place: `PB-MHR-CITY` lies in `PB-MHR`. */
const districtOf = (place: string) => place.split('-').slice(0, 2).join('-')

/** Everything under which a person is found, before it is hashed. */
export function indexTerms({ names, fatherNames, yearOfBirth, places }: Findable): string[] {
  const keysOf = (list: readonly Names[]) => [
    ...new Set(list.flatMap(({ en, ur }) => [...nameKeys(en), ...nameKeys(ur)])),
  ]
  const fathers = keysOf(fatherNames)
  const terms = keysOf(names).flatMap((part) => [
    ...(yearOfBirth === undefined ? [] : [withYear(part, yearOfBirth)]),
    ...fathers.map((father) => withFather(part, father)),
    ...places.map((place) => withPlace(part, districtOf(place))),
  ])
  return [...new Set(terms)]
}

/**
 * What a query asks: each group must be met by one of its terms. Every part of the name is asked
 * with everything else that is known. No groups for a name alone.
 */
export function queryGroups({ name, fatherName, yearOfBirth, place }: NameQuery): string[][] {
  const parts = nameKeys(name)
  const fathers = fatherName ? nameKeys(fatherName) : []
  return parts.flatMap((part) => [
    ...fathers.map((father) => [withFather(part, father)]),
    ...(yearOfBirth === undefined
      ? []
      : [[yearOfBirth - 1, yearOfBirth, yearOfBirth + 1].map((year) => withYear(part, year))]),
    ...(place ? [[withPlace(part, districtOf(place))]] : []),
  ])
}

/** Makes the index of these persons anew. */
export async function indexNames(
  tx: Tx,
  vault: Vault,
  findable: readonly Findable[],
): Promise<void> {
  if (findable.length === 0) return
  const rows = findable.flatMap((one) =>
    indexTerms(one).map((term) => ({
      key: byteaText(vault.blindIndex(purpose, term)),
      person_id: one.personId,
    })),
  )
  await tx.query(`delete from population.name_key where person_id = any($1)`, [
    findable.map(({ personId }) => personId),
  ])
  await tx.query(
    `insert into population.name_key (key, person_id)
     select key, person_id from json_to_recordset($1::json) as x(key bytea, person_id text)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}

/** The persons who meet every group; at most one more than `most`. */
export async function findByName(
  tx: Tx,
  vault: Vault,
  query: NameQuery,
  most: number,
): Promise<string[]> {
  const groups = queryGroups(query)
  if (groups.length === 0) return []
  const rows = groups.flatMap((terms, group) =>
    terms.map((term) => ({ key: byteaText(vault.blindIndex(purpose, term)), in_group: group })),
  )
  const found = await tx.query<{ person_id: string }>(
    `select name_key.person_id
     from json_to_recordset($1::json) as x(key bytea, in_group int)
     join population.name_key using (key)
     group by name_key.person_id
     having count(distinct x.in_group) = $2
     order by name_key.person_id limit $3`,
    [JSON.stringify(rows), groups.length, most + 1],
  )
  return found.map(({ person_id: personId }) => personId)
}
