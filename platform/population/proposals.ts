/** What waits for a second registrar: under a key of its own, which is forgotten afterwards. */
import { byteaText, type Tx } from '#platform/database'
import { machinePermit, recordReads, type Permit, type Reading } from '#platform/consent'
import { openUnder, sealUnder, type Vault } from '#platform/identity'
import { Problem } from '#platform/kernel'
import type { EvidencedEvent, LifeEventKind } from './life-event.ts'

export type ProposalState = 'open' | 'approved' | 'refused' | 'withdrawn'
export type ProposalKey = { readonly jurisdiction: string; readonly id: string }

export type NewProposal = ProposalKey &
  EvidencedEvent & {
    /** Whom it is about, of those who are registered. */
    readonly persons: readonly string[]
    readonly madeBy: string
    readonly madePost: string
    readonly madeAt: Date
  }

export type Proposal = Omit<NewProposal, 'event' | 'evidence'> & {
  readonly what: LifeEventKind
  readonly state: ProposalState
  /** Undefined once it is decided, and where nobody can read it any more. */
  readonly content: EvidencedEvent | undefined
}

export type ProposalDecision = ProposalKey & {
  readonly state: Exclude<ProposalState, 'open'>
  readonly by: string
  readonly post: string
  readonly at: Date
}

const ownerOf = (id: string) => `population.proposal|${id}`

export async function addProposals(
  tx: Tx,
  vault: Vault,
  proposals: readonly NewProposal[],
): Promise<void> {
  if (proposals.length === 0) return
  const rows = proposals.map(({ event, evidence, ...one }) => {
    const { key, wrapped } = vault.newDataKey(ownerOf(one.id))
    const content = JSON.stringify({ event, evidence } satisfies EvidencedEvent)
    return {
      jurisdiction: one.jurisdiction,
      id: one.id,
      what: event.what,
      data_key: byteaText(wrapped),
      sealed: byteaText(sealUnder(key, content, ownerOf(one.id))),
      persons: one.persons,
      made_by: one.madeBy,
      made_post: one.madePost,
      made_at: one.madeAt,
    }
  })
  await tx.query(
    `insert into population.proposal (jurisdiction, id, what, data_key, sealed, persons, made_by,
       made_post, made_at, state)
     select x.*, 'open' from json_to_recordset($1::json) as x(jurisdiction text, id text, what text,
       data_key bytea, sealed bytea, persons text[], made_by text, made_post text,
       made_at timestamptz)`,
    [JSON.stringify(rows)],
  )
}

/** Ends proposals and forgets their keys; those that were decided meanwhile stay as they are. */
export async function decideProposals(
  tx: Tx,
  decisions: readonly ProposalDecision[],
): Promise<void> {
  if (decisions.length === 0) return
  const rows = decisions.map(({ jurisdiction, id, state, by, post, at }) => ({
    jurisdiction,
    id,
    said: state,
    decided_by: by,
    decided_post: post,
    decided_at: at,
  }))
  await tx.query(
    `update population.proposal as p
     set state = x.said, data_key = null, decided_by = x.decided_by,
       decided_post = x.decided_post, decided_at = x.decided_at
     from json_to_recordset($1::json) as x(jurisdiction text, id text, said text, decided_by text,
       decided_post text, decided_at timestamptz)
     where p.jurisdiction = x.jurisdiction and p.id = x.id and p.state = 'open'`,
    [JSON.stringify(rows)],
  )
}

type ProposalRow = {
  jurisdiction: string
  id: string
  what: LifeEventKind
  data_key: Buffer | null
  sealed: Buffer
  persons: string[]
  made_by: string
  made_post: string
  made_at: Date
  state: ProposalState
}

const columns = `jurisdiction, id, what, data_key, sealed, persons, made_by, made_post, made_at, state`

/** Whom it opens: those whom it is about; somebody who is not registered yet, by the proposal. */
const subjectsOf = ({ id, persons }: Pick<ProposalRow, 'id' | 'persons'>) =>
  persons.length > 0 ? persons : [`proposal|${id}`]

