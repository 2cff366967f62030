import { actOf } from '#platform/cases'
import { civilDateOf } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import type { NewEntry } from '#platform/registers'
import type { ActedBy } from './authority.ts'
import type { Effects } from './effects.ts'
import { eventCommitment } from './record.ts'
import type { Setting } from './setting.ts'

/** An act of an authority or of the installation itself, such as publishing a register. */
export type ActOfNoCase = {
  readonly jurisdiction: string
  /** By which the entries that it writes name it. */
  readonly id: string
  readonly action: string
  readonly kind: LeafKind
  readonly actedBy: ActedBy
  readonly fromState?: string | undefined
  readonly toState: string
  /** Never a person's data. */
  readonly facts: Readonly<Record<string, unknown>>
  readonly entries: readonly NewEntry[]
  readonly now: Date
}

/** A person's data were given to a party: which claims, and by what it may ask for them. */
export function recordReleased(
  setting: Pick<Setting, 'newId' | 'randomBytes' | 'signer'>,
  effects: Effects,
  { party, now, ...facts }: ReleasedFacts & { readonly party: string; readonly now: Date },
): void {
  recordActOfNoCase(setting, effects, {
    jurisdiction: setting.signer.issuer,
    id: setting.newId(),
    action: 'release',
    kind: 'released',
    actedBy: { kind: 'client', id: party, postId: undefined },
    toState: 'released',
    facts: { party, ...facts },
    entries: [],
    now,
  })
}

type ReleasedFacts = { readonly claims: readonly string[] } & (
  | { readonly consent: string }
  | { readonly wallet: string }
)

/** Its only event, its leaf and its entries. */
export function recordActOfNoCase(
  { newId, randomBytes }: Pick<Setting, 'newId' | 'randomBytes'>,
  effects: Effects,
  { kind, actedBy, fromState, entries, now, ...act }: ActOfNoCase,
): void {
  const event = {
    ...act,
    seq: 1,
    actorKind: actedBy.kind,
    actorId: actedBy.id,
    postId: actedBy.postId,
    fromState,
    sealed: undefined,
    salt: randomBytes(16),
    at: now,
  }
  const commitment = eventCommitment(event, undefined, entries)
  effects.events.push({ ...event, commitment })
  effects.entries.push(...entries)
  effects.leaves.push({
    id: newId(),
    act: actOf(event),
    kind,
    commitment,
    issuer: act.jurisdiction,
    day: civilDateOf(now),
    recordedAt: now,
  })
}
