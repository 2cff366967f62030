/**
 * A mandate is offered by one side and accepted by the other; either ends it with one tap. Each is
 * an act with a leaf. A child's and a company's is accepted by an officer who saw the evidence.
 */
import type { Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import {
  addMandateEvent,
  checkTerms,
  findPersonByCnic,
  findStandings,
  insertMandate,
  lastDayOfChildhood,
  mandatesOfTheDead,
  findMandate,
  mandateProblems as problems,
  mandateStateOn,
  otherIndexOf,
  readingBy,
  registerOrganisation,
  sidesOf,
  staffPosts,
  type Actor,
  type KeptMandate,
  type Mandate,
  type MandateKind,
  type MandateTerms,
  type Person,
} from '#platform/identity'
import { civilDateOf, type CivilDate } from '#platform/kernel'
import { populationItemOf } from '#platform/population'
import type { LeafKind } from '#platform/log'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import type { ActedBy } from '../authority.ts'
import type { Catalogue } from '../catalogue.ts'
import { noEffects, writeEffects } from '../effects.ts'
import { mandateOfficerRole } from '../roles.ts'
import type { Setting } from '../setting.ts'

type Place = Pick<Catalogue, 'db' | 'setting'>

/** A mandate is offered and accepted by whoever proved so recently to be there. */
export const mandateStepUp = { assurance: 'substantial', withinMs: 10 * 60_000 } as const

/** The person at a session, and when they last proved to be there. */
export type Present = { readonly person: Person; readonly authenticatedAt: Date }

export type MandateOffer = MandateTerms & {
  readonly offeredAs: Mandate['offeredAs']
  /** 13 digits; of a company the number of its registration, and its name. */
  readonly other: string
  readonly otherName?: string
  readonly evidence: string
  /** Of a child. */
  readonly dateOfBirth?: CivilDate | undefined
}

const evidenceLengthMax = 200

/** Kinds whose grantor cannot answer for itself: the grantee offers, an officer accepts. */
export const isConfirmedByOfficer = (kind: MandateKind) => kind === 'child' || kind === 'company'

/**
 * Offers a mandate. Whether the other side is known here shows nowhere: the offer waits all the
 * same. Gives its id.
 * @throws mandate-step-up, mandate-self, mandate-evidence, mandate-days, mandate-birth,
 *   mandate-offers-many
 */
export async function offerMandate(
  { db, setting }: Place,
  present: Present,
  offer: MandateOffer,
): Promise<string> {
  const now = setting.now()
  checkPresent(present, now)
  const { kind, other, evidence, dateOfBirth } = offer
  if (other === present.person.cnic) throw problems['mandate-self']({ field: 'other' })
  if (evidence.trim() === '' || evidence.length > evidenceLengthMax) {
    throw problems['mandate-evidence']({ field: 'evidence' })
  }
  const terms = checkTerms(offer, dateOfBirth, civilDateOf(now))
  const id = setting.newId()
  const offeredBy = present.person.id
  const offeredAs = isConfirmedByOfficer(kind) ? 'grantee' : offer.offeredAs
  await db.transact(async (tx) => {
    const { services, actions, amountPaisaMax } = offer
    const scope = { services, actions, amountPaisaMax }
    const isKept = await insertMandate(tx, setting.vault, {
      ...terms,
      ...scope,
      id,
      offeredBy,
      offeredAs,
      offeredAt: now,
      otherCnic: other,
      otherName: offer.otherName,
      offeredName: present.person.name,
      offeredNameUr: present.person.nameUr,
      born: kind === 'child' ? dateOfBirth : undefined,
      evidence: evidence.trim(),
    })
    if (!isKept) throw problems['mandate-offers-many']()
    await record(tx, setting, {
      id,
      to: 'offered',
      kind: 'noted',
      by: citizen(offeredBy),
      facts: { kind, from: terms.from, to: terms.to, as: offeredAs, ...listed(scope) },
    })
  })
  return id
}

const citizen = (id: string): ActedBy => ({ kind: 'person', id, postId: undefined })

const listed = (scope: object) =>
  Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== undefined))

/** @throws mandate-step-up */
function checkPresent({ authenticatedAt }: Present, now: Date): void {
  if (now.getTime() - authenticatedAt.getTime() > mandateStepUp.withinMs)
    throw problems['mandate-step-up']()
}

/**
 * The other side accepts or declines. @throws mandate-step-up, mandate-not-found, mandate-not-now
 */
export async function answerMandate(
  { db, setting }: Place,
  present: Present,
  id: string,
  answer: 'accepted' | 'declined',
): Promise<void> {
  const now = setting.now()
  if (answer === 'accepted') checkPresent(present, now)
  const { person } = present
  await db.transact(async (tx) => {
    const mandate = await findMandate(tx, setting.vault, id)
    if (!mandate || !isOther(setting, mandate, person)) throw problems['mandate-not-found']()
    const asksOfficer = isConfirmedByOfficer(mandate.kind) && answer === 'accepted'
    if (asksOfficer || mandateStateOn(mandate, civilDateOf(now)) !== 'offered') {
      throw problems['mandate-not-now']()
    }
    if (answer === 'accepted') await checkLiving(tx, [mandate.offeredBy, person.id])
    const by = { personId: person.id, at: now }
    // Of two answers at once the second is none.
    if (!(await addMandateEvent(tx, id, { what: answer, ...by }))) {
      throw problems['mandate-not-now']()
    }
    await record(tx, setting, {
      id: setting.newId(),
      to: answer,
      kind: answer === 'accepted' ? 'mandated' : 'noted',
      by: citizen(person.id),
      facts: { mandate: id },
    })
  })
}

