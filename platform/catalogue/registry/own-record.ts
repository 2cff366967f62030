/** Nobody enters or decides what his own record says, or that of his family as it is loaded. */
import { populationProblems as problems, type Known } from '#platform/population'

/** @throws population-own-record */
export function mustBeOthers(known: Known, persons: readonly string[], officer: string): void {
  const own = new Set([officer, ...relativesOf(known, officer)])
  if (persons.some((id) => own.has(id) || relativesOf(known, id).includes(officer))) {
    throw problems['population-own-record']()
  }
}

function relativesOf({ records }: Known, personId: string): string[] {
  const record = records.get(personId)
  if (!record) return []
  const { parents, children, guardians, wards, marriages } = record
  const ofParents = parents.flatMap(({ personId: id }) => records.get(id ?? '')?.children ?? [])
  return [
    ...ofParents.map((sibling) => sibling.personId).filter((id) => id !== personId),
    ...[...parents, ...children, ...guardians, ...wards].flatMap(({ personId: id }) => id ?? []),
    ...marriages.map(({ spouse }) => spouse),
  ]
}
