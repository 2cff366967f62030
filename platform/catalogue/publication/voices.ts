/** A person's own part in a public case of somebody else: one voice, and hearing of it. */
import { findCase, type CaseKey } from '#platform/cases'
import {
  addVoice,
  follow,
  follows,
  hasVoice,
  isGoingOn,
  publicationProblems,
  unfollow,
} from '#platform/publication'
import { isAssured, type Actor } from '#platform/identity'
import type { Language } from '#platform/kernel'
import { catalogueProblems } from '../problems.ts'
import type { Platform } from '../platform.ts'
import type { Setting } from '../setting.ts'
import { publicCase } from './near.ts'

type Place = Pick<Platform, 'db' | 'setting'>

/** Tied to person and case together: two voices of one person cannot be told to be his. */
function voiceHashOf({ vault }: Pick<Setting, 'vault'>, { id }: CaseKey, personId: string): Buffer {
  return vault.blindIndex('publication-voice', `${id}|${personId}`)
}

/** Who may have a part: as oneself, and known as surely as who hands such a case in. */
async function partIn({ db, setting }: Place, actor: Actor, key: CaseKey) {
  const found = await publicCase(db, setting, key)
  if (actor.kind !== 'citizen' || actor.actingBy) {
    throw publicationProblems['publication-only-oneself']()
  }
  if (!isAssured(actor, found.definition.applicant.assurance)) {
    throw catalogueProblems['assurance-too-low']()
  }
  const kase = await findCase(db, key)
  if (kase?.applicantId === actor.personId) throw publicationProblems['publication-own-case']()
  return { ...found, personId: actor.personId }
}

/**
 * Once for a person; a second time changes nothing.
 * @throws publication-unknown, publication-only-oneself, assurance-too-low, publication-own-case,
 *   publication-over
 */
export async function addOwnVoice(place: Place, actor: Actor, key: CaseKey): Promise<void> {
  const { personId, stage } = await partIn(place, actor, key)
  if (!isGoingOn(stage)) throw publicationProblems['publication-over']()
  const hash = voiceHashOf(place.setting, key, personId)
  await place.db.transact(async (tx) => void (await addVoice(tx, key, hash)))
}

/** @throws as `addOwnVoice` */
export async function followCase(
  place: Place,
  actor: Actor,
  key: CaseKey,
  language: Language,
): Promise<void> {
  const { personId } = await partIn(place, actor, key)
  await follow(place.db, key, { personId, language }, place.setting.now())
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
