/** A step that may be taken moves its case on: the door's own, and those beside it. */
import type { KeyObject } from 'node:crypto'
import { formatReference, type Case } from '#platform/cases'
import { machinePermit } from '#platform/consent'
import { givenBefore } from './captures.ts'
import type { ActOutcome } from './command.ts'
import type { Effects } from './effects.ts'
import { recordName } from './names.ts'
import { whoClosed } from './own-cause.ts'
import { catalogueProblems } from './problems.ts'
import { outcomeOf } from './record.ts'
import { nobodyBarred, type Barred } from './routing/responsible.ts'
import { caseKeyOf, openAnswers } from './sealed-answers.ts'
import type { Setting } from './setting.ts'
import { transition } from './transition.ts'
import { postName, type World } from './world.ts'

export type Decided = {
  readonly outcome: ActOutcome
  readonly case: Case
  readonly effects: Effects
}

/** @throws action-not-now once the case's key was destroyed: nothing more can be sealed in it */
export function dataKeyFor({ vault }: Setting, kase: Case): KeyObject {
  const key = caseKeyOf(vault, kase, machinePermit('rules'))
  if (!key) throw catalogueProblems['action-not-now']()
  return key
}

/** The answers of a case, for rules alone. */
export const answersOf = ({ vault }: Pick<Setting, 'vault'>, kase: Case) =>
  openAnswers(vault, kase, machinePermit('rules'))

type Found = 'record' | 'postFor' | 'tree' | 'barred' | 'closers' | 'known'
type Open = Omit<Parameters<typeof transition>[1], Found> & {
  readonly dataKey: KeyObject
  /** Of a case that the batch did not read: whom it must not come to. */
  readonly barred?: Barred
}

export function moveOn(setting: Setting, world: World, open: Open): Decided {
  const { case: before, service } = open
  const into = service.register?.into
  const { case: after, effects } = transition(setting, {
    // Money moves a case on as well: its paper shows what was taken before.
    captures: givenBefore(world.captures.values(), before.id, open.now),
    ...open,
    record:
      into && before.recordKey
        ? world.records.get(recordName(into.id, before.recordKey))
        : undefined,
    postFor: (role) => {
      const posts = world.posts.get(postName(role, before.jurisdiction))
      // An empty chair only where there is no other (CP-1).
      return posts?.find(({ personId }) => personId !== undefined) ?? posts?.[0]
    },
    tree: world.tree,
    barred: open.barred ?? world.barred.get(formatReference(before)) ?? nobodyBarred,
    closers: whoClosed(service, world, before),
    known: world.names.get(before.applicantId ?? '') ?? [],
  })
  effects.movedCases.set(formatReference(after), after)
  return { outcome: outcomeOf(after), case: after, effects }
}
