/**
 * Clerks, banks and vendors over the pure rules of the ledger: post, hold, end, repeat, draw too
 * much. After every step all its invariants are asked, and each is shown to have teeth.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AccountId } from './account.ts'
import { checkTransfers, type KeptBalance } from './ledger-books.ts'
import { noon } from './samples.ts'
import { changesOf, type BalanceChange, type Transfer, type TransferId } from './transfer.ts'

const opened: readonly AccountId[] = [
  'revenue/kites',
  'clearing/BOP',
  'suspense/BOP',
  'refund/payable',
  'stock/stall-1',
  'treasury/account-1',
]

type World = {
  readonly transfers: Transfer[]
  readonly kept: Map<AccountId, KeptBalance>
  readonly reached: Set<string>
}

/** The parts of the store that a defect may replace. */
type Rules = {
  readonly changes: (transfers: readonly Transfer[]) => BalanceChange[]
  readonly isEnough: (kept: KeptBalance) => boolean
  readonly isOpen: (account: AccountId) => boolean
  readonly isPending: (world: World, id: TransferId) => boolean
  readonly ending: (pending: Transfer) => Partial<Transfer>
  readonly written: (transfer: Transfer) => Transfer
}

const sound: Rules = {
  changes: changesOf,
  isEnough: ({ balancePaisa, heldPaisa }) => balancePaisa >= heldPaisa,
  isOpen: (account) => opened.includes(account),
  isPending: ({ transfers }, { journalId, line }) =>
    !transfers.some(({ ends }) => ends?.journalId === journalId && ends.line === line),
  ending: () => ({}),
  written: (transfer) => transfer,
}

const account = fc.constantFrom<AccountId>(...opened, 'revenue/never-opened')
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('post' as const, 'hold' as const),
      debit: account,
      credit: account,
      paisa: fc.integer({ min: 1, max: 500 }),
    }),
  },
  // Often enough in this order that something is there to be taken.
  fc.record({
    kind: fc.constantFrom('post' as const, 'hold' as const),
    debit: fc.constant<AccountId>('clearing/BOP'),
    credit: fc.constantFrom<AccountId>('stock/stall-1', 'suspense/BOP'),
    paisa: fc.integer({ min: 1, max: 500 }),
  }),
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('end' as const),
      which: fc.nat(5),
      as: fc.constantFrom('posted' as const, 'voided' as const),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function transferOf(
  world: World,
  { kind, debit, credit, paisa }: Extract<Step, { paisa: number }>,
) {
  const transfer: Transfer = {
    jurisdiction: 'PB-LHR',
    journalId: `j${world.transfers.length}`,
    line: 1,
    debitAccount: debit,
    creditAccount: credit,
    amountPaisa: paisa,
    state: kind === 'post' ? 'posted' : 'pending',
    cause: 'test',
    at: noon,
  }
  return transfer
}

function endingOf(world: World, { which, as }: Extract<Step, { kind: 'end' }>, rules: Rules) {
  const pending = world.transfers.filter(({ state }) => state === 'pending').at(which)
  if (!pending) return undefined
  if (!rules.isPending(world, pending)) {
    world.reached.add('ended again')
    return undefined
  }
  const ends = { journalId: pending.journalId, line: pending.line }
  const journalId = `j${world.transfers.length}`
  return { ...pending, journalId, state: as, ends, ...rules.ending(pending) }
}

function act(world: World, asked: Step, rules: Rules): void {
  const transfer = asked.kind === 'end' ? endingOf(world, asked, rules) : transferOf(world, asked)
  if (!transfer || transfer.debitAccount === transfer.creditAccount) return
  if (!rules.isOpen(transfer.debitAccount) || !rules.isOpen(transfer.creditAccount)) {
    world.reached.add('not open')
    return
  }
  const next = rules.changes([transfer]).map(({ account: id, balancePaisa, heldPaisa }) => {
    const before = world.kept.get(id) ?? { balancePaisa: 0, heldPaisa: 0 }
    const after = {
      balancePaisa: before.balancePaisa + balancePaisa,
      heldPaisa: before.heldPaisa + heldPaisa,
    }
    return [id, after] as const
  })
  if (!next.every(([, after]) => rules.isEnough(after))) {
    world.reached.add('too low')
    return
  }
  for (const [id, after] of next) world.kept.set(id, after)
  world.transfers.push(rules.written(transfer))
  world.reached.add(transfer.ends ? `ended: ${transfer.state}` : transfer.state)
  if (next.some(([, { heldPaisa }]) => heldPaisa > 0)) world.reached.add('held')
}

