/** Writes a registration: the same file twice changes nothing, and nothing is ever deleted. */
import { randomBytes } from 'node:crypto'
import type { Tx } from '#platform/database'
import { hasDocuments } from '#platform/documents'
import {
  changePerson,
  endPosting,
  findInstallation,
  findPersonByCnic,
  givePost,
  listHoldings,
  listJurisdictions,
  listOffices,
  listPosts,
  registerInstallation,
  registerJurisdictions,
  registerOffices,
  registerPersons,
  registerPosts,
  signOutEverywhere,
  type DutyPair,
  type Vault,
} from '#platform/identity'
import { Problem, type IdSource } from '#platform/kernel'
import {
  createBankDirectory,
  hashPassword,
  listBanks,
  registerBanks,
  type RegisteredBank,
} from '#platform/payments'
import { dutiesAmong } from '../duties.ts'
import { faultsAgainst } from './known-world.ts'
import { planPosting } from './posting.ts'
import {
  refuseFaults,
  type BankEntry,
  type Fault,
  type NamedPerson,
  type PostEntry,
  type Registration,
} from './registration.ts'

export type Tools = {
  readonly vault: Vault
  readonly newId: IdSource
  readonly now: Date
  /** The roles for which every district must have a post. */
  readonly roles: readonly string[]
}

/** How many of each were added or changed, and the passwords that were made: shown once. */
export type Applied = {
  /** 1 where the installation is new or changed. */
  readonly installation: number
  readonly jurisdictions: number
  readonly offices: number
  readonly posts: number
  readonly persons: number
  readonly postings: number
  readonly banks: number
  readonly passwords: readonly MadePassword[]
}

export type MadePassword = {
  readonly mnemonic: string
  readonly username: string
  readonly password: string
}

/**
 * Everything or nothing, in the caller's transaction.
 * @throws RegistrationRefused naming every fault; the transaction must then be given up
 */
export async function applyRegistration(
  tx: Tx,
  registration: Registration,
  tools: Tools,
): Promise<Applied> {
  const known = {
    installation: await findInstallation(tx),
    hasIssued: await hasDocuments(tx),
    jurisdictions: await listJurisdictions(tx),
    offices: await listOffices(tx),
    posts: await listPosts(tx),
    banks: await listBanks(tx),
  }
  refuseFaults(faultsAgainst(known, registration, tools.roles))
  const { installation } = registration
  const isChanged = installation ? await registerInstallation(tx, installation) : false
  const jurisdictions = await registerJurisdictions(tx, registration.jurisdictions)
  const offices = await registerOffices(tx, registration.offices)
  const posts = await registerPosts(
    tx,
    registration.posts.map(({ post }) => post),
  )
  const { ids, changed } = await applyPersons(tx, registration, tools)
  const postings = await applyPostings(tx, registration.posts, ids, dutiesAmong(tools.roles))
  const { banks, passwords } = await prepareBanks(registration.banks, known.banks)
  const written = await registerBanks(tx, banks)
  return {
    installation: isChanged ? 1 : 0,
    jurisdictions: jurisdictions.length,
    offices: offices.length,
    posts: posts.length,
    persons: changed,
    postings,
    banks: written.length,
    passwords,
  }
}

/**
 * Persons by CNIC. Whoever is registered keeps the language they chose and gets the file's name
 * and phone; a phone that changes ends every session, since the old one may be in other hands.
 */
async function applyPersons(tx: Tx, { persons, posts }: Registration, tools: Tools) {
  const { vault, newId, now } = tools
  const named = new Map<string, NamedPerson>()
  const holders = posts.flatMap(({ posting }) => posting?.holder ?? [])
  for (const person of [...persons, ...holders]) named.set(person.cnic, person)
  const ids = new Map<string, string>()
  const isNew: (NamedPerson & { id: string })[] = []
  let changed = 0
  for (const person of named.values()) {
    const before = await findPersonByCnic(tx, vault, person.cnic)
    const id = before?.id ?? newId()
    ids.set(person.cnic, id)
    if (!before) isNew.push({ ...person, id })
    else if (before.name !== person.name || before.phone !== person.phone) {
      await changePerson(tx, vault, { ...person, id })
      if (before.phone !== person.phone) await signOutEverywhere(tx, id)
      changed += 1
    }
  }
  const added = await registerPersons(tx, vault, isNew, now)
  return { ids, changed: changed + added.length }
}

async function applyPostings(
  tx: Tx,
  posts: readonly PostEntry[],
  ids: ReadonlyMap<string, string>,
  duties: readonly DutyPair[],
): Promise<number> {
  const faults: Fault[] = []
  let changed = 0
  for (const [index, { post, posting }] of posts.entries()) {
    if (!posting) continue
    const place = { jurisdiction: post.jurisdiction, postId: post.id }
    const { from, to } = posting
    const wanted = { personId: ids.get(posting.holder.cnic) ?? '', from, to }
    const plan = planPosting(wanted, await listHoldings(tx, place))
    if (plan.fault)
      faults.push({ at: `posts[${index}].${plan.fault.field}`, fault: plan.fault.why })
    if (plan.end) await endPosting(tx, { ...plan.end.holding, lastDay: plan.end.lastDay })
    if (plan.give) {
      const holding = { ...place, ...wanted }
      await givePost(tx, holding, duties).catch((problem: unknown) => {
        if (!(problem instanceof Problem)) throw problem
        faults.push({ at: `posts[${index}].holder`, fault: problem.title('en') })
      })
    }
    if (plan.end || plan.give) changed += 1
  }
  refuseFaults(faults)
  return changed
}

/** A known bank keeps its password unless the file names another; a new one without gets one. */
async function prepareBanks(entries: readonly BankEntry[], known: readonly RegisteredBank[]) {
  const banks: RegisteredBank[] = []
  const passwords: MadePassword[] = []
  for (const { password: given, ...entry } of entries) {
    const before = known.find(({ mnemonic }) => mnemonic === entry.mnemonic)
    const password = given ?? (before ? undefined : randomBytes(18).toString('base64url'))
    const isKept = before && (password === undefined || (await accepts(before, password)))
    const passwordHash = isKept
      ? before.passwordHash
      : await hashPassword(password ?? '', randomBytes(16))
    banks.push({ ...entry, passwordHash })
    if (given === undefined && password !== undefined) {
      passwords.push({ mnemonic: entry.mnemonic, username: entry.username, password })
    }
  }
  return { banks, passwords }
}

async function accepts(bank: RegisteredBank, password: string): Promise<boolean> {
  return (await createBankDirectory([bank]).authenticate(bank.username, password)) !== undefined
}
