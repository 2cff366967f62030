/** What a registrar may look at: a few candidates for a reason, one record, what waits. */
import {
  covers,
  idsByCnic,
  openerFor,
  openPersons,
  readingBy,
  type Actor,
  type Post,
} from '#platform/identity'
import { maskCnic, parseCnic } from '#platform/kernel'
import {
  familyItemBy,
  findByName,
  findPersonEntries,
  findProposal,
  isAlive,
  knownOf,
  listProposals,
  loadPerson,
  openProposal,
  populationProblems as problems,
  queryGroups,
  recordSearch,
  searchLimits,
  type Entry,
  type FamilyItem,
  type Names,
  type NameQuery,
  type PersonRecord,
  type Proposal,
  type SearchPurpose,
  type WaitingProposal,
} from '#platform/population'
import type { Catalogue } from '../catalogue.ts'
import { mustBeAnothers } from './own-cause.ts'
import { catalogueProblems } from '../problems.ts'
import { registrarRole } from '../roles.ts'

type Officer = Extract<Actor, { kind: 'officer' }>
type Tools = Pick<Catalogue, 'db' | 'setting'>

/** The posts by which somebody keeps the register. */
export function registrarPosts(actor: Actor): readonly Post[] {
  return actor.kind === 'officer' ? actor.posts.filter(({ role }) => role === registrarRole) : []
}

/** For a place, one that covers it. @throws action-not-yours */
export function registrarPostFor(actor: Officer, place?: string): Post {
  const post = registrarPosts(actor).find(
    ({ jurisdiction }) => place === undefined || covers(jurisdiction, place),
  )
  if (!post) throw catalogueProblems['action-not-yours']()
  return post
}

/** What an officer is to what was prepared: his own, of his very post, or for him to decide. */
export type PreparedFor = 'maker' | 'same-post' | 'second'

type Made = Readonly<Record<'madeBy' | 'madePost' | 'jurisdiction', string>>

export function preparedFor(actor: Officer, { madeBy, madePost, jurisdiction }: Made): PreparedFor {
  if (madeBy === actor.personId) return 'maker'
  return registrarPostFor(actor, jurisdiction).id === madePost ? 'same-post' : 'second'
}

export const readingFor = ({ setting }: Tools, actor: Officer, post = registrarPostFor(actor)) =>
  readingBy(actor, 'population-register', { at: setting.now(), post })

/** Enough to choose by, and no more. */
export type Candidate = {
  readonly personId: string
  readonly name: Names | undefined
  readonly cnic: string
  readonly yearOfBirth: string | undefined
  readonly place: string | undefined
  readonly alive: boolean
}

type Search = {
  readonly actor: Officer
  readonly purpose: SearchPurpose
  /** A number alone, or a name with something more. */
  readonly query: NameQuery & { readonly cnic?: string | undefined }
}

/**
 * The few who may be meant, masked; each who is shown was read by name. Nobody is shown while more
 * would fit than a registrar may see.
 * @throws population-search-bare, population-search-wide, population-searches-spent,
 * population-number-wrong, action-not-yours
 */
export async function findPersonsFor(
  tools: Tools,
  { actor, purpose, query }: Search,
): Promise<Candidate[]> {
  const { db, setting } = tools
  const post = registrarPostFor(actor)
  const cnic = query.cnic ? parseCnic(query.cnic) : undefined
  if (query.cnic && !cnic) throw problems['population-number-wrong']({ field: 'cnic' })
  if (!cnic && queryGroups(query).length === 0) {
    throw problems['population-search-bare']({ field: 'name' })
  }
  const most = searchLimits.candidatesMax
  const ids = cnic
    ? [...(await idsByCnic(db, setting.vault, [cnic])).values()]
    : await findByName(db, setting.vault, query, most)
  const isWritten = await recordSearch(db, {
    id: setting.newId(),
    officerId: actor.personId,
    jurisdiction: post.jurisdiction,
    postId: post.id,
    purpose,
    found: ids.length,
    at: setting.now(),
  })
  if (!isWritten) {
    const values = { most: String(searchLimits.perHourMax) }
    throw problems['population-searches-spent']({ values })
  }
  if (ids.length > most) {
    throw problems['population-search-wide']({ field: 'name', values: { most: String(most) } })
  }
  return candidatesOf(tools, actor, ids)
}

