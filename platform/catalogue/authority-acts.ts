/**
 * Who may act, and by which phone or password: each change is an act of the installation with a
 * leaf of its own. The log shows that it happened, in which place and on which day; whom it
 * concerned stands behind the commitment.
 */
import type { Tx } from '#platform/database'
import type { LeafKind } from '#platform/log'
import { recordActOfNoCase } from './act-of-no-case.ts'
import { noEffects, writeEffects } from './effects.ts'
import type { Setting } from './setting.ts'

const kinds = {
  'posting-given': 'appointed',
  'posting-ended': 'withdrawn',
  'phone-changed': 'noted',
  'bank-registered': 'noted',
  'raast-registered': 'noted',
  'client-registered': 'noted',
  'client-key-changed': 'noted',
  'reporter-registered': 'noted',
  'reporter-key-changed': 'noted',
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
  const { issuer, newId } = tools
  const effects = noEffects()
  for (const { change, jurisdiction = issuer, facts } of changes) {
    recordActOfNoCase(tools, effects, {
      jurisdiction,
      id: newId(),
      action: 'authorise',
      kind: kinds[change],
      actedBy: { kind: 'installation', id: issuer, postId: undefined },
      toState: change,
      facts,
      entries: [],
      now,
    })
  }
  await writeEffects(tx, tools, effects, now)
}
