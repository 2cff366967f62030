/**
 * Whatever officers, citizens and clocks do, every open complaint has one who answers for it and
 * one deadline (CP-1 to CP-8); and each defect that would break one of them is noticed.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { barredBy } from '../../../platform/catalogue/routing/responsible.ts'
import { takeOver } from '../../../platform/catalogue/offices/take-over.ts'
import { decideAll } from '../../../platform/catalogue/perform.ts'
import type * as TakeOver from '../../../platform/catalogue/offices/take-over.ts'
import type * as Perform from '../../../platform/catalogue/perform.ts'
import { ladderMutants, takeOverFile } from '../../mutants/ladder.ts'
import { plant } from '../../mutants/planted.ts'
import type { StoreDefect } from '../store.ts'
import { ladderPlans, linkedPlans, type Step } from './plan.ts'
import { Town, type Rules } from './town.ts'

const rules: Rules = { decideAll, takeOver, barredBy }

function simulate(plan: readonly Step[], asked: Rules = rules, defect?: StoreDefect): Town {
  const town = new Town(asked, defect)
  for (const step of plan) {
    town.take(step)
    if (town.breaches.length > 0) break
  }
  return town
}

/** Runs so many plans, in which nothing may break; gives what was reached in them. */
function holdsIn(plans: typeof ladderPlans, numRuns: number): ReadonlySet<string> {
  const reached = new Set<string>()
  fc.assert(
    fc.property(plans, (plan) => {
      const town = simulate(plan)
      for (const what of town.reached) reached.add(what)
      assert.deepEqual(town.breaches, [])
    }),
    { numRuns },
  )
  return reached
}

test('joined, split and helped with, cases keep CP-1 to CP-8 as well', () => {
  const reached = holdsIn(linkedPlans, 3_000)
  for (const action of ['join', 'part', 'differ', 'drop', 'split', 'consult', 'help', 'recall']) {
    assert.ok(reached.has(`${action} done`), `never reached: ${action} done`)
  }
  for (const code of ['tasks-open', 'join-joined', 'join-has-others', 'task-too-late']) {
    assert.ok(reached.has(code), `never reached: ${code}`)
  }
})

test('whatever happens, in whatever order, CP-1 to CP-8 hold after every step', () => {
  const reached = holdsIn(ladderPlans, 2_000)
  for (const what of [
    'take done',
    'pass done',
    'lend done',
    'ask done',
    'reply done',
    'silence done',
    'answer done',
    'dispute done',
    'settle done',
    'remind done',
    'escalate done',
    'handed over from an empty post',
    'action-not-holder',
    'action-not-now',
    'action-too-often',
  ]) {
    assert.ok(reached.has(what), `never reached: ${what}`)
  }
})

function isCaught(code: string, asked: Rules, defect?: StoreDefect): boolean {
  const isIn = (plans: typeof ladderPlans, numRuns: number) =>
    fc
      .sample(plans, { numRuns, seed: 7 })
      .some((plan) =>
        simulate(plan, asked, defect).breaches.some((breach) => breach.startsWith(code)),
      )
  return isIn(ladderPlans, 1_500) || isIn(linkedPlans, 1_000)
}

for (const { name, code, patch } of ladderMutants) {
  test(`caught: a ladder that ${name} (${code})`, async () => {
    const planted =
      patch.file === takeOverFile
        ? { takeOver: (await plant<typeof TakeOver>(takeOverFile, patch)).takeOver }
        : {
            decideAll: (await plant<typeof Perform>('platform/catalogue/perform.ts', patch))
              .decideAll,
          }
    assert.ok(isCaught(code, { ...rules, ...planted }), 'the defect was not caught')
  })
}

test('caught: a store that loses what was acknowledged (CP-6)', () => {
  assert.ok(isCaught('CP-6', rules, 'loses-acknowledged'))
})
