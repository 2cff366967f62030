/**
 * The end of sessions, and word of it to the organisations at which the person was by them. Letters
 * are queued where the session ends; one that ends in another way is found by the rounds.
 */
import { findConsents, isLive, listConsents, withdrawConsent } from '#platform/consent'
import { createRounds, type Database, type Tx } from '#platform/database'
import {
  endSession,
  findSessions,
  signOut,
  signOutEverywhere,
  type Session,
} from '#platform/identity'
import {
  farewellLetter,
  findParty,
  forgetGrant,
  moveVisits,
  pageOfVisits,
  takeVisits,
  visitsOf,
  type Farewell,
  type PartyVisit,
} from '#platform/openid'
import { enqueueLetters } from '#platform/outbox'
import type { Catalogue } from './catalogue.ts'
import type { Setting } from './setting.ts'

type Place = Pick<Catalogue, 'db' | 'setting'>

async function queue(tx: Tx, setting: Setting, farewells: readonly Farewell[]): Promise<void> {
  const { vault, newId, now } = setting
  const at = now()
  const letters = farewells.map((one) => farewellLetter(vault, one, { id: newId(), at }))
  await enqueueLetters(tx, vault, letters)
}

/** Of these visits those whose session somebody has ended; each is told of once. */
async function tell(tx: Tx, setting: Setting, visits: readonly PartyVisit[]): Promise<void> {
  if (visits.length === 0) return
  const sessions = await findSessions(
    tx,
    visits.map(({ sessionId }) => sessionId),
  )
  const now = setting.now()
  const ended = visits.filter((one) => !sessions.has(one.sessionId) && one.endsAt > now)
  await queue(tx, setting, await takeVisits(tx, ended))
}

/** In the transaction in which sessions of this person have ended. */
export async function tellOfEnded(tx: Tx, setting: Setting, personId: string): Promise<void> {
  await tell(tx, setting, await visitsOf(tx, personId))
}

/** The session of one browser. */
export async function signOutHere(
  { db, setting }: Place,
  { token, personId }: { readonly token: string; readonly personId: string | undefined },
): Promise<void> {
  await db.transact(async (tx) => {
    await signOut(tx, token)
    if (personId !== undefined) await tellOfEnded(tx, setting, personId)
  })
}

/** One of a person's sessions, by its name in the list. */
export async function signOutOne({ db, setting }: Place, personId: string, id: string) {
  await db.transact(async (tx) => {
    await endSession(tx, personId, id)
    await tellOfEnded(tx, setting, personId)
  })
}

/** Every session of a person. */
export async function signOutAll({ db, setting }: Place, personId: string): Promise<void> {
  await db.transact(async (tx) => {
    await signOutEverywhere(tx, personId)
    await tellOfEnded(tx, setting, personId)
  })
}

/**
 * A session took the place of another in the same browser. Of the same person it goes on, as when
 * he confirms that it is he; of another, the one before has ended.
 */
export async function sessionReplaced(
  tx: Tx,
  setting: Setting,
  before: Session | undefined,
  { id: to, expiresAt: endsAt, kind, person }: Session,
): Promise<void> {
  if (!before) return
  const personId = before.person.id
  if (personId === person.id && before.kind === kind) {
    await moveVisits(tx, { from: before.id, to, endsAt }, personId)
  } else {
    await tellOfEnded(tx, setting, personId)
  }
}

/** The person has left one organisation, as it asked itself. */
export async function leaveParty(
  { db, setting }: Place,
  visit: Pick<PartyVisit, 'party' | 'sid'>,
): Promise<void> {
  await db.transact(async (tx) => queue(tx, setting, await takeVisits(tx, [visit])))
}

/**
 * The person takes back what he let an organisation have, all of it: its tokens end with the
 * commit, and it is told to know him no more. A second time changes nothing.
 */
export async function withdrawSharing(
  { db, setting }: Place,
  { personId, id }: { readonly personId: string; readonly id: string },
): Promise<void> {
  await db.transact(async (tx) => {
    const consents = await listConsents(tx, personId)
    const consent = consents.find((one) => one.id === id)
    const at = setting.now()
    const isNew = await withdrawConsent(tx, { personId, id, at })
    if (!isNew || !consent) return
    const { clientId } = consent
    const others = await findConsents(tx, { personId, clientId, at })
    for (const one of others) await withdrawConsent(tx, { personId, id: one.id, at })
    await endSharing(tx, setting, [consent, ...others])
  })
}

type Shared = { readonly id: string; readonly personId: string; readonly clientId: string }

/** What came of these consents ends, and the organisations are told. */
async function endSharing(tx: Tx, setting: Setting, consents: readonly Shared[]): Promise<void> {
  for (const { id } of consents) await forgetGrant(tx, id)
  const parties = new Map(consents.map(({ clientId, personId }) => [clientId, personId]))
  const farewells: Farewell[] = []
  for (const [party, personId] of parties) {
    const { terms } = (await findParty(tx, party)) ?? {}
    if (terms?.backchannelLogoutUri !== undefined) farewells.push({ party, personId })
  }
  await queue(tx, setting, farewells)
}

/** Whoever is erased is known to nobody: every consent that holds is taken back first. */
export async function endAllSharing(tx: Tx, setting: Setting, personId: string): Promise<void> {
  const at = setting.now()
  const live = (await listConsents(tx, personId)).filter((one) => isLive(one, at))
  for (const { id } of live) await withdrawConsent(tx, { personId, id, at })
  await endSharing(tx, setting, live)
}

const pageSize = 500
const everyMs = 20_000

/** Looks through all visits once. */
async function tellOfAllEnded(db: Database, setting: Setting): Promise<void> {
  let after: Pick<PartyVisit, 'party' | 'sid'> | undefined = { party: '', sid: '' }
  while (after) {
    const page: readonly PartyVisit[] = await pageOfVisits(db, after, pageSize)
    await db.transact((tx) => tell(tx, setting, page))
    after = page.length === pageSize ? page.at(-1) : undefined
  }
}

/** Sessions that end by a death, a dismissal or a lost right are told of within half a minute. */
export function createFarewells(
  db: Database,
  setting: Setting,
  onTrouble: (error: unknown) => void,
): { start(): void; stop(): Promise<void>; tellAll(): Promise<void> } {
  const tellAll = () => tellOfAllEnded(db, setting)
  const rounds = createRounds(async () => {
    await tellAll().catch(onTrouble)
    return everyMs
  })
  return { ...rounds, tellAll }
}
