/** The second officer: nothing can be voted on before he has looked at what was published. */
import { createHash } from 'node:crypto'
import { encode } from 'cborg'
import { ballotProblems, insertRound, makeBallotKeys, type BallotTerms } from '#platform/ballots'
import { actOf, findEvents } from '#platform/cases'
import {
  dutiesMeet,
  dutiesThatMustNotMeet,
  postsFor,
  type Actor,
  type Post,
} from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import type { Catalogue } from '../catalogue.ts'
import { noEffects, writeEffects } from '../effects.ts'
import { catalogueProblems } from '../problems.ts'
import { findVote, type Vote } from './find.ts'

export type VotingPlace = Pick<Catalogue, 'db' | 'setting'>

/** The posts by which somebody may open this vote, whoever published it. */
export function openingPosts(actor: Actor, { rules, record }: Vote): readonly Post[] {
  return postsFor(actor, rules.openedBy, record.jurisdiction)
}

/** Under which the signing key of a vote lies. */
export const keyPlace = (key: string) => `ballots.round|${key}`

/**
 * Opens a vote: makes its pair of keys, and binds the terms and the public half by a leaf.
 * @throws action-not-yours, ballot-own-round, ballot-not-open once it would be over,
 *   ballot-opened-already, ballot-unknown
 */
export async function openVote({ db, setting }: VotingPlace, actor: Actor, key: string) {
  const vote = await findVote(db, setting, key)
  const { record, terms } = vote
  const [post] = openingPosts(actor, vote)
  if (actor.kind !== 'officer' || !post) throw catalogueProblems['action-not-yours']()
  const { jurisdiction, caseId: id } = record
  const [published] = await findEvents(db, [{ jurisdiction, id, seq: 1 }])
  const held = published?.actorId === actor.personId ? ['maker'] : []
  if (dutiesMeet(dutiesThatMustNotMeet, 'case', held, 'checker')) {
    throw ballotProblems['ballot-own-round']()
  }
  const now = setting.now()
  const closesAt = new Date(terms.closesAt)
  if (now >= closesAt) throw ballotProblems['ballot-not-open']()
  const { publicKey, privateKey } = await makeBallotKeys()
  const announced = { jurisdiction, id: setting.newId(), seq: 1 }
  await db.transact(async (tx) => {
    const isFirst = await insertRound(tx, {
      key,
      register: record.register,
      jurisdiction,
      terms,
      closesAt,
      openedAt: now,
      act: actOf(announced),
      publicKey,
      privateKey: setting.vault.seal(privateKey, keyPlace(key)),
      emptiedOn: civilDateOf(now),
    })
    if (!isFirst) throw ballotProblems['ballot-opened-already']()
    const effects = noEffects()
    const { issuer } = setting.signer
    recordActOfNoCase(setting, effects, {
      jurisdiction,
      id: setting.newId(),
      action: 'open-vote',
      kind: 'decided',
      actedBy: { kind: 'person', id: actor.personId, postId: post.id },
      toState: 'open',
      facts: { vote: key, published: id },
      entries: [],
      now,
    })
    recordActOfNoCase(setting, effects, {
      ...announcement(key, { terms, publicKey, issuer }),
      ...announced,
      kind: 'published',
      entries: [],
      now,
    })
    await writeEffects(tx, setting, effects, now)
  })
}

/** What the leaf of an opened vote binds, for everybody to compute: its terms and its key. */
export function announcement(
  key: string,
  { terms, publicKey, issuer }: { terms: BallotTerms; publicKey: Uint8Array; issuer: string },
) {
  return {
    action: 'announce-vote',
    actedBy: { kind: 'installation', id: issuer, postId: undefined },
    toState: 'open',
    facts: { vote: key, terms: hashOf(encode(terms)), publicKey: hashOf(publicKey) },
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('base64url')
