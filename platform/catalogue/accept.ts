import { formatReference } from '#platform/cases'
import type { Decided } from './decide.ts'
import { mergeEffects, type Effects } from './effects.ts'
import { recordName, type World } from './world.ts'

/** Takes a decided act into the batch: the next command sees the case as this one leaves it. */
export function accept(world: World, decided: Decided, effects: Effects): void {
  mergeEffects(effects, decided.effects)
  world.cases.set(formatReference(decided.case), decided.case)
  for (const { jurisdiction, id, action, actorId, fromState } of decided.effects.events) {
    const reference = formatReference({ jurisdiction, id })
    const before = world.steps.get(reference)
    const step = { jurisdiction, id, action, actorId, fromState }
    if (before) world.steps.set(reference, [...before, step])
  }
  for (const entry of decided.effects.entries) {
    world.records.set(recordName(entry.register, entry.key), { ...entry, sealed: entry.sealed })
  }
}
