/**
 * The recount, from the published list and the public log alone: whoever trusts nobody here gets
 * the same result or the name of what is wrong. Pure.
 */
import {
  areChoices,
  fromText,
  isSigned,
  readPublicKey,
  tallyOf,
  termsFault,
  type Tally,
} from '#platform/ballots'
import { keyOfAct } from '#platform/cases'
import { civilDateOf } from '#platform/kernel'
import { decodeEntry, type LeafKind } from '#platform/log'
import { eventCommitment } from '../record.ts'
import { closing, countedBallot } from './count.ts'
import { announcement } from './open.ts'
import { publishedFormat, type PublishedAct, type PublishedVote } from './published.ts'

export type Recount = {
  /** In the words of the command; empty where all is as it was published. */
  readonly faults: readonly string[]
  readonly counted: number
  readonly tally: Tally | undefined
}

/** The entry of the log at a place, which was computed from the log itself. */
export type EntryAt = (index: number) => Uint8Array | undefined

export function recountVote(vote: PublishedVote, entryAt: EntryAt): Recount {
  if (vote.format !== publishedFormat || !Array.isArray(vote.ballots) || termsFault(vote.terms)) {
    return { faults: ['this is no list of ballots'], counted: 0, tally: undefined }
  }
  const publicKey = fromText(vote.publicKey) ?? new Uint8Array()
  const faults: string[] = []
  const say = (fault: string | undefined) => void (fault && faults.push(fault))
  const { terms, issuer, ballots } = vote
  say(
    faultOfLeaf(
      vote.announced,
      'published',
      announcement(vote.vote, { terms, publicKey, issuer }),
      entryAt,
    ),
  )
  for (const fault of faultsOfBallots(vote, publicKey, entryAt)) say(fault)
  const tally = tallyOf(
    terms,
    ballots.map(({ choices }) => choices),
  )
  const { given, counted } = vote
  if (counted !== ballots.length) say(`${ballots.length} ballots are listed, ${counted} were told`)
  if (ballots.length > given) say(`${ballots.length} ballots, and only ${given} papers were given`)
  if (JSON.stringify(plain(tally)) !== JSON.stringify(plain(vote.tally))) {
    say('the ballots come to another result')
  }
  const told = { kind: 'counted', given, counted: ballots.length, tally } as const
  say(faultOfLeaf(vote.closed, 'totals', closing(vote.vote, told), entryAt))
  return { faults, counted: ballots.length, tally }
}

function faultsOfBallots(
  { vote, terms, ballots }: PublishedVote,
  publicKey: Uint8Array,
  entryAt: EntryAt,
): string[] {
  const key = readPublicKey(publicKey)
  const papers = new Set<string>()
  const leaves = new Set<number | null>()
  return ballots.flatMap((ballot) => {
    const { number, choices } = ballot
    const paper = fromText(ballot.paper) ?? new Uint8Array()
    const signature = fromText(ballot.signature) ?? new Uint8Array()
    const faults: string[] = []
    if (papers.has(ballot.paper)) faults.push('stands twice')
    if (leaves.has(ballot.leaf)) faults.push('has the leaf of another')
    if (!isSigned(key, { prepared: paper, signature })) faults.push('is not signed for this vote')
    if (!areChoices(terms, choices)) faults.push('chooses what could not be chosen')
    const leaf = faultOfLeaf(ballot, 'voted', countedBallot(vote, { paper, choices }), entryAt)
    if (leaf) faults.push(leaf)
    papers.add(ballot.paper)
    leaves.add(ballot.leaf)
    return faults.map((fault) => `ballot ${number}: ${fault}`)
  })
}

type Bound = {
  readonly action: string
  readonly toState: string
  readonly actedBy: { readonly kind: string; readonly id: string }
  readonly facts: Readonly<Record<string, unknown>>
}

/** What is wrong with the leaf of a published act; nothing where the log holds just this. */
function faultOfLeaf(
  { act, at, salt, leaf }: PublishedAct,
  kind: LeafKind,
  { action, actedBy, toState, facts }: Bound,
  entryAt: EntryAt,
): string | undefined {
  const bytes = leaf === null ? undefined : entryAt(leaf)
  const entry = bytes && decodeEntry(bytes)
  if (!entry) return `${action}: its leaf is not in the log`
  const key = keyOfAct(act)
  const when = new Date(at)
  const commitment = eventCommitment(
    {
      ...key,
      action,
      actorKind: actedBy.kind,
      actorId: actedBy.id,
      postId: undefined,
      fromState: undefined,
      toState,
      facts,
      sealed: undefined,
      salt: Buffer.from(fromText(salt) ?? []),
      at: when,
    },
    undefined,
    [],
  )
  const isSame =
    entry.kind === kind &&
    entry.issuer === key.jurisdiction &&
    entry.day === civilDateOf(when) &&
    commitment.equals(entry.commitment)
  return isSame ? undefined : `${action}: its leaf binds something else`
}

/** In one order of names, whoever wrote it. */
const plain = ({ counts, winners, left }: Tally) => [
  counts.map(({ project, votes }) => [project, votes]),
  winners,
  left,
]
