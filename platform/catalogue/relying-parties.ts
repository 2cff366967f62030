/**
 * Acts of officers about organisations that may ask people for their data: one officer proposes,
 * another approves, either suspends at once. Each is an event and a leaf.
 */
import { createHash } from 'node:crypto'
import { encode } from 'cborg'
import { covers, type Actor, type Post } from '#platform/identity'
import type { LeafKind } from '#platform/log'
import { approveParty, proposeParty, suspendParty, type PartyTerms } from '#platform/openid'
import { recordActOfNoCase } from './act-of-no-case.ts'
import { noEffects, writeEffects } from './effects.ts'
import type { Platform } from './platform.ts'
import { catalogueProblems } from './problems.ts'
import { relyingPartyRole } from './roles.ts'
import type { Setting } from './setting.ts'

export type PartyStep =
  | { readonly do: 'propose'; readonly id: string; readonly terms: PartyTerms }
  /** `readAt`: when the proposal was made that the officer has read. */
  | { readonly do: 'approve'; readonly id: string; readonly readAt: Date }
  | { readonly do: 'suspend'; readonly id: string }

const steps = {
  propose: { kind: 'noted', toState: 'proposed' },
  approve: { kind: 'registered', toState: 'open' },
  suspend: { kind: 'withdrawn', toState: 'suspended' },
} as const satisfies Readonly<Record<PartyStep['do'], { kind: LeafKind; toState: string }>>

/** The posts by which an officer registers organisations: for all of the installation. */
export function relyingPartyPostsOf(
  { jurisdictions }: Pick<Setting, 'jurisdictions'>,
  actor: Actor,
): readonly Post[] {
  if (actor.kind !== 'officer') return []
  const places = [...jurisdictions.keys()]
  return actor.posts.filter(
    ({ role, jurisdiction }) =>
      role === relyingPartyRole && places.every((place) => covers(jurisdiction, place)),
  )
}

/** @throws action-not-yours and the problems of `#platform/openid` */
export async function actOnParty(
  { db, setting }: Pick<Platform, 'db' | 'setting'>,
  actor: Actor,
  step: PartyStep,
): Promise<void> {
  const [post] = relyingPartyPostsOf(setting, actor)
  if (!post || actor.kind !== 'officer') throw catalogueProblems['action-not-yours']()
  const now = setting.now()
  const by = actor.personId
  await db.transact(async (tx) => {
    const terms = await take()
    const effects = noEffects()
    recordActOfNoCase(setting, effects, {
      jurisdiction: setting.signer.issuer,
      id: setting.newId(),
      action: `${step.do}-relying-party`,
      ...steps[step.do],
      actedBy: { kind: 'person', id: by, postId: post.id },
      // Long, and public in the register itself: the log binds it by its hash.
      facts: { party: step.id, ...(terms && { terms: hashOf(terms) }) },
      entries: [],
      now,
    })
    await writeEffects(tx, setting, effects, now)

    async function take(): Promise<PartyTerms | undefined> {
      const { id } = step
      switch (step.do) {
        case 'propose':
          return proposeParty(tx, { id, terms: step.terms, by, now })
        case 'approve':
          return (await approveParty(tx, { id, by, readAt: step.readAt, now })).terms
        case 'suspend':
          return (await suspendParty(tx, id)).terms
      }
    }
  })
}

/** The same for the same terms, in whatever order a database gives their fields. */
function hashOf(terms: PartyTerms): string {
  const plain: unknown = JSON.parse(JSON.stringify(terms))
  return createHash('sha256').update(encode(plain)).digest('base64url')
}
