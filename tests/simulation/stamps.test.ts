/**
 * The pure core in a world of its own: citizens apply and repeat themselves, banks pay right and
 * wrong and repeat themselves, time passes, the program crashes before and after it has written.
 * After every step every invariant holds; and each kind of broken store is caught.
 */
import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { eStamp, stamps, valuations } from '#services/e-stamp'
import { formatReference, type CaseKey } from '#platform/cases'
import {
  decideAll,
  type ActOutcome,
  type Prepared,
  type PreparedAct,
  type Setting,
} from '#platform/catalogue'
import { createVault } from '#platform/identity'
import { civilDateOf, createIdSource, text } from '#platform/kernel'
import { randomFrom } from '#services/e-stamp'
import { breachesIn, type Acknowledged } from './invariants.ts'
import { Store, type Defect } from './store.ts'

const jurisdiction = {
  code: 'PB-MHR',
  number: 99,
  name: text('Mehrabad', 'مہرآباد'),
  calendar: { closedWeekdays: [0], holidays: new Set<string>() },
}
const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const vault = createVault(Buffer.alloc(32, 7))

const answers = {
  instrument: 'affidavit',
  executionDate: '2026-11-01',
  purpose: 'Test',
  firstParties: [
    {
      name: 'Amina',
      cnic: '3999010000018',
      relation: 'daughter-of',
      relativeName: 'A',
      address: 'B',
    },
  ],
}

/** One run: a seed for chance, a store (perhaps a broken one), and what was told to whom. */
class Simulation {
  readonly store: Store
  readonly told: Acknowledged = { answers: new Map(), told: new Set(), advicesSent: 0 }
  readonly breaches: string[] = []
  readonly reached = new Set<string>()
  private readonly setting: Setting
  private readonly opened: ActOutcome[] = []
  private readonly requests: PreparedAct[] = []
  private advices: Extract<Prepared, { kind: 'payment' }>[] = []
  private nowMs = Date.UTC(2026, 10, 2, 6)

  constructor(seed: number, numberSpace: number, defect?: Defect) {
    this.store = new Store(defect)
    const random = randomFrom(seed)
    const below = (limit: number) => Math.floor(random() * Math.min(limit, numberSpace))
    this.setting = {
      services: new Map([[eStamp.id, eStamp]]),
      registers: new Map([
        [stamps.id, stamps],
        [valuations.id, valuations],
      ]),
      jurisdictions: new Map([[jurisdiction.code, jurisdiction]]),
      vault,
      signer: { issuer: 'PK-SIM', kid: Buffer.alloc(8), privateKey },
      billerPrefix: '9999',
      newId: createIdSource(() => this.nowMs, below),
      randomBelow: below,
      randomBytes: (size) => Buffer.from(Array.from({ length: size }, () => below(256))),
      now: () => new Date(this.nowMs),
    }
  }

  apply(repeats: boolean): void {
    const last = this.requests.at(-1)
    if (repeats && last) return this.run([{ ...last, case: this.newKey() }], 'none')
    const key = `k${this.requests.length}`
    const command: PreparedAct = {
      kind: 'act',
      actor: { kind: 'citizen', personId: 'P', assurance: 'substantial' },
      case: this.newKey(),
      service: eStamp.id,
      action: 'submit',
      input: answers,
      checked: answers,
      language: 'en',
      request: { key, bodyHash: Buffer.alloc(32) },
    }
    this.requests.push(command)
    return this.run([command], 'none')
  }

  pay(
    which: number,
    fault: 'none' | 'wrong-amount' | 'repeat' | 'two-at-once',
    crash: Crash,
  ): void {
    const charged = this.opened[which % Math.max(1, this.opened.length)]
    const repeated = this.advices[which % Math.max(1, this.advices.length)]
    if (fault === 'repeat' && repeated) return this.send([repeated], crash)
    if (!charged) return
    const advice = this.adviceFor(charged, fault === 'wrong-amount' ? 1 : 0)
    const both = fault === 'two-at-once' ? [advice, this.adviceFor(charged, 0)] : [advice]
    return this.send(both, crash)
  }

  pass(days: number): void {
    this.nowMs += days * 86_400_000
    const now = this.setting.now()
    for (const kase of this.store.cases.values()) {
      if (!kase.clockAt || kase.clockAt > now || !kase.clockAction) continue
      this.run(
        [
          {
            kind: 'act',
            actor: { kind: 'clock' },
            case: kase,
            action: kase.clockAction,
            input: {},
            checked: {},
            language: 'en',
          },
        ],
        'none',
      )
    }
  }

  /** The last moment: the clock and the bank arrive together, in either order. */
  race(which: number, bankFirst: boolean): void {
    const charged = this.opened[which % Math.max(1, this.opened.length)]
    const kase = charged && this.store.caseOf(charged.reference)
    if (!charged || !kase?.clockAt || !kase.clockAction) return
    if (this.nowMs > kase.clockAt.getTime() - 3) return
    const lapse: PreparedAct = {
      kind: 'act',
      actor: { kind: 'clock' },
      case: kase,
      action: kase.clockAction,
      input: {},
      checked: {},
      language: 'en',
    }
    const payment = this.adviceFor(charged, 0)
    this.nowMs = kase.clockAt.getTime() - 1
    this.advices.push(payment)
    this.run(bankFirst ? [payment, lapse] : [lapse, payment, payment], 'none')
  }

  /** Destroys a case's key: nothing more can be issued in it, whoever pays. */
  erase(which: number): void {
    const charged = this.opened[which % Math.max(1, this.opened.length)]
    const kase = charged && this.store.caseOf(charged.reference)
    if (charged && kase) this.store.cases.set(charged.reference, { ...kase, dataKey: undefined })
  }

