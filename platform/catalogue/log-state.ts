import { actOf } from '#platform/cases'
import { findLeaves, type SealedLeaf } from '#platform/log'
import type { CaseView, EventView } from './case-view.ts'
import type { Platform } from './platform.ts'

/** Where an act stands in the public log. */
export type LogState =
  | {
      readonly kind: 'sealed'
      readonly index: number
      readonly proof: string
      readonly entry: Uint8Array
      /** The head under which it is proven, with the lines of the witnesses that cosigned it. */
      readonly head: string
    }
  /** Committed, and to be sealed within the merge delay. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'absent' }

type Logged = Pick<Platform, 'db' | 'log'>

/** Looks up an act's leaf and proves it against the published checkpoint. */
export async function logStateOf(platform: Logged, act: string): Promise<LogState> {
  return (await logStatesOf(platform, [act])).get(act) ?? { kind: 'absent' }
}

/** The same for many acts, by one read; an act that is not in the answer is absent. */
export async function logStatesOf(
  { db, log }: Logged,
  acts: readonly string[],
): Promise<ReadonlyMap<string, LogState>> {
  const { sealed, waiting } = await findLeaves(db, acts)
  const states = new Map<string, LogState>()
  for (const act of waiting) states.set(act, { kind: 'waiting' })
  for (const [act, leaf] of sealed) states.set(act, await proven(log, leaf))
  return states
}

/** What happened on a case, each event with its place in the log. */
export type SealedEvent = { readonly event: EventView; readonly log: LogState }

/** Where each event of a case stands in the log, by one read. */
export async function sealsOf(logged: Logged, { events }: CaseView): Promise<SealedEvent[]> {
  const states = await logStatesOf(logged, events.map(actOf))
  return events.map((event) => ({ event, log: states.get(actOf(event)) ?? { kind: 'absent' } }))
}

async function proven(log: Platform['log'], { index, entry }: SealedLeaf): Promise<LogState> {
  const checkpoint = await log.readCheckpoint()
  // A leaf that no published head covers yet is as good as waiting.
  if (!checkpoint || checkpoint.size <= index) return { kind: 'waiting' }
  const proof = await log.proofFile(index, checkpoint)
  return { kind: 'sealed', index, proof, entry, head: checkpoint.note }
}
