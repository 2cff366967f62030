/**
 * A voting paper for each person who may vote: the signer sees who asks and signs what it cannot
 * read. What is written down is that he has one.
 */
import { createHash } from 'node:crypto'
import { ballotProblems, holdRound, noteGiven, signBlinded } from '#platform/ballots'
import type { Round } from '#platform/ballots'
import { covers, isAssured, openerFor, readingBy, type Actor } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { ageOn, findPersonEntries, isAlive, personRecordOf } from '#platform/population'
import { catalogueProblems } from '../problems.ts'
import type { Setting } from '../setting.ts'
import { findVote, phaseOf, type Vote } from './find.ts'
import { keyPlace, type VotingPlace } from './open.ts'

/** A vote that is open now. @throws ballot-unknown, ballot-not-open */
export async function findOpenVote({ db, setting }: VotingPlace, key: string) {
  const vote = await findVote(db, setting, key)
  const { round } = vote
  if (!round || phaseOf(vote, setting.now()) !== 'open') throw ballotProblems['ballot-not-open']()
  return { ...vote, round }
}

/**
 * Under which keyed hash a person votes, by the own record alone. Whose entries were joined to
 * another number's votes under that one, so that somebody who was entered twice votes once.
 * @throws ballot-only-oneself, assurance-too-low, ballot-record-joined, ballot-not-resident,
 *   ballot-too-young
 */
async function voterOf({ db, setting }: VotingPlace, actor: Actor, vote: Vote): Promise<Buffer> {
  if (actor.kind !== 'citizen' || actor.actingBy) throw ballotProblems['ballot-only-oneself']()
  const { rules, terms, key } = vote
  if (!isAssured(actor, rules.assurance)) throw catalogueProblems['assurance-too-low']()
  const { personId } = actor
  const now = setting.now()
  const opener = openerFor(db, readingBy(actor, 'own-affairs', { at: now }))
  const entries = await findPersonEntries(db, setting.vault, opener, [personId])
  const record = personRecordOf(personId, entries.get(personId) ?? [])
  if (record.mergedInto !== undefined) throw ballotProblems['ballot-record-joined']()
  const address = record.present ?? record.permanent
  if (!isAlive(record) || !address || !covers(terms.place, address.place)) {
    throw ballotProblems['ballot-not-resident']()
  }
  const age = ageOn(record, civilDateOf(now))
  if (age === undefined || age < terms.ageMin) {
    throw ballotProblems['ballot-too-young']({ values: { age: String(terms.ageMin) } })
  }
  return voterHashOf(setting, key, personId)
}

/** Of a person and a vote together: two votes of one person cannot be told to be his. */
export function voterHashOf({ vault }: Pick<Setting, 'vault'>, vote: string, personId: string) {
  return vault.blindIndex('ballot-voter', `${vote}|${personId}`)
}

/** Refuses whoever may not vote. @throws as `voterOf` */
export async function checkVoter(place: VotingPlace, actor: Actor, vote: Vote): Promise<void> {
  await voterOf(place, actor, vote)
}

/**
 * Signs one blinded paper for each person; the same one again for whoever lost the answer.
 * @throws as `voterOf`; ballot-not-open, ballot-paper-unreadable, ballot-paper-given
 */
export async function givePaper(
  place: VotingPlace,
  actor: Actor,
  { key, blinded }: { readonly key: string; readonly blinded: Uint8Array },
): Promise<Buffer> {
  const { db, setting } = place
  const vote = await findOpenVote(place, key)
  const personHash = await voterOf(place, actor, vote)
  // Before it is written down: what cannot be signed costs nobody his paper.
  const signed = sign(place, vote.round, blinded)
  const blindedHash = createHash('sha256').update(blinded).digest()
  await db.transact(async (tx) => {
    const held = await holdRound(tx, key)
    if (!held?.privateKey || setting.now() >= held.closesAt) {
      throw ballotProblems['ballot-not-open']()
    }
    const given = await noteGiven(tx, key, { personHash, blindedHash })
    if (given === 'other') throw ballotProblems['ballot-paper-given']()
  })
  return signed
}

function sign({ setting }: VotingPlace, { key, privateKey }: Round, blinded: Uint8Array): Buffer {
  if (!privateKey) throw ballotProblems['ballot-not-open']()
  const signed = signBlinded(setting.vault.open(privateKey, keyPlace(key)), blinded)
  if (!signed) throw ballotProblems['ballot-paper-unreadable']()
  return signed
}