  private newKey(): CaseKey {
    this.nowMs += 1
    return { jurisdiction: jurisdiction.code, id: this.setting.newId() }
  }

  private adviceFor(charged: ActOutcome, wrongBy: number) {
    this.nowMs += 1
    const now = this.setting.now()
    const id = this.setting.newId()
    return {
      kind: 'payment' as const,
      advice: {
        id,
        psid: charged.psid ?? '',
        authId: String(this.advices.length).padStart(6, '0'),
        amountPaisa: (charged.amount ?? 0) + wrongBy,
        date: civilDateOf(now),
        time: '120000',
        bank: 'BOP',
        bankMnemonic: 'BOP',
        channel: 'biller-api' as const,
        receivedAt: now,
      },
    }
  }

  private send(advices: Extract<Prepared, { kind: 'payment' }>[], crash: Crash): void {
    this.advices.push(...advices)
    this.run(
      advices.map(({ advice }) => ({
        kind: 'payment',
        advice: { ...advice, id: this.setting.newId() },
      })),
      crash,
    )
  }

  private run(commands: Prepared[], crash: Crash): void {
    this.nowMs += 1
    for (let attempt = 0; attempt < 40; attempt += 1) {
      const decided = decideAll(this.setting, this.store.world(), commands, this.setting.now())
      if (crash === 'before-writing') {
        this.reached.add('crash before writing')
        return
      }
      if (!this.store.write(decided.effects)) {
        this.reached.add('a number met another')
        continue
      }
      this.told.advicesSent += commands.filter(({ kind }) => kind === 'payment').length
      if (crash === 'after-writing') this.reached.add('crash after writing')
      else this.tell(commands, decided.answers)
      break
    }
    this.breaches.push(...breachesIn(this.store, eStamp, this.told))
  }

  private tell(commands: Prepared[], answered: ReturnType<typeof decideAll>['answers']): void {
    for (const [index, answer] of answered.entries()) {
      const command = commands[index]
      if (!('outcome' in answer)) continue
      if (answer.outcome.kind === 'payment') this.reached.add(`code ${answer.outcome.responseCode}`)
      if (answer.outcome.kind !== 'act') continue
      this.reached.add(answer.outcome.state)
      this.told.told.add(formatReference(answer.outcome))
      if (command?.kind !== 'act' || !command.request) continue
      const before = this.told.answers.get(command.request.key)
      const now = answer.outcome.reference
      if (before !== undefined && before !== now) this.breaches.push('ST-4 another answer')
      if (before === undefined) this.opened.push(answer.outcome)
      this.told.answers.set(command.request.key, now)
    }
  }
}

type Crash = 'none' | 'before-writing' | 'after-writing'
const crashes = fc.constantFrom<Crash>('none', 'none', 'none', 'before-writing', 'after-writing')
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('apply' as const), repeats: fc.boolean() }),
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
    { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const), which: fc.nat(20) }) },
  ),
  { maxLength: 40 },
)

function simulate(
  seed: number,
  plan: typeof steps extends fc.Arbitrary<infer P> ? P : never,
  defect?: Defect,
) {
  // Few numbers to draw from, so that two of them meet often.
  const simulation = new Simulation(seed, 16, defect)
  for (const step of plan) {
    if (step.do === 'apply') simulation.apply(step.repeats)
    else if (step.do === 'pay') simulation.pay(step.which, step.fault, step.crash)
    else if (step.do === 'pass') simulation.pass(step.days)
    else if (step.do === 'race') simulation.race(step.which, step.bankFirst)
    else simulation.erase(step.which)
    if (simulation.breaches.length > 0) break
  }
  return simulation
}

test('whatever happens, in whatever order, every invariant holds after every step', () => {
  const reached = new Set<string>()
  fc.assert(
    fc.property(fc.nat(), steps, (seed, plan) => {
      const simulation = simulate(seed, plan)
      for (const what of simulation.reached) reached.add(what)
      assert.deepEqual(simulation.breaches, [])
    }),
    { numRuns: 400 },
  )
  // The rare states were really reached: a simulation that never gets there proves nothing.
  for (const what of [
    'payable',
    'code 00',
    'code 02',
    'code 03',
    'code 04',
    'code 05',
    'lapsed',
    'crash before writing',
    'crash after writing',
    'a number met another',
  ]) {
    assert.ok(reached.has(what), `never reached: ${what}`)
  }
})

const mutants: readonly [Defect, RegExp][] = [
  ['forgets-requests', /ST-4/],
  ['forgets-payments', /PAY-|ST-2/],
  ['writes-half', /AU-2/],
  ['accepts-repeated-numbers', /ST-1|ST-2|PAY-/],
  ['loses-acknowledged', /ST-3|AU-1|PAY-4/],
  ['keeps-old-states', /ST-5|ST-2|AU-1/],
  ['back-dates', /ST-7/],
]

for (const [defect, invariant] of mutants) {
  test(`a store that ${defect.replaceAll('-', ' ')} is caught`, () => {
    const found = fc.check(
      fc.property(fc.nat(), steps, (seed, plan) => {
        const [breach] = simulate(seed, plan, defect).breaches
        if (breach && !invariant.test(breach))
          throw new Error(`caught by the wrong invariant: ${breach}`)
        return breach === undefined
      }),
      { numRuns: 400 },
    )
    assert.ok(found.failed, 'the defect was not caught')
    assert.equal(
      found.errorInstance instanceof Error && /wrong invariant/.test(String(found.errorInstance)),
      false,
    )
  })
}
