/** Who belongs to whom: the members of a family certificate, and the heirs as facts. Pure. */
import type { CivilDate } from '#platform/kernel'
import type { Names, Sex, Tie } from './entry.ts'
import { currentMarriages, defined, isAlive, type PersonRecord } from './person-record.ts'

export const relations = [
  'self',
  'father',
  'mother',
  'brother',
  'sister',
  'sibling',
  'husband',
  'wife',
  'spouse',
  'son',
  'daughter',
  'child',
  'guardian',
  'ward',
] as const
export type Relation = (typeof relations)[number]

/** The certificates of the national register: by birth, by marriage, by adoption. */
export type FamilyKind = 'alpha' | 'beta' | 'gamma'

export type Relative = {
  readonly relation: Relation
  readonly family: FamilyKind | 'self'
  readonly tie: Tie
  /** Without one a parent is known by name alone. */
  readonly personId?: string
  readonly name?: Names
}

/** A person as others see him in a family: no address, no number. */
export type MemberFacts = {
  readonly name?: Names
  readonly sex?: Sex
  readonly born?: CivilDate
  readonly alive?: boolean
}

type Records = ReadonlyMap<string, PersonRecord>

/** Where a record was joined to another, that one: follows at most as many steps as there are. */
export function survivingOf(personId: string, records: Records): string {
  let one = personId
  for (let step = 0; step <= records.size; step += 1) {
    const into = records.get(one)?.mergedInto
    if (into === undefined) return one
    one = into
  }
  return one
}

/**
 * Everybody who stands on a certificate about this person: alpha with parents, brothers and
 * sisters; beta with spouses and children; gamma with whom an adoption or a guardianship ties.
 */
export function relativesOf(personId: string, records: Records): Relative[] {
  const self = records.get(personId)
  if (!self) return []
  const relative = (
    relation: Relation,
    family: Relative['family'],
    tie: Tie,
    who: { readonly personId?: string | undefined; readonly name?: Names | undefined },
  ): Relative => {
    const id = who.personId === undefined ? undefined : survivingOf(who.personId, records)
    return { relation, family, tie, ...defined({ personId: id, name: who.name }) }
  }
  const parents = self.parents.map((parent) =>
    relative(parent.as, parent.tie === 'birth' ? 'alpha' : 'gamma', parent.tie, parent),
  )
  const siblings = siblingIds(self, records).map((id) =>
    relative(siblingOf(records.get(id)?.sex), 'alpha', 'birth', { personId: id }),
  )
  const spouses = currentMarriages(self).map(({ spouse }) =>
    relative(spouseOf(records.get(spouse)?.sex), 'beta', 'birth', { personId: spouse }),
  )
  const children = self.children.map(({ personId: id, tie }) =>
    relative(childOf(records.get(id)?.sex), tie === 'birth' ? 'beta' : 'gamma', tie, {
      personId: id,
    }),
  )
  const guardians = self.guardians.map((one) => relative('guardian', 'gamma', 'adoption', one))
  const wards = self.wards.map((one) => relative('ward', 'gamma', 'adoption', one))
  return unique([
    relative('self', 'self', 'birth', { personId }),
    ...[parents, siblings, spouses, children, guardians, wards].flat(),
  ])
}

/**
 * Who is left of those from whom the law chooses the heirs: spouses, children, parents, and
 * brothers and sisters where no son lives. Facts only: shares are a court's or a later rule's.
 */
export function heirsOf(personId: string, records: Records): Relative[] {
  const self = records.get(personId)
  if (!self) return []
  const day = self.died
  const living = relativesOf(personId, records).filter(({ personId: id, tie, relation }) => {
    const record = id === undefined ? undefined : records.get(id)
    return relation !== 'self' && tie === 'birth' && record !== undefined && isAlive(record, day)
  })
  const widowed = self.marriages
    .filter(({ ended }) => ended?.by === 'death' && ended.on === day)
    .flatMap(({ spouse }): Relative[] => {
      const record = records.get(survivingOf(spouse, records))
      if (!record || !isAlive(record, day)) return []
      const relation = spouseOf(record.sex)
      return [{ relation, family: 'beta', tie: 'birth', personId: record.personId }]
    })
  const hasSon = living.some(({ relation }) => relation === 'son')
  const near = living.filter(({ relation }) =>
    ['brother', 'sister', 'sibling'].includes(relation) ? !hasSon : true,
  )
  return unique([...widowed, ...near])
}

function siblingIds(self: PersonRecord, records: Records): string[] {
  const parents = self.parents.flatMap(({ personId, tie }) =>
    tie === 'birth' && personId ? [survivingOf(personId, records)] : [],
  )
  const ids = parents.flatMap((parent) =>
    (records.get(parent)?.children ?? []).flatMap(({ personId, tie }) =>
      tie === 'birth' ? [survivingOf(personId, records)] : [],
    ),
  )
  const own = new Set([self.personId, ...self.mergedFrom])
  return [...new Set(ids)].filter((id) => !own.has(id))
}

const bySex = (m: Relation, f: Relation, x: Relation) => (sex: Sex | undefined) =>
  sex === 'M' ? m : sex === 'F' ? f : x
const siblingOf = bySex('brother', 'sister', 'sibling')
const spouseOf = bySex('husband', 'wife', 'spouse')
const childOf = bySex('son', 'daughter', 'child')

function unique(relatives: readonly Relative[]): Relative[] {
  const keyOf = ({ relation, personId, name }: Relative) =>
    `${relation} ${personId ?? `${name?.en}|${name?.ur}`}`
  return [...new Map(relatives.toReversed().map((one) => [keyOf(one), one])).values()].toReversed()
}
