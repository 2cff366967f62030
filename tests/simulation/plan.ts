/** What may happen in a run, how often, and in which order: any. */
import fc from 'fast-check'
import { basketSteps } from './baskets.ts'
import { lifeSteps } from './life.ts'
import { payoutSteps } from './payouts.ts'

export type Crash = 'none' | 'before-writing' | 'after-writing'

/** How a citizen repeats himself. */
const repeats = ['no', 'no', 'as-it-was', 'with-another-body'] as const
const crashes = fc.constantFrom<Crash>('none', 'none', 'none', 'before-writing', 'after-writing')

const steps = fc.array(
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
    { weight: 1, arbitrary: payoutSteps },
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

type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never
export type Plan = readonly Step[]

/** A stamp that is bought and given back: rare among random steps, and needed before a payout. */
const givenBack: Plan = [
  { do: 'apply', repeats: 'no' },
  { do: 'pay', which: 0, crash: 'none', fault: 'none' },
  { do: 'serve', which: 0, by: 0, doing: ['ask', 'check', 'approve'] },
]

export const plans: fc.Arbitrary<Plan> = fc.oneof(
  { weight: 5, arbitrary: steps },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.oneof({ weight: 3, arbitrary: payoutSteps }, { weight: 1, arbitrary: lifeSteps }), {
        maxLength: 12,
      })
      .map((more) => [...givenBack, ...more]),
  },
)
