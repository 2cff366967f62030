/** An officer's search: what he may read of what fits, once it is on record. */
import { casesFoundBy, type Case } from '#platform/cases'
import { consentProblems, recordSearch, searchesPerHourMax } from '#platform/consent'
import {
  covers,
  findPersons,
  lockPersons,
  nameIn,
  officeName,
  readingBy,
  type Actor,
} from '#platform/identity'
import type { Language } from '#platform/kernel'
import { nameKeys } from '#platform/population'
import type { Catalogue } from '../catalogue.ts'
import { readableCases } from '../may-read.ts'
import { oversightPosts } from '../roles.ts'
import { soughtKeys, type Sought } from './terms.ts'

type Tools = Pick<Catalogue, 'db' | 'setting'>
type Officer = Extract<Actor, { kind: 'officer' }>

/** More than any list shows: what is left out may all be what he must not read. */
const lookedThroughMax = 200

/** Whether letters could be a name: only such a one is sought by its sound. */
export const soundsAsName = (typed: string): boolean => nameKeys(typed).length > 0

/**
 * The newest cases that fit and that this officer may read. What he may not read does not fit: it
 * costs nothing, fills no list and is not told apart from nothing.
 */
export async function findCasesBy(
  { db, setting }: Tools,
  officer: Officer,
  sought: Sought,
): Promise<Case[]> {
  const { vault, jurisdictions } = setting
  const places = [...jurisdictions.keys()].filter((place) =>
    officer.posts.some(({ jurisdiction }) => covers(jurisdiction, place)),
  )
  const asked = places.map((jurisdiction) => ({
    jurisdiction,
    keys: soughtKeys(vault, sought, jurisdiction),
  }))
  const found = await casesFoundBy(db, {
    by: asked.flatMap(({ jurisdiction, keys }) => keys.map((key) => ({ key, jurisdiction }))),
    all: asked[0]?.keys.length ?? 0,
    // Who oversees reads in all offices of his place.
    offices: oversightPosts(officer).length > 0 ? undefined : officesOf(officer),
    limit: lookedThroughMax,
  })
  const fits = found.filter(({ id }) => id.endsWith(sought.ending ?? ''))
  return readableCases(db, setting, officer, fits)
}

const officesOf = ({ posts }: Officer) =>
  posts.map(({ jurisdiction, officeId: id }) => officeName({ jurisdiction, id }))

/**
 * Writes a search down, with the kinds of things that were sought and never what was typed.
 * @throws consent-searches-spent after as many within the hour as an officer may
 */
export async function noteSearch(
  { db, setting }: Tools,
  { personId, posts: [post] }: Officer,
  search: { readonly soughtBy: readonly string[]; readonly found: number },
): Promise<void> {
  const isWithin = await db.transact(async (tx) => {
    // Those that he sends at one moment wait for one another.
    await lockPersons(tx, [personId])
    return recordSearch(tx, {
      ...search,
      id: setting.newId(),
      officerId: personId,
      jurisdiction: post?.jurisdiction ?? '',
      postId: post?.id ?? '',
      at: setting.now(),
    })
  })
  if (!isWithin) {
    throw consentProblems['consent-searches-spent']({
      values: { most: String(searchesPerHourMax) },
    })
  }
}

/** What the applicants of these cases are called, each on record as looked at. */
export async function namesOfApplicants(
  { db, setting }: Tools,
  officer: Officer,
  cases: readonly Case[],
  language: Language,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(cases.flatMap(({ applicantId }) => applicantId ?? []))]
  if (ids.length === 0) return new Map()
  const reading = readingBy(officer, 'find-applications', { at: setting.now() })
  const persons = await findPersons(db, setting.vault, ids, reading)
  return new Map([...persons].map(([id, person]) => [id, nameIn(person, language)]))
}
