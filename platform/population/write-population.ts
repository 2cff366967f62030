/** What acts write about persons: their entries, and what follows from them. */
import type { Tx } from '#platform/database'
import { changePerson, registerPersons, setStandings, type Vault } from '#platform/identity'
import type { Language } from '#platform/kernel'
import { appendPersonEntries, type NewEntry } from './entry-store.ts'
import { indexNames, type Findable } from './name-index.ts'
import type { Known } from './life-event.ts'
import type { PersonRecord } from './person-record.ts'
import { populationProblems } from './problems.ts'
import {
  addProposals,
  decideProposals,
  type NewProposal,
  type ProposalDecision,
} from './proposals.ts'

/** Somebody who gets a record in identity, by which everything else is kept. */
export type NewPerson = {
  readonly id: string
  readonly cnic: string
  readonly name: string
  readonly nameUr: string
  /** Empty where none is known: such a person gets no code. */
  readonly phone: string
  readonly language: Language
}

/** What one act writes. */
export type PopulationEffect = {
  readonly proposal?: NewProposal
  readonly decision?: ProposalDecision
  readonly persons: readonly NewPerson[]
  readonly entries: readonly NewEntry[]
  /** What stands after it of those whom the entries concern, and of those whom they name. */
  readonly after: Known
}

/**
 * Writes the entries of acts and what follows from them: new persons in identity, who still lives,
 * and how each is found by name. Throws where a number is taken: the act looked before, and lost a
 * race that its caller may run again.
 */
export async function writePopulation(
  tx: Tx,
  vault: Vault,
  effects: readonly PopulationEffect[],
  now: Date,
): Promise<void> {
  if (effects.length === 0) return
  await addProposals(
    tx,
    vault,
    effects.flatMap(({ proposal }) => proposal ?? []),
  )
  await decideProposals(
    tx,
    effects.flatMap(({ decision }) => decision ?? []),
  )
  const persons = effects.flatMap((effect) => effect.persons)
  const entries = effects.flatMap((effect) => effect.entries)
  if (entries.length === 0) return
  const added = await registerPersons(tx, vault, persons, now)
  if (added.length < persons.length) throw populationProblems['population-number-taken']()
  await appendPersonEntries(tx, vault, entries)
  // The last act of a batch knows what those before it have entered.
  const changed = new Map<string, { record: PersonRecord; records: Known['records'] }>()
  for (const { entries: own, after } of effects) {
    for (const { personId } of own) {
      const record = after.records.get(personId)
      if (record) changed.set(personId, { record, records: after.records })
    }
  }
  const theirs = [...changed.values()]
  const isNew = new Set(persons.map(({ id }) => id))
  const renamed = new Set(
    entries.flatMap(({ personId, fact }) =>
      (fact.kind === 'name' || fact.kind === 'correction') && !isNew.has(personId) ? personId : [],
    ),
  )
  await setStandings(
    tx,
    theirs.map(({ record }) => ({ personId: record.personId, standing: standingOf(record) })),
  )
  for (const { record } of theirs) {
    const { personId: id, name, mergedInto } = record
    // Whoever is addressed and printed elsewhere goes by the name that holds here.
    if (!renamed.has(id) || !name || mergedInto !== undefined) continue
    await changePerson(tx, vault, { id, name: name.en, nameUr: name.ur }, now)
  }
  await indexNames(
    tx,
    vault,
    theirs.map(({ record, records }) => findableOf(record, records)),
  )
}

const standingOf = (record: PersonRecord) =>
  record.mergedInto !== undefined ? 'merged' : record.died !== undefined ? 'died' : 'living'

/** A joined record is found no more: its names lead to the one that holds. */
export function findableOf(record: PersonRecord, records: Known['records']): Findable {
  const { personId, mergedInto } = record
  if (mergedInto !== undefined) {
    return { personId, names: [], fatherNames: [], yearOfBirth: undefined, places: [] }
  }
  const fatherNames = record.parents.flatMap(({ as, personId: father, name }) => {
    if (as !== 'father') return []
    const known = father === undefined ? undefined : records.get(father)
    return known?.name ?? name ?? []
  })
  return {
    personId,
    names: [...record.formerNames, ...(record.name ? [record.name] : [])],
    fatherNames,
    yearOfBirth: record.born === undefined ? undefined : Number(record.born.slice(0, 4)),
    places: [record.permanent, record.present].flatMap((address) => address?.place ?? []),
  }
}
