/** What may happen in a run, how often, and in which order: any. */
import fc from 'fast-check'
import { basketSteps } from './baskets.ts'
import { lifeSteps } from './life.ts'

export type Crash = 'none' | 'before-writing' | 'after-writing'

/** How a citizen repeats himself. */
const repeats = ['no', 'no', 'as-it-was', 'with-another-body'] as const
const crashes = fc.constantFrom<Crash>('none', 'none', 'none', 'before-writing', 'after-writing')

export const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('apply' as const),
        repeats: fc.constantFrom(...repeats),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('pay' as const),
        which: fc.nat(20),
        crash: crashes,
        fault: fc.constantFrom(
          'none' as const,
          'wrong-amount' as const,
          'repeat' as const,
          'two-at-once' as const,
        ),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('pass' as const),
        days: fc.integer({ min: 1, max: 8 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('race' as const),
        which: fc.nat(20),
        bankFirst: fc.boolean(),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('file' as const),
        crash: crashes,
        silent: fc.option(fc.nat(20), { nil: undefined }),
      }),
    },
    { weight: 1, arbitrary: basketSteps },
    { weight: 8, arbitrary: lifeSteps },
    {
      weight: 2,
      arbitrary: fc.record({
        do: fc.constantFrom('erase' as const, 'seal' as const),
        which: fc.nat(20),
      }),
    },
  ),
  { maxLength: 40 },
)

export type Plan = typeof steps extends fc.Arbitrary<infer P> ? P : never
