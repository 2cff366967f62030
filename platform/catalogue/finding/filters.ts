/** Filters of a queue that an officer names for himself: a few, and about nobody. */
import { insertSavedFilter, listSavedFilters, type SavedFilter } from '#platform/cases'
import type { Tx } from '#platform/database'
import { checkAnswers, personalKindsIn, shortText } from '#platform/forms'
import { lockPersons, type Actor } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { Catalogue } from '../catalogue.ts'
import { catalogueProblems } from '../problems.ts'

type Officer = Extract<Actor, { kind: 'officer' }>

/** Seen at one look above the queue. */
export const savedFiltersMax = 12

export const filterForm = { name: shortText({ max: 40 }) }

/** Those that he made in the posts that he holds today. */
export function savedFiltersOf(
  tx: Tx,
  { personId, posts }: Officer,
): Promise<readonly SavedFilter[]> {
  return listSavedFilters(tx, personId, posts)
}

/**
 * `id` is the page's own, so that a second press is the first again.
 * @throws answers-faulty, filter-name-personal, filter-too-many
 */
export async function saveFilter(
  { db, setting }: Pick<Catalogue, 'db' | 'setting'>,
  { personId, posts }: Officer,
  { id, input, query }: { readonly id: string; readonly input: unknown; readonly query: string },
): Promise<void> {
  const at = setting.now()
  const result = checkAnswers(filterForm, input, { today: civilDateOf(at), lists: {} })
  if ('faults' in result) throw catalogueProblems['answers-faulty']({ faults: result.faults })
  const { name } = result.answers
  if (personalKindsIn(name).length > 0) {
    throw catalogueProblems['filter-name-personal']({ field: 'name' })
  }
  const isSaved = await db.transact(async (tx) => {
    await lockPersons(tx, [personId])
    return insertSavedFilter(tx, { personId, posts, id, name, query, at }, savedFiltersMax)
  })
  if (!isSaved) {
    const values = { most: String(savedFiltersMax) }
    throw catalogueProblems['filter-too-many']({ field: 'name', values })
  }
}
