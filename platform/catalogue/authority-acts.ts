/**
 * Who may act, and by which phone or password: each change is an act of the installation with a
 * leaf of its own. The log shows that it happened, in which place and on which day; whom it
 * concerned stands behind the commitment.
 */
import { actOf } from '#platform/cases'
import type { Tx } from '#platform/database'
import { civilDateOf } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import { noEffects, writeEffects } from './effects.ts'
import { eventCommitment } from './record.ts'
import type { Setting } from './setting.ts'

const kinds = {
  'posting-given': 'appointed',
  'posting-ended': 'withdrawn',
  'phone-changed': 'noted',
  'bank-registered': 'noted',
  'bank-changed': 'noted',
} as const satisfies Record<string, LeafKind>

export type AuthorityChange = {
  readonly change: keyof typeof kinds
  /** Where it holds; without one in all places of the installation. */
  readonly jurisdiction?: string
  /** Never a person's data: ids and keyed hashes. */
  readonly facts: Readonly<Record<string, unknown>>
}

type Tools = Pick<Setting, 'vault' | 'newId' | 'randomBytes'> & {
  /** In whose name the installation acts. */
  readonly issuer: string
}

/** Records changes of authority, in the transaction that makes them: all of it or nothing. */
export async function recordAuthority(
  tx: Tx,
  tools: Tools,
  changes: readonly AuthorityChange[],
  now: Date,
): Promise<void> {
  if (changes.length === 0) return
  const { issuer, newId, randomBytes } = tools
  const effects = noEffects()
  for (const { change, jurisdiction = issuer, facts } of changes) {
    const event = {
      jurisdiction,
      id: newId(),
      seq: 1,
      action: 'authorise',
      actorKind: 'installation',
      actorId: issuer,
      postId: undefined,
      fromState: undefined,
      toState: change,
      facts,
      sealed: undefined,
      salt: randomBytes(16),
      at: now,
    }
    const commitment = eventCommitment(event, undefined, [])
    effects.events.push({ ...event, commitment })
    effects.leaves.push({
      id: newId(),
      act: actOf(event),
      kind: kinds[change],
      commitment,
      issuer: jurisdiction,
      day: civilDateOf(now),
      recordedAt: now,
    })
  }
  await writeEffects(tx, tools, effects, now)
}
