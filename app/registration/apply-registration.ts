/** Writes a registration: the same file twice changes nothing, and nothing is ever deleted. */
import { operatorReading } from '#platform/consent'
import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { alertPerson, recordAuthority, type AuthorityChange } from '#platform/catalogue'
import { listClients } from '#platform/clients'
import type { Tx } from '#platform/database'
import { hasDocuments } from '#platform/documents'
import {
  changePerson,
  endCodes,
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
  type Holding,
  type Vault,
} from '#platform/identity'
import { Problem, type IdSource } from '#platform/kernel'
import { listBanks, readRaastAccount, registerRaastAccount } from '#platform/payments'
import { dutiesAmong } from '../duties.ts'
import { applyBanks, type MadeSecret } from './apply-banks.ts'
import { applyClients, type ClientSecret } from './apply-clients.ts'
import { applyReporters } from './apply-reporters.ts'
import { faultsAgainst } from './known-world.ts'
import { planPosting } from './posting.ts'
import { issueTickets, type HandedTicket } from './tickets.ts'
import {
  refuseFaults,
  type Fault,
  type NamedPerson,
  type PostEntry,
  type Registration,
} from './registration.ts'

export type Tools = {
  readonly vault: Vault
  readonly newId: IdSource
  readonly now: Date
  readonly roles: readonly string[]
  /** Those for which every district must have a post. */
  readonly rolesToFill: readonly string[]
}

/** How many of each were added or changed, and the secrets that were made: shown once. */
export type Applied = {
  /** 1 where the installation is new or changed. */
  readonly installation: number
  readonly jurisdictions: number
  readonly offices: number
  readonly posts: number
  readonly persons: number
  readonly postings: number
  readonly banks: number
  /** 1 where the account of Raast is new or changed. */
  readonly raast: number
  readonly clients: number
  readonly reporters: number
  readonly secrets: readonly MadeSecret[]
  readonly clientSecrets: readonly ClientSecret[]
  /** One for each officer who could not come to work without. */
  readonly tickets: readonly HandedTicket[]
}

/**
 * Everything or nothing, in the caller's transaction; who may act from now on, and by which phone
 * or password, is recorded with a leaf in the public log for each change.
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
    banks: await listBanks(tx, tools.vault, tools.now),
    clients: await listClients(tx),
  }
  refuseFaults(faultsAgainst(known, registration, tools.rolesToFill))
  const { installation } = registration
  const isChanged = installation ? await registerInstallation(tx, installation) : false
  const jurisdictions = await registerJurisdictions(tx, registration.jurisdictions)
  const offices = await registerOffices(tx, registration.offices)
  const posts = await registerPosts(
    tx,
    registration.posts.map(({ post }) => post),
  )
  const { ids, changed, phones } = await applyPersons(tx, registration, tools)
  const postings = await applyPostings(tx, registration.posts, ids, dutiesAmong(tools.roles))
  const banks = await applyBanks(tx, registration.banks, known.banks, tools)
  const raast = await applyRaast(tx, registration)
  const clients = await applyClients(tx, registration.clients, known.clients, tools)
  const reporters = await applyReporters(tx, registration.reporters ?? [], tools.now)
  const others = [...clients.changes, ...reporters.changes]
  const changes = [...phones, ...postings.changes, ...banks.changes, ...raast, ...others]
  const issuer = (installation ?? known.installation)?.issuer ?? ''
  await recordAuthority(tx, { ...tools, issuer, randomBytes }, changes, tools.now)
  const tickets = await issueTickets(tx, tools.vault, registration.posts, ids, tools.now)
  return {
    installation: isChanged ? 1 : 0,
    jurisdictions: jurisdictions.length,
    offices: offices.length,
    posts: posts.length,
    persons: changed,
    postings: postings.changed,
    banks: banks.changed.length,
    raast: raast.length,
    clients: clients.changes.length,
    secrets: banks.made,
    reporters: reporters.changes.length,
    clientSecrets: [...clients.made, ...reporters.made],
    tickets,
  }
}

async function applyRaast(tx: Tx, { raast }: Registration): Promise<AuthorityChange[]> {
  if (!raast || isDeepStrictEqual(raast, await readRaastAccount(tx))) return []
  await registerRaastAccount(tx, raast)
  return [{ change: 'raast-registered', facts: { ...raast } }]
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
  const phones: AuthorityChange[] = []
  let changed = 0
  for (const person of named.values()) {
    const before = await findPersonByCnic(tx, vault, person.cnic, operatorReading('register', now))
    const id = before?.id ?? newId()
    ids.set(person.cnic, id)
    if (!before) isNew.push({ ...person, id })
    else if (isOther(before, person)) {
      await changePerson(tx, vault, { ...person, id }, now)
      if (before.phone !== person.phone) {
        await signOutEverywhere(tx, id)
        await endCodes(tx, vault, person.cnic, now)
        const { language } = before
        for (const { phone } of [before, person]) {
          const told = { vault, newId, now: () => now }
          await alertPerson(tx, told, { phone, language }, 'phone-changed')
        }
        const phone = vault.blindIndex('phone', person.phone).toString('base64url')
        phones.push({ change: 'phone-changed', facts: { personId: id, phone } })
      }
      changed += 1
    }
  }
  const added = await registerPersons(tx, vault, isNew, now)
  return { ids, phones, changed: changed + added.length }
}

/** A file that says no Urdu name leaves the one that is known. */
function isOther(before: NamedPerson, { name, nameUr = before.nameUr, phone }: NamedPerson) {
  return before.name !== name || before.nameUr !== nameUr || before.phone !== phone
}

async function applyPostings(
  tx: Tx,
  posts: readonly PostEntry[],
  ids: ReadonlyMap<string, string>,
  duties: readonly DutyPair[],
): Promise<{ changed: number; changes: AuthorityChange[] }> {
  const faults: Fault[] = []
  const changes: AuthorityChange[] = []
  let changed = 0
  for (const [index, { post, posting }] of posts.entries()) {
    if (!posting) continue
    const place = { jurisdiction: post.jurisdiction, postId: post.id }
    const { from, to } = posting
    const wanted = { personId: ids.get(posting.holder.cnic) ?? '', from, to }
    const plan = planPosting(wanted, await listHoldings(tx, place))
    if (plan.fault)
      faults.push({ at: `posts[${index}].${plan.fault.field}`, fault: plan.fault.why })
    if (plan.end) {
      const { holding, lastDay } = plan.end
      await endPosting(tx, { ...holding, lastDay })
      changes.push(postingChange('posting-ended', { ...holding, to: lastDay }))
    }
    if (plan.give) {
      const holding = { ...place, ...wanted }
      await givePost(tx, holding, duties).catch((problem: unknown) => {
        if (!(problem instanceof Problem)) throw problem
        faults.push({ at: `posts[${index}].holder`, fault: problem.title('en') })
      })
      changes.push(postingChange('posting-given', holding))
    }
    if (plan.end || plan.give) changed += 1
  }
  refuseFaults(faults)
  return { changed, changes }
}

function postingChange(
  change: 'posting-given' | 'posting-ended',
  { jurisdiction, postId, personId, from, to }: Holding,
): AuthorityChange {
  return { change, jurisdiction, facts: { postId, personId, from, ...(to && { to }) } }
}