function proposalOf(vault: Vault, row: ProposalRow, permit: Permit): Proposal {
  return { ...shownOf(row), state: row.state, content: contentOf(vault, row, permit) }
}

/** What nobody can read any more is shown as gone: else it could be neither decided nor ended. */
function contentOf(vault: Vault, row: ProposalRow, permit: Permit): EvidencedEvent | undefined {
  if (!row.data_key) return undefined
  const owner = ownerOf(row.id)
  try {
    const key = vault.unwrapKey(row.data_key, owner, permit, subjectsOf(row))
    return JSON.parse(openUnder(key, row.sealed, owner).toString('utf8')) as EvidencedEvent
  } catch (thrown) {
    if (isUnreadable(thrown)) return undefined
    throw thrown
  }
}

const isUnreadable = (thrown: unknown) =>
  thrown instanceof Problem && thrown.code === 'identity-sealed-unreadable'

/** For a decision: locked until the transaction ends, in one order. */
export async function lockProposals(
  tx: Tx,
  vault: Vault,
  keys: readonly ProposalKey[],
): Promise<Proposal[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<ProposalRow>(
    `select ${columns} from population.proposal
     where (jurisdiction, id) in (select * from json_to_recordset($1::json)
       as x(jurisdiction text, id text))
     order by jurisdiction, id for update`,
    [JSON.stringify(keys.map(({ jurisdiction, id }) => ({ jurisdiction, id })))],
  )
  // To decide it: nobody is shown what it says.
  const permit = machinePermit('population-register')
  return rows.map((row) => proposalOf(vault, row, permit))
}

const listMax = 100

/** What waits, as a list shows it: nothing of it is opened. */
export type WaitingProposal = Omit<Proposal, 'content' | 'state'>

/** What waits in these places, the oldest first. */
export async function listProposals(
  tx: Tx,
  jurisdictions: readonly string[],
): Promise<WaitingProposal[]> {
  const rows = await tx.query<ProposalRow>(
    `select ${columns} from population.proposal
     where state = 'open' and jurisdiction = any($1) order by made_at, id limit $2`,
    [jurisdictions, listMax],
  )
  return rows.map(shownOf)
}

const shownOf = (row: ProposalRow): WaitingProposal => ({
  jurisdiction: row.jurisdiction,
  id: row.id,
  what: row.what,
  persons: row.persons,
  madeBy: row.made_by,
  madePost: row.made_post,
  madeAt: row.made_at,
})

/** One that waits, as a list shows it; undefined once it is decided. */
export async function findProposal(
  tx: Tx,
  { jurisdiction, id }: ProposalKey,
): Promise<WaitingProposal | undefined> {
  const [row] = await tx.query<ProposalRow>(
    `select ${columns} from population.proposal
     where jurisdiction = $1 and id = $2 and state = 'open'`,
    [jurisdiction, id],
  )
  return row && shownOf(row)
}

/** One that waits, opened for whoever is to decide it; undefined once it is decided. */
export async function openProposal(
  tx: Tx,
  vault: Vault,
  reading: Reading,
  { jurisdiction, id }: ProposalKey,
): Promise<Proposal | undefined> {
  const [row] = await tx.query<ProposalRow>(
    `select ${columns} from population.proposal
     where jurisdiction = $1 and id = $2 and state = 'open'`,
    [jurisdiction, id],
  )
  return row && proposalOf(vault, row, await recordReads(tx, reading, subjectsOf(row)))
}

/** Of these persons, those about whom something waits. */
export async function personsWithProposals(
  tx: Tx,
  personIds: readonly string[],
): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const rows = await tx.query<{ persons: string[] }>(
    `select persons from population.proposal where state = 'open' and persons && $1::text[]`,
    [personIds],
  )
  const asked = new Set(personIds)
  return new Set(rows.flatMap(({ persons }) => persons).filter((id) => asked.has(id)))
}
