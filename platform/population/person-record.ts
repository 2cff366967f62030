/** The fold: what the entries of one person come to, now or on any past day. Pure. */
import type { CivilDate } from '#platform/kernel'
import { otherIn, type Address, type Entry, type Fact } from './entry.ts'
import type { Names, ParentRole, Sex, Tie } from './entry.ts'

export type Parent = {
  readonly as: ParentRole
  readonly tie: Tie
  readonly personId?: string
  readonly name?: Names
  readonly on?: CivilDate
}
export type Child = { readonly personId: string; readonly as: ParentRole; readonly tie: Tie }
export type Marriage = {
  readonly spouse: string
  readonly on: CivilDate
  readonly ended?: { readonly on: CivilDate; readonly by: 'divorce' | 'death' }
}
export type Guardianship = {
  readonly personId: string
  readonly on: CivilDate
  readonly until?: CivilDate
}

export type PersonRecord = {
  readonly personId: string
  readonly seq: number
  readonly born?: CivilDate
  readonly birthPlace?: string
  readonly sex?: Sex
  readonly name?: Names
  /** Names that were the person's own before, the oldest first; what was corrected is none. */
  readonly formerNames: readonly Names[]
  readonly parents: readonly Parent[]
  readonly children: readonly Child[]
  readonly marriages: readonly Marriage[]
  readonly guardians: readonly Guardianship[]
  readonly wards: readonly Guardianship[]
  readonly died?: CivilDate
  readonly permanent?: Address
  readonly present?: Address
  readonly mergedInto?: string
  readonly mergedFrom: readonly string[]
}

/** `on`: what holds on that day; `known`: what had been entered by that moment. */
export type When = { readonly on?: CivilDate; readonly known?: Date }

/** The facts that stand, each with the entry that states it: what was corrected is replaced. */
export function standingFacts(
  entries: readonly Entry[],
  known?: Date,
): { readonly fact: Fact; readonly entry: Entry }[] {
  const inOrder = entries
    .filter(({ recordedAt }) => !known || recordedAt <= known)
    .toSorted((a, b) => a.seq - b.seq)
  const standing = new Map<number, { fact: Fact; entry: Entry }>()
  // A correction may be corrected in turn: both are about the first entry.
  const about = new Map<number, number>()
  for (const entry of inOrder) {
    const { fact, seq } = entry
    if (fact.kind !== 'correction') {
      standing.set(seq, { fact, entry })
      continue
    }
    const first = about.get(fact.corrects) ?? fact.corrects
    about.set(seq, first)
    if (fact.instead) standing.set(first, { fact: fact.instead, entry })
    else standing.delete(first)
  }
  return [...standing].toSorted(([a], [b]) => a - b).map(([, one]) => one)
}

/** What is recorded of a person, by the entries of that person alone. */
export function personRecordOf(
  personId: string,
  entries: readonly Entry[],
  { on, known }: When = {},
): PersonRecord {
  const facts = standingFacts(entries, known)
    .map(({ fact }) => fact)
    .filter((fact) => on === undefined || dayOf(fact) === undefined || (dayOf(fact) ?? '') <= on)
  const names = ofKind(facts, 'name').map(({ name }) => name)
  const born = last(ofKind(facts, 'birth'))
  const died = last(ofKind(facts, 'death'))
  const addresses = ofKind(facts, 'address').toSorted(byDay)
  const addressOf = (use: string) => last(addresses.filter((one) => one.use === use))?.address
  const mergedInto = openMerge(facts)
  const until = (day: CivilDate | undefined) => (on && day && day < on ? true : false)
  const guardians = ofKind(facts, 'guardian').filter((one) => !until(one.until))
  const wards = ofKind(facts, 'ward').filter((one) => !until(one.until))
  return {
    personId,
    seq: entries.reduce((most, { seq }) => Math.max(most, seq), 0),
    ...defined({
      born: born?.on,
      birthPlace: born?.place,
      sex: last(ofKind(facts, 'sex'))?.sex,
      name: last(names),
      died: died?.on,
      permanent: addressOf('permanent'),
      present: addressOf('present'),
      mergedInto,
    }),
    formerNames: names.slice(0, -1),
    parents: ofKind(facts, 'parent').map(({ as, tie, parent, name, on: since }) => ({
      as,
      tie,
      ...defined({ personId: parent, name, on: since }),
    })),
    children: ofKind(facts, 'child').map(({ child, as, tie }) => ({ personId: child, as, tie })),
    marriages: marriagesIn(facts, died?.on),
    guardians: guardians.map(({ guardian, ...one }) => guardianship(guardian, one)),
    wards: wards.map(({ ward, ...one }) => guardianship(ward, one)),
    mergedFrom: mergedFromIn(facts),
  }
}

