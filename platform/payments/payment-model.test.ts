/**
 * Banks, clerks and the clock in random order over the pure rules. After every step all invariants
 * are asked, and each invariant is shown to have teeth: a rule broken on purpose must be caught.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { civilDateOf } from '#platform/kernel'
import { answerInquiry } from './biller-messages.ts'
import { checkBooks } from './books.ts'
import { chargeMovesFrom, type Charge, type ChargeState } from './charge.ts'
import {
  decidePayment,
  type Advice,
  type Facts,
  type Payment,
  type PaymentDecision,
} from './payment.ts'
import { decidePayments, noon, sampleAdvice, sampleCharge } from './samples.ts'
import type { Transfer } from './transfer.ts'

type Decide = (facts: Facts) => PaymentDecision | undefined

type World = {
  now: Date
  readonly charges: Map<string, Charge>
  readonly payments: Payment[]
  readonly transfers: Transfer[]
  readonly decisions: PaymentDecision[]
  readonly sent: Advice[]
  readonly complaints: string[]
}

const step = fc.oneof(
  fc.record({ kind: fc.constant('issue'), late: fc.boolean(), days: fc.nat(4) }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('advise'),
      charge: fc.nat(3),
      pays: fc.constantFrom('due', 'due', 'due', 'surcharge', 'short', 'over'),
      authId: fc.constantFrom('000001', '000002', '000003'),
      bank: fc.constantFrom('BOP', 'HBL'),
      channel: fc.constantFrom('biller-api', 'biller-api', 'bank-file'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resend'), advice: fc.nat(9) }) },
  fc.record({ kind: fc.constant('wait'), hours: fc.integer({ min: 1, max: 40 }) }),
  fc.record({
    kind: fc.constant('move'),
    charge: fc.nat(3),
    to: fc.constantFrom('cancelled', 'expired'),
  }),
)
type Step = {
  kind: string
  late?: boolean
  days?: number
  charge?: number
  pays?: string
  authId?: string
  bank?: string
  channel?: string
  advice?: number
  hours?: number
  to?: string
}

const surcharge = { account: 'revenue/late-fee', amountPaisa: 51 }

function pick(world: World, at = 0): Charge | undefined {
  return [...world.charges.values()][at]
}

function act(world: World, { kind, ...ask }: Step, decide: Decide): void {
  const chosen = pick(world, ask.charge)
  if (kind === 'wait') world.now = new Date(world.now.getTime() + (ask.hours ?? 0) * 3_600_000)
  if (kind === 'issue') {
    const dueDate = civilDateOf(new Date(world.now.getTime() + (ask.days ?? 0) * 86_400_000))
    const charge = sampleCharge({
      lines: [
        { account: 'revenue/kite-permit', amountPaisa: 1_050 },
        { account: 'revenue/copying-fee', amountPaisa: 100 },
      ],
      surcharge: ask.late ? surcharge : undefined,
      createdAt: world.now,
      dueDate,
      expiresAt: new Date(Date.parse(`${dueDate}T23:59:59+05:00`) + 36 * 3_600_000),
    })
    world.charges.set(charge.psid, charge)
  }
  if (kind === 'move' && chosen) {
    const to = ask.to as ChargeState
    if (chargeMovesFrom(chosen.state).includes(to))
      world.charges.set(chosen.psid, { ...chosen, state: to })
  }
  if (kind === 'advise') {
    const due =
      1_150 +
      (ask.pays === 'surcharge' ? 51 : ask.pays === 'short' ? -1 : ask.pays === 'over' ? 1 : 0)
    const { authId = '', bank = '' } = ask
    const date = civilDateOf(world.now)
    const channel = ask.channel as Advice['channel']
    hear(world, sampleAdvice(chosen, { amountPaisa: due, authId, bank, date, channel }), decide)
  }
  const earlier = world.sent[ask.advice ?? 0]
  if (kind === 'resend' && earlier) hear(world, { ...earlier, id: sampleAdvice(chosen).id }, decide)
}

/** One advice: decided, stored, and judged by rules written apart from the code under test. */
function hear(world: World, advice: Advice, decide: Decide): void {
  const charge = world.charges.get(advice.psid)
  const earlierPayments = world.payments.filter(({ psid }) => psid === advice.psid)
  world.sent.push(advice)
  const facts = { charge, advice, earlierPayments, now: world.now, bankKnown: true }
  const decision = decide(facts)
  if (!decision) return
  world.complaints.push(...judge(world.now, facts, decision))
  world.decisions.push(decision)
  world.transfers.push(...decision.transfers)
  if (decision.payment) world.payments.push(decision.payment)
  if (decision.charge) world.charges.set(advice.psid, decision.charge)
}

