/** The register of relying parties. Who may change it, and that it is logged, is for the caller. */
import type { Tx } from '#platform/database'
import { bareKey, faultsOfParty, type Party, type PartyState, type PartyTerms } from './party.ts'
import { openIdProblems as problems } from './problems.ts'

type Row = {
  id: string
  state: PartyState
  terms: PartyTerms | null
  approved_at: Date | null
  proposal: PartyTerms | null
  proposed_by: string | null
  proposed_at: Date | null
}

const columns = 'id, state, terms, approved_at, proposal, proposed_by, proposed_at'

function partyOf({ id, state, terms, proposal, ...row }: Row): Party {
  const { approved_at: approvedAt, proposed_by: by, proposed_at: at } = row
  return {
    id,
    state,
    terms: terms ?? undefined,
    approvedAt: approvedAt ?? undefined,
    proposal: proposal && by && at ? { terms: proposal, by, at } : undefined,
  }
}

export async function listParties(tx: Tx): Promise<Party[]> {
  const rows = await tx.query<Row>(`select ${columns} from openid.party order by id`)
  return rows.map(partyOf)
}

export async function findParty(tx: Tx, id: string): Promise<Party | undefined> {
  const [row] = await tx.query<Row>(`select ${columns} from openid.party where id = $1`, [id])
  return row && partyOf(row)
}

/** @throws openid-party-unknown */
async function lockParty(tx: Tx, id: string): Promise<Party> {
  const [row] = await tx.query<Row>(
    `select ${columns} from openid.party where id = $1 for no key update`,
    [id],
  )
  if (!row) throw problems['openid-party-unknown']()
  return partyOf(row)
}

/**
 * A new party, or other terms for one: nothing of it holds until another officer approves. A
 * proposal that waits is replaced. @throws each fault of the terms
 */
export async function proposeParty(
  tx: Tx,
  { id, terms, by, now }: { id: string; terms: PartyTerms; by: string; now: Date },
): Promise<PartyTerms> {
  const faults = faultsOfParty(id, terms)
  const [first] = faults
  if (first) throw Object.assign(first, { faults })
  const proposal = { ...terms, keys: terms.keys.map(bareKey) }
  await tx.query(
    `insert into openid.party (id, state, proposal, proposed_by, proposed_at)
     values ($1, 'proposed', $2::jsonb, $3, $4)
     on conflict (id) do update set proposal = excluded.proposal,
       proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at`,
    [id, JSON.stringify(proposal), by, now],
  )
  return proposal
}

/**
 * Puts in force what was read, by somebody who did not propose it.
 * @throws openid-party-unknown, openid-party-nothing-waits, openid-party-own-proposal,
 *   openid-party-changed
 */
export async function approveParty(
  tx: Tx,
  { id, by, readAt, now }: { id: string; by: string; readAt: Date; now: Date },
): Promise<Party> {
  const { proposal } = await lockParty(tx, id)
  if (!proposal) throw problems['openid-party-nothing-waits']()
  if (proposal.by === by) throw problems['openid-party-own-proposal']()
  if (proposal.at.getTime() !== readAt.getTime()) throw problems['openid-party-changed']()
  const [row] = await tx.query<Row>(
    `update openid.party set state = 'open', terms = proposal, approved_at = $2,
       proposal = null, proposed_by = null, proposed_at = null
     where id = $1 returning ${columns}`,
    [id, now],
  )
  if (!row) throw problems['openid-party-unknown']()
  return partyOf(row)
}

/** At once, and by one officer alone: what was open asks nobody any more. */
export async function suspendParty(tx: Tx, id: string): Promise<Party> {
  const party = await lockParty(tx, id)
  if (party.state !== 'open') throw problems['openid-party-nothing-waits']()
  await tx.query(`update openid.party set state = 'suspended' where id = $1`, [id])
  return { ...party, state: 'suspended' }
}
