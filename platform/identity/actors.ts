/** Who acts, as data: what the door of every official act is told, and what an event records. */

import {
  machineReading,
  ownReading,
  type Purpose,
  type Reading,
  type StoredReading,
} from '#platform/consent'
import type { ActingBy } from './mandates/mandate.ts'
import type { GuestKind } from './persons.ts'
import type { Assisting } from './visits/visit.ts'

/** How sure we are who it is: phone only · CNIC with a code or passkey · biometric match. */
export const assurances = ['basic', 'substantial', 'high'] as const
/** `none`: a guest without a name; it stands below the ladder. */
export type Assurance = 'none' | (typeof assurances)[number]

/** A place in an office to which law gives powers; persons hold it from a day to a day. */
export type Post = {
  readonly id: string
  readonly jurisdiction: string
  readonly officeId: string
  readonly role: string
  /** True while another holds it and is away: in charge, not in post. */
  readonly acting?: boolean
}

export type Actor =
  | {
      readonly kind: 'citizen'
      /** Who is there, whoever is acted for. */
      readonly personId: string
      readonly assurance: Assurance
      /** Set of somebody without an account, who acts for nobody else. */
      readonly guest?: GuestKind
      /** The registered program that hands in for a guest: it is on record with the step. */
      readonly via?: string
      readonly actingBy?: ActingBy
    }
  | {
      readonly kind: 'officer'
      readonly personId: string
      readonly posts: readonly Post[]
      /** At his counter he does what a citizen lets him do, and nothing of his own. */
      readonly assisting?: Assisting
    }
  /** A service of government elsewhere, by its key. */
  | { readonly kind: 'client'; readonly clientId: string }
  | { readonly kind: 'ledger'; readonly bank: string }
  | { readonly kind: 'clock' }
  /** What a call-back has found: the platform's own, after another office asked the citizen. */
  | { readonly kind: 'audit' }
  | { readonly kind: 'system' }

/**
 * Jurisdictions nest by hyphens: `PB` (province) covers `PB-LHR` (district) and
 * `PB-LHR-CANTT` (tehsil); `PB-L` does not cover `PB-LHR`. None covers the empty one.
 */
export function covers(wider: string, narrower: string): boolean {
  if (wider === '') return false
  return narrower === wider || narrower.startsWith(`${wider}-`)
}

/** The place itself and all that cover it, the nearest first: `PB-LHR`, then `PB`. */
export function placesCovering(jurisdiction: string): readonly string[] {
  const parts = jurisdiction === '' ? [] : jurisdiction.split('-')
  return parts.map((_, above) => parts.slice(0, parts.length - above).join('-'))
}

/** The posts by which an actor may act in this role there; none unless an officer holds one. */
export function postsFor(actor: Actor, role: string, jurisdiction: string): readonly Post[] {
  if (actor.kind !== 'officer') return []
  return actor.posts.filter((post) => post.role === role && covers(post.jurisdiction, jurisdiction))
}

export function holdsRole(actor: Actor, role: string, jurisdiction: string): boolean {
  return postsFor(actor, role, jurisdiction).length > 0
}

/** True only for a citizen whose proof of identity is at least as strong as asked. */
export function isAssured(actor: Actor, needed: Assurance): boolean {
  if (actor.kind !== 'citizen') return false
  return isAtLeast(actor.assurance, needed)
}

const ladder: readonly Assurance[] = ['none', ...assurances]

export function isAtLeast(held: Assurance, needed: Assurance): boolean {
  return ladder.indexOf(held) >= ladder.indexOf(needed)
}

/**
 * Who reads when this actor looks: an officer by the post that gives him the right, or the first of
 * his posts where he does not say; a citizen at his own data; the platform itself as a machine.
 */
export function readingBy(
  actor: Actor,
  purpose: Purpose,
  of: Pick<StoredReading, 'at' | 'case'> & { readonly post?: Post | undefined },
): Reading {
  const { post, ...rest } = of
  switch (actor.kind) {
    case 'citizen': {
      const { personId, actingBy } = actor
      // Whom he acts for sees it; his own affairs stay his own.
      if (!actingBy || purpose !== 'mandate') return ownReading(personId, purpose)
      const { mandateId } = actingBy
      return { ...rest, purpose, reader: { kind: 'mandate', personId, mandateId } }
    }
    case 'officer': {
      const { personId, posts } = actor
      return { ...rest, purpose, reader: { kind: 'officer', personId, post: post ?? posts[0] } }
    }
    case 'client':
      return { ...rest, purpose, reader: { kind: 'client', clientId: actor.clientId } }
    default:
      return machineReading(purpose)
  }
}

/** The person who acts, for the rule that some duties must not meet in one person. */
export function personOf(actor: Actor): string | undefined {
  return actor.kind === 'citizen' || actor.kind === 'officer' ? actor.personId : undefined
}
