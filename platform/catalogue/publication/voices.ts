/** A person's own part in a public case of somebody else: one voice, and hearing of it. */
import { findCase, type CaseKey } from '#platform/cases'
import { ownReading } from '#platform/consent'
import {
  addVoice,
  follow,
  follows,
  followsMax,
  hasVoice,
  isGoingOn,
  publicationProblems,
  takeVoiceBack,
  unfollow,
} from '#platform/publication'
import { getPerson, isAssured, isAtLeast, type Actor, type Assurance } from '#platform/identity'
import type { Language } from '#platform/kernel'
import { catalogueProblems } from '../problems.ts'
import type { Platform } from '../platform.ts'
import type { Setting } from '../setting.ts'
import { publicCase } from './near.ts'
import { noteSupport } from './support.ts'

type Place = Pick<Platform, 'db' | 'setting'>

/** Tied to person and case together: two voices of one person cannot be told to be his. */
export function voiceHashOf(
  { vault }: Pick<Setting, 'vault'>,
  { id }: CaseKey,
  personId: string,
): Buffer {
  return vault.blindIndex('publication-voice', `${id}|${personId}`)
}

/** So that a phone's guest and the account with that phone are one voice. */
function phoneHashOf({ vault }: Pick<Setting, 'vault'>, { id }: CaseKey, phone: string): Buffer {
  return vault.blindIndex('publication-voice-phone', `${id}|${phone}`)
}

/** By a phone at the least: somebody of whom nothing is known would count as often as he likes. */
const surely = (needed: Assurance): Assurance => (isAtLeast(needed, 'basic') ? needed : 'basic')

/** Who may have a part: as oneself, and known as surely as who hands such a case in. */
async function partIn({ db, setting }: Place, actor: Actor, key: CaseKey) {
  const found = await publicCase(db, setting, key)
  if (actor.kind !== 'citizen' || actor.actingBy) {
    throw publicationProblems['publication-only-oneself']()
  }
  if (!isAssured(actor, surely(found.definition.applicant.assurance))) {
    throw catalogueProblems['assurance-too-low']()
  }
  const kase = await findCase(db, key)
  if (kase?.applicantId === actor.personId) throw publicationProblems['publication-own-case']()
  const level = isAtLeast(actor.assurance, 'substantial') ? 'verified' : 'phone'
  const { personId, guest } = actor
  return { ...found, level, personId, isGuest: guest !== undefined } as const
}

/**
 * Once for a person; a second time changes nothing.
 * @throws publication-unknown, publication-only-oneself, assurance-too-low, publication-own-case,
 *   publication-over
 */
export async function addOwnVoice(place: Place, actor: Actor, key: CaseKey): Promise<void> {
  const { personId, stage, level, isGuest, definition } = await partIn(place, actor, key)
  if (!isGoingOn(stage)) throw publicationProblems['publication-over']()
  const { db, setting } = place
  const { phone } = await getPerson(db, setting.vault, personId, ownReading(personId))
  const voiceHash = voiceHashOf(setting, key, personId)
  const phoneHash = phone ? phoneHashOf(setting, key, phone) : undefined
  await db.transact(async (tx) => {
    const isNew = await addVoice(tx, key, { voiceHash, phoneHash, isGuest, level })
    if (isNew) await noteSupport(tx, setting, definition, key)
  })
}

/** At any time; who has no voice there takes nothing back. */
export async function takeOwnVoiceBack(
  { db, setting }: Place,
  actor: Actor,
  key: CaseKey,
): Promise<void> {
  if (actor.kind !== 'citizen' || actor.actingBy) {
    throw publicationProblems['publication-only-oneself']()
  }
  const hash = voiceHashOf(setting, key, actor.personId)
  await db.transact((tx) => takeVoiceBack(tx, key, hash))
}

/** @throws as `addOwnVoice`, publication-follows-enough */
export async function followCase(
  place: Place,
  actor: Actor,
  key: CaseKey,
  language: Language,
): Promise<void> {
  const { personId } = await partIn(place, actor, key)
  const now = place.setting.now()
  const follows = await place.db.transact((tx) => follow(tx, key, { personId, language }, now))
  if (!follows) {
    throw publicationProblems['publication-follows-enough']({ values: { max: `${followsMax}` } })
  }
}

/** Whatever has become of the case. */
export async function stopFollowing({ db }: Place, actor: Actor, key: CaseKey): Promise<void> {
  if (actor.kind === 'citizen') await unfollow(db, key, actor.personId)
}

export type OwnPart = { readonly hasVoice: boolean; readonly follows: boolean }

/** What a person has said of a case already. */
export async function ownPart(
  { db, setting }: Place,
  actor: Actor | undefined,
  key: CaseKey,
): Promise<OwnPart> {
  if (actor?.kind !== 'citizen') return { hasVoice: false, follows: false }
  const { personId } = actor
  return {
    hasVoice: await hasVoice(db, key, voiceHashOf(setting, key, personId)),
    follows: await follows(db, key, personId),
  }
}
