/**
 * Casting: a paper and a choice, from nobody. What is asked here is never who; and nothing is
 * written down but the ballot, without a time.
 */
import {
  areChoices,
  ballotHash,
  ballotNumber,
  ballotProblems,
  findCast,
  holdRound,
  isSigned,
  parsePaper,
  putIntoBox,
  readPublicKey,
} from '#platform/ballots'
import { credentialText, signCredential } from '#platform/documents'
import { civilDateOf, startOf, text } from '#platform/kernel'
import type { Claim } from '../definition.ts'
import type { Setting } from '../setting.ts'
import { findOpenVote } from './give.ts'
import type { VotingPlace } from './open.ts'

/** No service may take this type: receipts of ballots are the platform's own. */
export const ballotReceiptType = 1_001

export const ballotReceiptClaims = {
  vote: { key: 10, label: text('Vote', 'رائے شماری'), kind: 'text' },
  /** Of the paper and what was chosen on it: the voter can compute it, and nobody else. */
  hash: { key: 11, label: text('Ballot', 'ووٹ'), kind: 'text' },
} as const satisfies Readonly<Record<string, Claim>>

export type BallotReceipt = {
  /** By which the voter finds his ballot in the published list. */
  readonly number: string
  /** That this ballot lies in the box, signed; of its time it tells the day. */
  readonly signed: string
}

type Filled = { readonly key: string; readonly paper: string; readonly choices: readonly string[] }

/**
 * Whether it would be taken, but for a paper that was cast before: nothing is put anywhere.
 * @throws ballot-unknown, ballot-not-open, ballot-paper-false, ballot-choices-wrong
 */
export async function checkBallot(place: VotingPlace, { key, paper: typed, choices }: Filled) {
  const vote = await findOpenVote(place, key)
  const { round, terms } = vote
  const paper = parsePaper(typed)
  if (!paper || !isSigned(readPublicKey(round.publicKey), paper)) {
    throw ballotProblems['ballot-paper-false']()
  }
  if (!areChoices(terms, choices)) {
    throw ballotProblems['ballot-choices-wrong']({ values: { max: String(terms.choicesMax) } })
  }
  return { vote, paper }
}

/**
 * Puts a ballot into the box, once for each paper. The same ballot again gives its receipt again.
 * @throws ballot-unknown, ballot-not-open, ballot-paper-false, ballot-choices-wrong,
 *   ballot-cast-already
 */
export async function castBallot(place: VotingPlace, filled: Filled): Promise<BallotReceipt> {
  const { db, setting } = place
  const { key, choices } = filled
  const { paper } = await checkBallot(place, filled)
  const cast = {
    paper: Buffer.from(paper.prepared),
    signature: Buffer.from(paper.signature),
    choices: choices.toSorted(),
  }
  await db.transact(async (tx) => {
    const held = await holdRound(tx, key)
    if (!held?.privateKey || setting.now() >= held.closesAt) {
      throw ballotProblems['ballot-not-open']()
    }
    if (await putIntoBox(tx, key, cast)) return
    const before = await findCast(tx, key, cast.paper)
    if (before?.join() !== cast.choices.join()) throw ballotProblems['ballot-cast-already']()
  })
  return receiptOf(setting, key, cast)
}

function receiptOf(
  { signer, vault, now }: Setting,
  key: string,
  { paper, choices }: { readonly paper: Buffer; readonly choices: readonly string[] },
): BallotReceipt {
  const number = ballotNumber(paper)
  const hash = ballotHash(paper, choices)
  const credential = {
    issuer: signer.issuer,
    documentType: ballotReceiptType,
    number,
    issuedAt: startOf(civilDateOf(now())),
    salt: vault.blindIndex('ballot-receipt', `${key}|${number}`).subarray(0, 16),
    claims: new Map([
      [ballotReceiptClaims.vote.key, key],
      [ballotReceiptClaims.hash.key, hash],
    ]),
  }
  return { number, signed: credentialText(signCredential(credential, signer)) }
}