/** What the banks and the treasury would complain about, beside the books themselves. */
function judge(
  now: Date,
  { advice, charge, earlierPayments }: Facts,
  said: PaymentDecision,
): string[] {
  const complaints: string[] = []
  const expect = (holds: boolean, complaint: string) => holds || complaints.push(complaint)
  const live = advice.channel === 'biller-api'
  const isOpen = charge?.state === 'unpaid' && now <= charge.expiresAt
  const known = earlierPayments.filter(
    ({ bank, authId, date }) =>
      bank === advice.bank && authId === advice.authId && date === advice.date,
  )
  const same = known.find(({ amountPaisa }) => amountPaisa === advice.amountPaisa)
  expect(!live || said.responseCode !== '00' || isOpen, 'CLOSED: a closed charge was paid')
  expect(!same || said.responseCode === '03', 'RETRY: its own message was not recognised')
  expect(!same || said.receiptId === same.id, 'RETRY: another receipt')
  if (known.length > 0) return complaints
  const isKept = said.payment?.amountPaisa === advice.amountPaisa
  expect(live || isKept, 'KEPT: money that a file tells of is lost')
  if (!live || !isOpen) return complaints
  const bill = answerInquiry(charge, now)
  const late = civilDateOf(now) > charge.dueDate
  const asked = late ? bill.amount_after_dueDate : bill.amount_within_dueDate
  const expected = Number(asked) === advice.amountPaisa ? '00' : '04'
  expect(said.responseCode === expected, 'LIVE: what the inquiry asks is not what pays')
  return complaints
}

/** Runs the steps; after each, every complaint that is being watched for ends the run. */
function run(steps: readonly Step[], decide: Decide, watched = ''): World {
  const world: World = {
    now: noon,
    charges: new Map(),
    payments: [],
    transfers: [],
    decisions: [],
    sent: [],
    complaints: [],
  }
  for (const each of steps) {
    act(world, each, decide)
    const { payments, transfers, decisions, sent } = world
    const charges = [...world.charges.values()]
    const books = { charges, payments, transfers, decisions, advicesSent: sent.length }
    const breaches = checkBooks(books).map(({ invariant, subject }) => `${invariant}: ${subject}`)
    const all = [...breaches, ...world.complaints]
    assert.deepEqual(
      all.filter((complaint) => complaint.startsWith(watched)),
      [],
    )
  }
  return world
}

const sequences = fc
  .array(step, { minLength: 5, maxLength: 40 })
  .map((steps) => [{ kind: 'issue', late: true, days: 1 } as Step, ...steps])

test('in any order of messages, clerks and clocks, the books are sound after each step', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(sequences, (steps) => {
      for (const { verdict, outcome } of run(steps, decidePayment).decisions) {
        reached.add(verdict).add(outcome)
      }
    }),
    { numRuns: 1_500 },
  )
  // The rare states were in fact met, or the run above has proved nothing.
  for (const state of [
    'paid',
    'same-advice',
    'reference-used',
    'charge-not-found',
    'already-paid',
    'charge-cancelled',
    'charge-expired',
    'wrong-amount',
    'posted',
    'duplicate',
    'suspense',
    'refused',
  ]) {
    assert.ok(reached.has(state), `${state} was never reached`)
  }
})

const asUnpaid = (charge: Charge | undefined): Charge | undefined =>
  charge?.state === 'paid' ? { ...charge, state: 'unpaid', paidBy: undefined } : charge

// Both guards at once: with either left in place the other hides its absence.
const forgetful: Decide = (facts) =>
  decidePayment({ ...facts, charge: asUnpaid(facts.charge), earlierPayments: [] })