/** A person is alive whose birth is recorded and whose death is not. */
export function isAlive(record: PersonRecord, on?: CivilDate): boolean {
  if (record.born === undefined || (on !== undefined && on < record.born)) return false
  return record.died === undefined || (on !== undefined && on < record.died)
}

/** How many full years old on that day; undefined where no birth is recorded. */
export function ageOn({ born }: Pick<PersonRecord, 'born'>, on: CivilDate): number | undefined {
  if (born === undefined) return undefined
  const years = Number(on.slice(0, 4)) - Number(born.slice(0, 4))
  return on.slice(5) < born.slice(5) ? years - 1 : years
}

/** Those that hold now: neither divorced nor ended by a death. */
export function currentMarriages({ marriages }: PersonRecord): readonly Marriage[] {
  return marriages.filter(({ ended }) => ended === undefined)
}

/** Of whom somebody is husband or wife, widower or widow: whom no divorce has parted. */
export function spousesOf({ marriages }: PersonRecord): string[] {
  return [
    ...new Set(marriages.flatMap(({ spouse, ended }) => (ended?.by === 'divorce' ? [] : [spouse]))),
  ]
}

/**
 * The record with what stands in other records of the same person: their children, marriages and
 * wards are this person's too. What is said of the person is what the person's own record says.
 */
export function withMerged(record: PersonRecord, others: readonly PersonRecord[]): PersonRecord {
  const own = [record, ...others]
  return {
    ...record,
    formerNames: unique(
      [...own.flatMap((one) => one.formerNames), ...others.flatMap(({ name }) => name ?? [])],
      ({ en, ur }) => `${en}|${ur}`,
    ),
    parents: unique(
      own.flatMap(({ parents }) => parents),
      ({ as, tie }) => `${as} ${tie}`,
    ),
    children: unique(
      own.flatMap(({ children }) => children),
      ({ personId }) => personId,
    ),
    marriages: unique(
      own.flatMap(({ marriages }) => marriages),
      ({ spouse, on }) => spouse + on,
    ),
    guardians: unique(
      own.flatMap(({ guardians }) => guardians),
      ({ personId }) => personId,
    ),
    wards: unique(
      own.flatMap(({ wards }) => wards),
      ({ personId }) => personId,
    ),
  }
}

/** Everybody whom a record names. */
export function namedIn(entries: readonly Entry[]): string[] {
  const named = standingFacts(entries).flatMap(({ fact }) => otherIn(fact) ?? [])
  return [...new Set(named)]
}

/** Since when an entry holds as it stands; what has no day of its own always has. */
function dayOf(fact: Fact): CivilDate | undefined {
  return 'on' in fact ? fact.on : undefined
}

function marriagesIn(facts: readonly Fact[], died: CivilDate | undefined): Marriage[] {
  const ends = [...ofKind(facts, 'divorce'), ...ofKind(facts, 'widowhood')]
  return ofKind(facts, 'marriage').map(({ spouse, on }) => {
    const end = ends.filter((one) => one.spouse === spouse && one.on >= on).toSorted(byDay)[0]
    const by = end?.kind === 'divorce' ? ('divorce' as const) : ('death' as const)
    if (end) return { spouse, on, ended: { on: end.on, by } }
    return died === undefined ? { spouse, on } : { spouse, on, ended: { on: died, by: 'death' } }
  })
}

function openMerge(facts: readonly Fact[]): string | undefined {
  let into: string | undefined
  for (const fact of facts) {
    if (fact.kind === 'merge') into = fact.into
    else if (fact.kind === 'separation' && fact.other === into) into = undefined
  }
  return into
}

function mergedFromIn(facts: readonly Fact[]): string[] {
  const from = new Set<string>()
  for (const fact of facts) {
    if (fact.kind === 'merged') from.add(fact.from)
    else if (fact.kind === 'separation') from.delete(fact.other)
  }
  return [...from]
}

function ofKind<K extends Fact['kind']>(facts: readonly Fact[], kind: K) {
  return facts.filter((fact): fact is Extract<Fact, { kind: K }> => fact.kind === kind)
}

const guardianship = (
  personId: string,
  { on, until }: { readonly on: CivilDate; readonly until?: CivilDate },
): Guardianship => ({ personId, on, ...defined({ until }) })

const byDay = (a: { readonly on: CivilDate }, b: { readonly on: CivilDate }) =>
  a.on < b.on ? -1 : a.on > b.on ? 1 : 0

const last = <T>(list: readonly T[]): T | undefined => list.at(-1)

function unique<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(list.toReversed().map((one) => [keyOf(one), one])).values()].toReversed()
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> }

/** Without the fields that say nothing. */
export function defined<T extends object>(fields: T): Defined<T> {
  const said = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as Defined<T>
}
