/**
 * Acts about persons: what a registrar enters, what two must agree on, and a register taken over.
 * Each is an event and a leaf; the event binds every entry by the hash of its content.
 */
import { createHash } from 'node:crypto'
import {
  covers,
  dutiesMeet,
  dutiesThatMustNotMeet,
  postsFor,
  type Actor,
  type Post,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import {
  checkEvidence,
  checkLifeEvent,
  entryCommitment,
  factsOf,
  knownOf,
  needsFourEyes,
  personsIn,
  populationProblems as problems,
  type BoundEntry,
  type EvidencedEvent,
  type Evidence,
  type Known,
  type LifeEvent,
  type LifeEventKind,
  type NewEntry,
  type NewFact,
  type NewPerson,
  type PopulationEffect,
  type Proposal,
} from '#platform/population'
import { recordActOfNoCase } from './act-of-no-case.ts'
import type { ActedBy } from './authority.ts'
import type { PopulationCommand, PopulationOutcome } from './command.ts'
import type { Effects } from './effects.ts'
import type { PopulationWorld } from './population-world.ts'
import { catalogueProblems } from './problems.ts'
import { mustBeOthers } from './registry/own-record.ts'
import { registrarRole } from './roles.ts'
import type { Setting } from './setting.ts'

/** What the public log calls what was entered. */
const leafKinds: Readonly<Record<LifeEventKind, LeafKind>> = {
  birth: 'registered',
  marriage: 'registered',
  divorce: 'registered',
  death: 'registered',
  guardian: 'registered',
  parent: 'registered',
  address: 'noted',
  name: 'corrected',
  sex: 'corrected',
  'birth-date': 'corrected',
  strike: 'corrected',
  merge: 'corrected',
  separation: 'corrected',
}

type Act = { readonly id: string; readonly jurisdiction: string; readonly now: Date }
type Acting = Act & { readonly personId: string; readonly post: Post }

/**
 * Decides one act about persons.
 * @throws action-not-yours and the problems of `#platform/population`
 */
export function decidePopulation(
  setting: Setting,
  world: PopulationWorld,
  { actor, jurisdiction, step }: PopulationCommand,
  effects: Effects,
  now: Date,
): PopulationOutcome {
  const act = { id: setting.newId(), jurisdiction, now }
  if (step.do === 'take-in') {
    if (actor.kind !== 'system') throw catalogueProblems['action-not-yours']()
    return takeIn(setting, world, step, act, effects)
  }
  const acting = { ...act, ...registrarOf(actor, jurisdiction) }
  if (step.do === 'enter') {
    mayEnter(world, step, acting)
    if (needsFourEyes(step.event.what)) return propose(setting, world, step, acting, effects)
    return enter(setting, world, step, acting, effects)
  }
  const proposal = world.proposals.get(step.proposal)
  if (!proposal) throw problems['population-proposal-done']()
  if (step.do !== 'approve') return end(setting, world, proposal, step.do, acting, effects)
  const { content } = proposal
  if (proposal.state !== 'open' || !content) throw problems['population-proposal-done']()
  mustNotBeMaker(proposal, acting)
  // Of this proposal's persons nothing else waits: each has one at most.
  for (const id of proposal.persons) world.waiting.delete(id)
  mayEnter(world, content, acting)
  const outcome = enter(setting, world, content, acting, effects, proposal)
  world.proposals.delete(proposal.id)
  return outcome
}

/** @throws action-not-yours */
function registrarOf(actor: Actor, jurisdiction: string) {
  const [post] = postsFor(actor, registrarRole, jurisdiction)
  if (!post || actor.kind !== 'officer') throw catalogueProblems['action-not-yours']()
  return { personId: actor.personId, post }
}

/** Whether this registrar may enter this event of these persons at all. */
function mayEnter(
  { known, waiting, idsByCnic }: PopulationWorld,
  { event, evidence }: EvidencedEvent,
  { personId: officer, jurisdiction, now }: Acting,
): void {
  checkEvidence(evidence)
  const persons = personsIn(event)
  mustBeOthers(known, persons, officer)
  if (persons.some((id) => waiting.has(id))) throw problems['population-proposal-open']()
  if (!isHere(event, known, jurisdiction)) throw problems['population-elsewhere']()
  if (event.what === 'birth') {
    const existing = idsByCnic.get(event.person.cnic)
    if (existing === officer) throw problems['population-own-record']()
    if (existing !== undefined && (known.entries.get(existing)?.length ?? 0) > 0) {
      throw problems['population-number-taken']({ field: 'cnic' })
    }
  }
  checkLifeEvent(event, known, civilDateOf(now))
}

/** It happened here, or one whom it concerns lives here; a place unknown is everybody's. */
function isHere(event: LifeEvent, { records }: Known, jurisdiction: string): boolean {
  const said =
    event.what === 'birth'
      ? [event.person.birthPlace, event.person.address?.place]
      : event.what === 'death'
        ? [event.place]
        : event.what === 'address'
          ? [event.address.place]
          : []
  const lived = personsIn(event).flatMap((id) => {
    const record = records.get(id)
    return [record?.permanent?.place, record?.present?.place]
  })
  const places = [...said, ...lived].flatMap((place) => place ?? [])
  return places.length === 0 || places.some((place) => covers(jurisdiction, place))
}

type Made = Pick<Proposal, 'madeBy' | 'madePost'>
type Second = { readonly personId: string; readonly post: Pick<Post, 'id'> }

/** A second person, in a second post. @throws population-own-proposal */
export function mustNotBeMaker({ madeBy, madePost }: Made, { personId, post }: Second): void {
  const held = madeBy === personId ? ['maker'] : []
  const meets = dutiesMeet(dutiesThatMustNotMeet, 'case', held, 'checker') !== undefined
  if (meets || madePost === post.id) throw problems['population-own-proposal']()
}

function propose(
  setting: Setting,
  world: PopulationWorld,
  { event, evidence }: EvidencedEvent,
  acting: Acting,
  effects: Effects,
): PopulationOutcome {
  const { id, jurisdiction, personId, post, now } = acting
  const persons = personsIn(event)
  for (const one of persons) world.waiting.add(one)
  const proposal = {
    jurisdiction,
    id,
    event,
    evidence,
    persons,
    madeBy: personId,
    madePost: post.id,
    madeAt: now,
  }
  effects.population.push({ proposal, persons: [], entries: [], after: world.known })
  record(setting, effects, acting, {
    action: `prepare-${event.what}`,
    toState: 'prepared',
    kind: 'noted',
    facts: { persons, evidence: evidenceHash(evidence) },
  })
  return { kind: 'population', id, waits: true, personId: undefined }
}

/** Refused by another registrar, or taken back by the one who prepared it. */
function end(
  setting: Setting,
  world: PopulationWorld,
  proposal: Proposal,
  how: 'refuse' | 'withdraw',
  acting: Acting,
  effects: Effects,
): PopulationOutcome {
  if (proposal.state !== 'open') throw problems['population-proposal-done']()
  if (how === 'refuse') {
    mustNotBeMaker(proposal, acting)
    // To refuse decides as well: nobody keeps his family's affairs from being entered.
    mustBeOthers(world.known, proposal.persons, acting.personId)
  } else if (proposal.madeBy !== acting.personId) throw catalogueProblems['action-not-yours']()
  world.proposals.delete(proposal.id)
  const state = how === 'refuse' ? 'refused' : 'withdrawn'
  effects.population.push({
    decision: decisionOn(proposal, state, acting),
    persons: [],
    entries: [],
    after: world.known,
  })
  record(setting, effects, acting, {
    action: `${how}-${proposal.what}`,
    toState: state,
    kind: how === 'refuse' ? 'decided' : 'withdrawn',
    facts: { proposal: proposal.id },
  })
  return { kind: 'population', id: acting.id, waits: false, personId: undefined }
}

const decisionOn = (
  { jurisdiction, id }: Proposal,
  state: 'approved' | 'refused' | 'withdrawn',
  { personId, post, now }: Acting,
) => ({ jurisdiction, id, state, by: personId, post: post.id, at: now })

function enter(
  setting: Setting,
  world: PopulationWorld,
  { event, evidence }: EvidencedEvent,
  acting: Acting,
  effects: Effects,
  proposal?: Proposal,
): PopulationOutcome {
  const settled = event.what === 'birth' ? withId(world, event) : event
  const persons =
    settled.what === 'birth' && !isRegistered(world, settled) ? [newPersonOf(settled)] : []
  const facts = factsOf(settled, world.known)
  if (facts.length === 0) throw problems['population-nothing-changes']()
  const entries = entriesOf(setting, world, facts, evidence, acting)
  effects.population.push({
    ...(proposal && { decision: decisionOn(proposal, 'approved', acting) }),
    persons,
    entries,
    after: world.known,
  })
  for (const { id, cnic } of persons) world.idsByCnic.set(cnic, id)
  record(setting, effects, acting, {
    action: `enter-${event.what}`,
    toState: 'entered',
    kind: leafKinds[event.what],
    facts: {
      entries: boundEntries(entries),
      ...(proposal && { proposal: proposal.id, preparedBy: proposal.madePost }),
    },
  })
  const personId = settled.what === 'birth' ? settled.person.personId : settled.personId
  return { kind: 'population', id: acting.id, waits: false, personId }
}

type Birth = Extract<LifeEvent, { what: 'birth' }>

/** Whoever was registered by number and name before gets the entries; nobody gets a second id. */
function withId({ idsByCnic }: PopulationWorld, event: Birth): Birth {
  const personId = idsByCnic.get(event.person.cnic) ?? event.person.personId
  return { ...event, person: { ...event.person, personId } }
}

const isRegistered = ({ idsByCnic }: PopulationWorld, { person }: Birth) =>
  idsByCnic.has(person.cnic)

const newPersonOf = ({ person: { personId: id, cnic, name } }: Birth): NewPerson => ({
  id,
  cnic,
  name: name.en,
  nameUr: name.ur,
  phone: '',
  language: 'ur' as const,
})

/** The entries of an act; what is known then holds them, for the next act of the batch. */
function entriesOf(
  { newId, randomBytes }: Pick<Setting, 'newId' | 'randomBytes'>,
  world: PopulationWorld,
  facts: readonly NewFact[],
  evidence: Evidence,
  { id: actId, jurisdiction, now }: Act,
): NewEntry[] {
  const all = new Map(world.known.entries)
  const made = facts.map(({ personId, fact }): NewEntry => {
    const own = all.get(personId) ?? []
    const entry = {
      personId,
      fact,
      evidence,
      jurisdiction,
      actId,
      seq: own.length + 1,
      id: newId(),
      recordedAt: now,
      salt: randomBytes(16),
    }
    all.set(personId, [...own, entry])
    return entry
  })
  world.known = knownOf(all)
  return made
}

/** An existing register becomes ours: its file is named, and every entry is bound. */
function takeIn(
  setting: Setting,
  world: PopulationWorld,
  step: Extract<PopulationCommand['step'], { do: 'take-in' }>,
  act: Act,
  effects: Effects,
): PopulationOutcome {
  const { source, persons, facts } = step
  if (persons.some(({ cnic }) => world.idsByCnic.has(cnic))) {
    throw problems['population-number-taken']()
  }
  const evidence = { document: 'register', number: source.name, sha256: source.sha256 } as const
  const entries = entriesOf(setting, world, facts, evidence, act)
  const effect: PopulationEffect = { persons, entries, after: world.known }
  effects.population.push(effect)
  const installation = setting.signer.issuer
  recordActOfNoCase(setting, effects, {
    jurisdiction: act.jurisdiction,
    id: act.id,
    now: act.now,
    entries: [],
    action: 'take-in-persons',
    kind: 'registered',
    actedBy: { kind: 'installation', id: installation, postId: undefined },
    toState: 'entered',
    facts: { source, persons: persons.length, entries: boundEntries(entries) },
  })
  return { kind: 'population', id: act.id, waits: false, personId: undefined }
}

type Recorded = {
  readonly action: string
  readonly toState: string
  readonly kind: LeafKind
  readonly facts: Readonly<Record<string, unknown>>
}

function record(setting: Setting, effects: Effects, acting: Acting, recorded: Recorded): void {
  const { id, jurisdiction, now, personId, post } = acting
  const actedBy: ActedBy = { kind: 'person', id: personId, postId: post.id }
  recordActOfNoCase(setting, effects, { ...recorded, jurisdiction, id, actedBy, entries: [], now })
}

const boundEntries = (entries: readonly NewEntry[]): string =>
  hashOfEntries(entries.map((entry) => ({ ...entry, commitment: entryCommitment(entry) })))

type Bound = Pick<BoundEntry, 'personId' | 'seq' | 'commitment'>

/** One hash over all entries, in order: the scrub computes it again from the stored ones. */
export function hashOfEntries(entries: readonly Bound[]): string {
  const hash = createHash('sha256')
  const inOrder = entries.toSorted((a, b) =>
    a.personId === b.personId ? a.seq - b.seq : a.personId < b.personId ? -1 : 1,
  )
  for (const entry of inOrder) {
    hash.update(`${entry.personId}/${entry.seq}/`).update(entry.commitment)
  }
  return hash.digest('base64url')
}

/** What an act about persons says of its entries; undefined of any other act. */
export function boundBy({
  action,
  facts,
}: {
  readonly action: string
  readonly facts: Readonly<Record<string, unknown>>
}): string | undefined {
  const { entries } = facts
  const isOfPersons = action.startsWith('enter-') || action === 'take-in-persons'
  return isOfPersons && typeof entries === 'string' ? entries : undefined
}

const evidenceHash = ({ document, number, sha256 }: Evidence) =>
  createHash('sha256').update(`${document}/${number}/${sha256}`).digest('base64url')
