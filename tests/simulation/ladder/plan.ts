/** What may happen to complaints and to those who hear them, in any order. */
import fc from 'fast-check'

const nuisances = fc.constantFrom('strings', 'noise', 'other')
const some = fc.nat(20)

const steps = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('lodge' as const),
      nuisance: nuisances,
      about: fc.constantFrom('nobody', 'nobody', 'office', 'officer'),
    }),
  },
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant('work' as const),
      which: some,
      action: fc.constantFrom(
        'take',
        'take',
        'pass',
        'lend',
        'ask',
        'reply',
        'answer',
        'answer',
        'dispute',
        'dispute',
      ),
      nuisance: nuisances,
      isStale: fc.nat(9).map((n) => n === 0),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('leave' as const), which: some }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('transfer' as const), which: some, other: some }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      // Some hours or days; a clock that is set back an hour, or forward a month.
      hours: fc.oneof(fc.integer({ min: 1, max: 240 }), fc.constantFrom(-1, 720)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('down' as const) }) },
)

const links = fc.record({
  do: fc.constant('link' as const),
  which: some,
  other: some,
  action: fc.constantFrom(
    ...(['join', 'part', 'differ', 'drop', 'split'] as const),
    ...(['consult', 'consult', 'help', 'recall'] as const),
  ),
  nuisance: nuisances,
})

type StepOf<A> = A extends fc.Arbitrary<infer S> ? S : never
export type Step = StepOf<typeof steps> | StepOf<typeof links>

/** Every plan begins with a complaint that is taken up: else most steps would find none. */
export const ladderPlans: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    nuisances,
    fc.constantFrom('nobody', 'office', 'officer'),
    fc.array(steps, { maxLength: 40 }),
  )
  .map(([nuisance, about, rest]): Step[] => [
    { do: 'lodge', nuisance, about },
    { do: 'work', which: 0, action: 'take', nuisance, isStale: false },
    ...rest,
  ])

/** These begin with two cases of one office, the second joined to the first. */
export const linkedPlans: fc.Arbitrary<readonly Step[]> = fc
  .tuple(
    nuisances,
    fc.constantFrom('nobody', 'office', 'officer'),
    fc.array(fc.oneof({ weight: 2, arbitrary: steps }, { weight: 1, arbitrary: links }), {
      maxLength: 30,
    }),
  )
  .map(([nuisance, about, rest]): Step[] => [
    { do: 'lodge', nuisance, about },
    { do: 'lodge', nuisance, about },
    { do: 'work', which: 0, action: 'take', nuisance, isStale: false },
    { do: 'work', which: 1, action: 'take', nuisance, isStale: false },
    { do: 'link', which: 1, other: 0, action: 'join', nuisance },
    ...rest,
  ])