/** Rules broken on purpose, and which invariant, watched alone, must notice. */
const mutants: readonly (readonly [caught: string, broken: string, decide: Decide])[] = [
  [
    'PAY-1',
    'rounds the transfers to whole rupees',
    (facts) => {
      const decision = decidePayment(facts)
      const round = (t: Transfer) => ({ ...t, amountPaisa: Math.floor(t.amountPaisa / 100) * 100 })
      return { ...decision, transfers: decision.transfers.map(round) }
    },
  ],
  [
    'PAY-1',
    'takes money into suspense without a transfer',
    (facts) => {
      const decision = decidePayment(facts)
      return decision.outcome === 'suspense' ? { ...decision, transfers: [] } : decision
    },
  ],
  ['PAY-2', 'remembers neither payments nor that a charge is paid', forgetful],
  ['PAY-5', 'remembers neither payments nor that a charge is paid', forgetful],
  ['PAY-2', 'remembers no payments', (facts) => decidePayment({ ...facts, earlierPayments: [] })],
  [
    'PAY-3',
    'credits what pays a charge to suspense',
    (facts) => {
      const decision = decidePayment(facts)
      const astray = (t: Transfer): Transfer => ({ ...t, creditAccount: 'suspense/BOP' })
      return { ...decision, transfers: decision.transfers.map(astray) }
    },
  ],
  [
    'PAY-4',
    'keeps no record of what it refuses',
    (facts) => {
      const decision = decidePayment(facts)
      return decision.outcome === 'refused' ? undefined : decision
    },
  ],
  [
    'PAY-4',
    'says that a suspended amount was posted',
    (facts) => {
      const decision = decidePayment(facts)
      return decision.outcome === 'suspense' ? { ...decision, outcome: 'posted' } : decision
    },
  ],
  [
    'PAY-5',
    'forgets to mark the charge as paid',
    (facts) => {
      const decision = decidePayment(facts)
      return { ...decision, charge: facts.charge }
    },
  ],
  [
    'PAY-5',
    'takes whatever amount comes',
    (facts) => {
      const { charge, advice } = facts
      if (!charge || charge.state !== 'unpaid') return decidePayment(facts)
      const lines = [{ account: 'revenue/kite-permit', amountPaisa: advice.amountPaisa } as const]
      const bent = { ...charge, amountPaisa: advice.amountPaisa, lines, surcharge: undefined }
      const decision = decidePayment({ ...facts, charge: bent })
      const { state, paidBy } = decision.charge ?? charge
      return { ...decision, charge: { ...charge, state, paidBy } }
    },
  ],
  [
    'CLOSED',
    'does not look at the expiry',
    (facts) => {
      const { charge } = facts
      const forever = charge && { ...charge, expiresAt: new Date('2099-01-01') }
      const decision = decidePayment({ ...facts, charge: forever })
      const { expiresAt = noon } = charge ?? {}
      return { ...decision, charge: decision.charge && { ...decision.charge, expiresAt } }
    },
  ],
  [
    'LIVE',
    'forgets the surcharge',
    (facts) => {
      const { charge } = facts
      const decision = decidePayment({
        ...facts,
        charge: charge && { ...charge, surcharge: undefined },
      })
      const kept = decision.charge && { ...decision.charge, surcharge: charge?.surcharge }
      return { ...decision, charge: kept }
    },
  ],
  ['LIVE', 'refuses everybody', (facts) => decidePayment({ ...facts, bankKnown: false })],
  [
    'KEPT',
    'refuses a file’s money as if the bank would take it back',
    (facts) => {
      const advice: Advice = { ...facts.advice, channel: 'biller-api' }
      return decidePayment({ ...facts, advice })
    },
  ],
  [
    'RETRY',
    'tells a retry that somebody else has paid',
    (facts) => {
      const decision = decidePayment(facts)
      return decision.responseCode === '03' ? { ...decision, responseCode: '04' } : decision
    },
  ],
]

for (const [caught, broken, decide] of mutants) {
  test(`a rule that ${broken} is caught by ${caught}`, () => {
    const property = fc.property(sequences, (steps) => void run(steps, decide, caught))
    const result = fc.check(property, { numRuns: 1_500 })
    assert.ok(result.failed, 'the broken rule was not noticed')
    assert.ok(result.errorInstance instanceof assert.AssertionError, String(result.errorInstance))
  })
}

test('a batch decides as its advices would have been decided one after the other', () => {
  fc.assert(
    fc.property(sequences, (steps) => {
      const open = steps.filter(({ kind }) => kind === 'issue')
      const issued = run(open, decidePayment)
      const charges = [...issued.charges.values()]
      const one = run(
        [...open, ...steps.filter(({ kind }) => /advise|resend/.test(kind))],
        decidePayment,
      )
      const psids = new Map(
        [...one.charges.keys()].map((psid, n) => [psid, charges[n]?.psid ?? psid]),
      )
      const advices = one.sent.map((a) => ({ ...a, psid: psids.get(a.psid) ?? a.psid }))
      const batch = decidePayments(advices, { charges, payments: [], now: issued.now })
      const answers = (all: readonly PaymentDecision[]) =>
        all.map(({ responseCode, outcome, receiptId }) => [responseCode, outcome, receiptId])
      assert.deepEqual(answers(batch), answers(one.decisions))
    }),
  )
})
