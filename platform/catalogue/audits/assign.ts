/** Which office calls: pure, by the offices that have had the case and who is at work. */
import { createHash } from 'node:crypto'
import { officeName, officesUpFrom, type OfficeTree } from '#platform/identity'
import { officeNameOf, type Barred } from '../routing/responsible.ts'

export type Asked = {
  readonly caseId: string
  readonly role: string
  /** Where the case has been. */
  readonly offices: readonly string[]
  /** Whom it is about, its applicant, and whoever took a step in it. */
  readonly barred: Barred
}

/**
 * An office that never had it, and stands above none that had: else one above. None where every
 * office in which somebody could call has had the case.
 */
export function callingOffice(tree: OfficeTree, asked: Asked): string | undefined {
  const { role, offices, barred } = asked
  const had = new Set(offices)
  const above = new Set(offices.flatMap((one) => officesUpFrom(tree, one).map(officeName)))
  const able = tree.posts.filter(
    (post) =>
      post.role === role &&
      post.personId !== undefined &&
      !barred.persons.has(post.personId) &&
      !barred.offices.has(officeNameOf(post)) &&
      !had.has(officeNameOf(post)),
  )
  const names = [...new Set(able.map(officeNameOf))]
  const apart = names.filter((name) => !above.has(name))
  return drawnOf(apart, asked) ?? drawnOf(names, asked)
}

/** Even over many cases, and the same whenever it is asked. */
function drawnOf(names: readonly string[], { caseId }: Asked): string | undefined {
  const lot = (name: string) =>
    createHash('sha256').update(`${caseId} ${name}`).digest().readUInt32BE(0)
  return names.toSorted((a, b) => lot(b) - lot(a))[0]
}