/** By name and masked number: each is on record as read. */
export async function candidatesOf(
  tools: Tools,
  actor: Officer,
  ids: readonly string[],
): Promise<Candidate[]> {
  const { db, setting } = tools
  const opener = openerFor(db, readingFor(tools, actor))
  const entries = await findPersonEntries(db, setting.vault, opener, ids)
  const persons = await openPersons(db, setting.vault, opener, [...entries.keys()])
  const { records } = knownOf(entries)
  return [...records.values()].flatMap((record): Candidate[] => {
    const person = persons.get(record.personId)
    if (!person) return []
    return [
      {
        personId: record.personId,
        name: record.name,
        cnic: maskCnic(person.cnic),
        yearOfBirth: record.born?.slice(0, 4),
        place: record.permanent?.place ?? record.present?.place,
        alive: isAlive(record),
      },
    ]
  })
}

/** One person's record as its registrar sees it. */
export type RegistryPerson = {
  readonly record: PersonRecord
  readonly family: FamilyItem
  /** Masked. */
  readonly cnic: string
  /** Every entry, the latest first. */
  readonly history: readonly Entry[]
}

/**
 * Never in the registrar's own cause (`mustBeAnothers`).
 * @throws population-person-unknown, population-own-look, action-not-yours
 */
export async function registryPerson(
  tools: Tools,
  actor: Officer,
  personId: string,
): Promise<RegistryPerson> {
  const { db, setting } = tools
  await mustBeAnothers(tools, actor, { personId, post: registrarPostFor(actor) })
  const opener = openerFor(db, readingFor(tools, actor))
  const entries = await findPersonEntries(db, setting.vault, opener, [personId])
  const own = entries.get(personId)
  const found = own && (await loadPerson(db, setting.vault, opener, personId))
  const family = found && (await familyItemBy(db, setting.vault, opener, personId))
  if (!family) throw problems['population-person-unknown']()
  // Of a joined record the history is its own; what it comes to is the other one's.
  const record = knownOf(new Map([[personId, own]])).records.get(personId) ?? found.record
  return {
    record: record.mergedInto === undefined ? found.record : record,
    family,
    cnic: maskCnic(family.cnic),
    history: own.toReversed(),
  }
}

/** Where this registrar keeps the register. */
export function registrarPlaces({ setting }: Tools, actor: Officer): string[] {
  const posts = registrarPosts(actor)
  return [...setting.jurisdictions.keys()].filter((place) =>
    posts.some(({ jurisdiction }) => covers(jurisdiction, place)),
  )
}

/** What waits for approval where this registrar keeps the register. */
export async function waitingProposals(tools: Tools, actor: Officer): Promise<WaitingProposal[]> {
  return listProposals(tools.db, registrarPlaces(tools, actor))
}

/**
 * One of them, opened to be decided where it waits; never in the registrar's own cause.
 * @throws population-proposal-done, population-own-look, action-not-yours
 */
export async function registryProposal(
  tools: Tools,
  actor: Officer,
  key: { readonly jurisdiction: string; readonly id: string },
): Promise<Proposal> {
  const { db, setting } = tools
  const post = registrarPostFor(actor, key.jurisdiction)
  const found = await findProposal(db, key)
  for (const personId of found?.persons ?? []) {
    await mustBeAnothers(tools, actor, { personId, post })
  }
  const reading = readingFor(tools, actor, post)
  const proposal = await openProposal(db, setting.vault, reading, key)
  if (!proposal) throw problems['population-proposal-done']()
  return proposal
}
