import { findLeaf, isPending } from '#platform/log'
import type { Platform } from './platform.ts'

/** Where an act stands in the public log. */
export type LogState =
  | {
      readonly kind: 'sealed'
      readonly index: number
      readonly proof: string
      readonly entry: Uint8Array
    }
  /** Committed, and to be sealed within the merge delay. */
  | { readonly kind: 'waiting' }
  | { readonly kind: 'absent' }

/** Looks up an act's leaf and proves it against the published checkpoint. */
export async function logStateOf(
  { db, log }: Pick<Platform, 'db' | 'log'>,
  act: string,
): Promise<LogState> {
  // Asked in this order: a leaf that is sealed between the two questions is still found.
  const waits = await isPending(db, act)
  const leaf = await findLeaf(db, act)
  if (!leaf) return { kind: waits ? 'waiting' : 'absent' }
  const checkpoint = await log.readCheckpoint()
  // A leaf that no published head covers yet is as good as waiting.
  if (!checkpoint || checkpoint.size <= leaf.index) return { kind: 'waiting' }
  const proof = await log.proofFile(leaf.index, checkpoint)
  return { kind: 'sealed', index: leaf.index, proof, entry: leaf.entry }
}
