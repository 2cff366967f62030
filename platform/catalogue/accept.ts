import { formatReference } from '#platform/cases'
import { notePaid } from './bill-step.ts'
import { noteUses } from './captures.ts'
import type { Decided } from './move-on.ts'
import { mergeEffects, type Effects } from './effects.ts'
import { recordName } from './names.ts'
import type { World } from './world.ts'

/** Takes a decided act into the batch: the next command sees the case as this one leaves it. */
export function accept(world: World, decided: Decided, effects: Effects): void {
  mergeEffects(effects, decided.effects)
  const { movedCases, newCases } = decided.effects
  for (const [reference, kase] of [...movedCases, ...newCases]) world.cases.set(reference, kase)
  for (const event of decided.effects.events) {
    const { jurisdiction, id, action, actorId, postId, fromState } = event
    const reference = formatReference({ jurisdiction, id })
    const before = world.steps.get(reference)
    const step = { jurisdiction, id, action, actorId, postId, fromState }
    world.steps.set(reference, [...(before ?? []), step])
  }
  noteUses(world.captures, decided.effects.captures)
  for (const [name, series] of decided.effects.series) world.series.set(name, series)
  for (const paid of decided.effects.billsPaid) notePaid(world, paid)
  for (const entry of decided.effects.entries) {
    world.records.set(recordName(entry.register, entry.key), { ...entry, sealed: entry.sealed })
  }
}