/** Runs the steps; after each, every breach that is being watched for ends the run. */
function run(steps: readonly Step[], rules: Rules, watched = 'PAY'): World {
  const none = { balancePaisa: 0, heldPaisa: 0 }
  const floors: readonly AccountId[] = ['suspense/BOP', 'refund/payable', 'stock/stall-1']
  const world: World = {
    transfers: [],
    kept: new Map(floors.map((id) => [id, none])),
    reached: new Set(),
  }
  for (const each of steps) {
    act(world, each, rules)
    const breaches = checkTransfers({ ...world, accounts: new Set(opened) })
    const told = breaches.map(({ invariant, subject }) => `${invariant}: ${subject}`)
    assert.deepEqual(
      told.filter((breach) => breach.startsWith(watched)),
      [],
    )
  }
  return world
}

const sequences = fc.array(step, { minLength: 5, maxLength: 50 })

test('in any order of posting, holding and ending, the ledger is sound after each step', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(sequences, (steps) => {
      for (const what of run(steps, sound).reached) reached.add(what)
    }),
    { numRuns: 300 },
  )
  // The rare states were in fact met, or the run above has proved nothing.
  for (const what of [
    'posted',
    'pending',
    'held',
    'ended: posted',
    'ended: voided',
    'ended again',
    'too low',
    'not open',
  ]) {
    assert.ok(reached.has(what), `never reached: ${what}`)
  }
})

/** A ledger broken on purpose, and the invariant that, watched alone, must notice. */
const mutants: readonly (readonly [caught: string, broken: string, rules: Partial<Rules>])[] = [
  ['PAY-1', 'opens no accounts', { isOpen: () => true }],
  ['PAY-1', 'ends what was ended', { isPending: () => true }],
  [
    'PAY-1',
    'posts less than was pending',
    { ending: ({ amountPaisa }) => ({ amountPaisa: Math.ceil(amountPaisa / 2) }) },
  ],
  [
    'PAY-1',
    'posts to another account than was pending',
    { ending: () => ({ creditAccount: 'treasury/account-1', debitAccount: 'clearing/BOP' }) },
  ],
  [
    'PAY-1',
    'moves money onto the account that it came from',
    { written: (transfer) => ({ ...transfer, debitAccount: transfer.creditAccount }) },
  ],
  ['PAY-1', 'moves fractions', { written: (t) => ({ ...t, amountPaisa: t.amountPaisa / 2 }) }],
  ['PAY-9', 'forgets the balance of what it posts', { changes: () => [] }],
  [
    'PAY-9',
    'counts what is pending as if it were there',
    {
      changes: (transfers) =>
        changesOf(transfers.map((t) => (t.state === 'pending' ? { ...t, state: 'posted' } : t))),
    },
  ],
  [
    'PAY-9',
    'goes on holding what was posted',
    {
      changes: (transfers) => changesOf(transfers.map(({ ends: _ends, ...rest }) => rest)),
    },
  ],
  ['PAY-9', 'gives what is not there', { isEnough: () => true }],
  ['PAY-9', 'gives twice what is held', { isEnough: ({ balancePaisa }) => balancePaisa >= 0 }],
]

for (const [caught, broken, rules] of mutants) {
  test(`a ledger that ${broken} is caught by ${caught}`, () => {
    const property = fc.property(
      sequences,
      (steps) => void run(steps, { ...sound, ...rules }, caught),
    )
    const result = fc.check(property, { numRuns: 300 })
    assert.ok(result.failed, 'the broken ledger was not noticed')
    assert.ok(result.errorInstance instanceof assert.AssertionError, String(result.errorInstance))
  })
}