function isOther({ vault }: Setting, { otherCnic }: KeptMandate, { cnic }: Person): boolean {
  return otherIndexOf(vault, otherCnic).equals(otherIndexOf(vault, cnic))
}

/** Nobody acts for the dead, nor they for anybody. @throws mandate-ended-by-death */
async function checkLiving(tx: Tx, personIds: readonly string[]): Promise<void> {
  const standings = await findStandings(tx, personIds)
  if ([...standings.values()].some((standing) => standing !== 'living')) {
    throw problems['mandate-ended-by-death']()
  }
}

/**
 * An officer who has seen the evidence accepts for a child or a company, never his own.
 * @throws mandate-not-found to whoever is no such officer, mandate-not-now, mandate-birth-differs,
 *   mandate-ended-by-death
 */
export async function confirmMandate(
  { db, setting }: Place,
  actor: Actor,
  id: string,
): Promise<void> {
  const now = setting.now()
  const [post] = staffPosts(actor, mandateOfficerRole)
  if (!post || actor.kind !== 'officer') throw problems['mandate-not-found']()
  const { personId: officerId } = actor
  await db.transact(async (tx) => {
    const mandate = await findMandate(tx, setting.vault, id)
    if (!mandate || !isConfirmedByOfficer(mandate.kind)) throw problems['mandate-not-found']()
    if (mandateStateOn(mandate, civilDateOf(now)) !== 'offered') throw problems['mandate-not-now']()
    const reading = readingBy(actor, 'verification', { at: now, post })
    const otherId = await grantorOf(tx, setting, mandate, { officerId, at: now, reading })
    if (otherId === officerId || mandate.offeredBy === officerId) throw problems['mandate-self']()
    await checkLiving(tx, [mandate.offeredBy, otherId])
    if (mandate.kind === 'child') await checkBirth(tx, setting, mandate, otherId, reading)
    const by = { personId: otherId, byOfficer: officerId, at: now }
    if (!(await addMandateEvent(tx, id, { what: 'accepted', ...by }))) {
      throw problems['mandate-not-now']()
    }
    await record(tx, setting, {
      id: setting.newId(),
      jurisdiction: post.jurisdiction,
      to: 'accepted',
      kind: 'mandated',
      by: { kind: 'person', id: officerId, postId: post.id },
      facts: { mandate: id },
    })
  })
}

/** The child as it is registered, or the company by its number. @throws mandate-not-now */
async function grantorOf(
  tx: Tx,
  { vault, newId }: Setting,
  { kind, otherCnic, otherName = otherCnic }: KeptMandate,
  by: { readonly officerId: string; readonly at: Date; readonly reading: Reading },
): Promise<string> {
  if (kind === 'company') {
    return registerOrganisation(tx, { id: newId(), number: otherCnic, name: otherName }, by)
  }
  const child = await findPersonByCnic(tx, vault, otherCnic, by.reading)
  if (!child) throw problems['mandate-not-now']()
  return child.id
}

/**
 * The day on which the child grows up is the register's where it knows the child: nobody stays a
 * guardian for longer by another date. @throws mandate-birth-differs
 */
async function checkBirth(
  tx: Tx,
  { vault }: Setting,
  { born, to }: KeptMandate,
  childId: string,
  reading: Reading,
): Promise<void> {
  const registered = (await populationItemOf(tx, vault, reading, childId))?.dateOfBirth
  if (registered === undefined) return
  const isOther = born !== undefined && born !== registered
  if (isOther || lastDayOfChildhood(registered) < to) throw problems['mandate-birth-differs']()
}

/** Either side ends a mandate, or takes its offer back: at once, for no reason given. */
export async function withdrawMandate(
  { db, setting }: Place,
  person: Person,
  id: string,
): Promise<void> {
  const now = setting.now()
  await db.transact(async (tx) => {
    const mandate = await findMandate(tx, setting.vault, id)
    const { grantorId, granteeId } = mandate ? sidesOf(mandate) : {}
    if (!mandate || (grantorId !== person.id && granteeId !== person.id)) {
      throw problems['mandate-not-found']()
    }
    const by = { personId: person.id, at: now }
    if (!(await addMandateEvent(tx, id, { what: 'revoked', ...by }))) return
    await record(tx, setting, {
      id: setting.newId(),
      to: 'revoked',
      kind: 'withdrawn',
      by: citizen(person.id),
      facts: { mandate: id },
    })
  })
}

type Recorded = {
  readonly id: string
  readonly jurisdiction?: string
  readonly to: string
  readonly kind: LeafKind
  readonly by: ActedBy
  /** Never a person's data. */
  readonly facts: Readonly<Record<string, unknown>>
}

async function record(tx: Tx, setting: Setting, recorded: Recorded): Promise<void> {
  const { id, jurisdiction = setting.signer.issuer, to, kind, by, facts } = recorded
  const effects = noEffects()
  const now = setting.now()
  const act = { jurisdiction, id, action: 'mandate', kind, actedBy: by, toState: to, facts }
  recordActOfNoCase(setting, effects, { ...act, entries: [], now })
  await writeEffects(tx, setting, effects, now)
}

/** The dead act for nobody, from that moment on; it is written, so that the other side sees it. */
export async function endMandatesOfTheDead({ db, setting }: Place): Promise<void> {
  const at = setting.now()
  await db.transact(async (tx) => {
    for (const id of await mandatesOfTheDead(tx)) {
      if (!(await addMandateEvent(tx, id, { what: 'ended', why: 'death', at }))) continue
      await record(tx, setting, {
        id: setting.newId(),
        to: 'ended',
        kind: 'withdrawn',
        by: { kind: 'clock', id: 'clock', postId: undefined },
        facts: { mandate: id, why: 'death' },
      })
    }
  })
}
