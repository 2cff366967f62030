/**
 * The pure core in a world of its own: citizens apply and repeat themselves, banks pay right and
 * wrong and repeat themselves, time passes, the program crashes before and after it has written.
 */
import { generateKeyPairSync } from 'node:crypto'
import { eStamp, randomFrom, stamps, valuations } from '#services/e-stamp'
import { createBiometricVault } from '#platform/biometrics'
import type { CaseKey } from '#platform/cases'
import {
  decideAll,
  type ActOutcome,
  type Answered,
  type Prepared,
  type PreparedAct,
  type RefundsCommand,
  type Setting,
} from '#platform/catalogue'
import type { TrustedKey, TrustList } from '#platform/documents'
import { createVault } from '#platform/identity'
import { createIdSource, text } from '#platform/kernel'
import { Bank, type Advised } from './bank.ts'
import { fillBasket, type Paying } from './baskets.ts'
import { breachesIn, type Acknowledged } from './invariants.ts'
import { serve, type Doing } from './life.ts'
import { PayingBank } from './paying-bank.ts'
import { payBack, type PayingBack } from './payouts.ts'
import {
  paperBreaches,
  papersOf,
  signatureBreaches,
  type Paper,
  type VerifierDefect,
} from './papers.ts'
import type { Crash, Plan } from './plan.ts'
import { Store, type StoreDefect } from './store.ts'

/** What of this world is broken on purpose. */
export type Defects = { readonly store?: StoreDefect; readonly verifier?: VerifierDefect }

const jurisdiction = {
  code: 'PB-MHR',
  number: 99,
  name: text('Mehrabad', 'مہرآباد'),
  calendar: { closedWeekdays: [0], holidays: new Set<string>() },
}
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const issuer = 'PK-SIM'
const kid = Buffer.alloc(8)
const trustedKey: TrustedKey = {
  issuer,
  kid: kid.toString('hex'),
  publicKeyJwk: publicKey.export({ format: 'jwk' }),
  validFrom: '2026-01-01T00:00:00Z',
  validTo: '2036-01-01T00:00:00Z',
}
const vault = createVault(Buffer.alloc(32, 7))
const biometricVault = createBiometricVault(Buffer.alloc(32, 8))

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
  readonly told: Acknowledged = { answers: new Map(), told: new Map(), advicesSent: 0 }
  readonly breaches: string[] = []
  readonly reached = new Set<string>()
  private readonly setting: Setting
  private readonly verifier: VerifierDefect | undefined
  private readonly trustList: TrustList
  private readonly papers: Paper[] = []
  private readonly opened: ActOutcome[] = []
  private readonly requests: PreparedAct[] = []
  private readonly bank = new Bank()
  private readonly treasurysBank = new PayingBank()
  private readonly advices: Advised[] = []
  private nowMs = Date.UTC(2026, 10, 2, 6)

  constructor(seed: number, numberSpace: number, defects: Defects = {}) {
    this.store = new Store(defects.store)
    this.verifier = defects.verifier
    const random = randomFrom(seed)
    const below = (limit: number) => Math.floor(random() * Math.min(limit, numberSpace))
    this.setting = {
      services: new Map([[eStamp.id, eStamp]]),
      registers: new Map([
        [stamps.id, stamps],
        [valuations.id, valuations],
      ]),
      jurisdictions: new Map([[jurisdiction.code, jurisdiction]]),
      duties: [],
      vault,
      biometricVault,
      signer: { issuer, kid, privateKey },
      billerPrefix: '9999',
      payingAccount: { holder: 'Treasury', bank: 'SBP', account: 'ACCOUNT-NO-1' },
      billerAddresses: new Map(),
      newId: createIdSource(() => this.nowMs, below),
      randomBelow: below,
      randomBytes: (size) => Buffer.from(Array.from({ length: size }, () => below(256))),
      now: () => new Date(this.nowMs),
    }
    this.trustList = { issuedAt: new Date(this.nowMs).toISOString(), keys: [trustedKey] }
  }

  apply(repeats: 'no' | 'as-it-was' | 'with-another-body'): void {
    const last = this.requests.at(-1)
    if (repeats !== 'no' && last?.request) {
      const { request } = last
      const other = { ...request, bodyHash: Buffer.alloc(32, 2) }
      const sent = repeats === 'as-it-was' ? request : other
      return this.run([{ ...last, case: this.newKey(), request: sent }], 'none')
    }
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

  /** Officers and holders at work on a stamp; what it then asks for may be paid like the first. */
  serve(which: number, doing: readonly Doing[], by: number): void {
    const charged = this.opened[which % Math.max(1, this.opened.length)]
    const kase = charged && this.store.caseOf(charged.reference)
    if (!charged || !kase) return
    this.run(serve(kase, doing, by), 'none')
    const { psid, due } = this.store.caseOf(charged.reference)?.facts ?? {}
    if (typeof psid !== 'string' || typeof due !== 'number') return
    if (!this.opened.some((one) => one.psid === psid)) {
      this.opened.push({ ...charged, psid, amount: due })
    }
  }

  /** The treasury pays back what is owed; only the last thing that it does may meet a crash. */
  payBack(doing: readonly PayingBack[], by: number, crash: Crash): void {
    const parties = { books: this.store.payouts, bank: this.treasurysBank }
    for (const [index, what] of doing.entries()) {
      const commands = payBack(what, by, parties)
      if (commands.length > 0) this.run(commands, index === doing.length - 1 ? crash : 'none')
    }
  }

  /** Two that were asked for under one number; who has it may pay it, or one of them. */
  basket(which: number, pays: readonly Paying[]): void {
    for (let asked = this.opened.length; asked < 2; asked += 1) this.apply('no')
    const [part, other] = [which, which + 1].map((at) => this.opened[at % this.opened.length])
    if (!part?.psid || !other?.psid) return
    const psids = [part.psid, other.psid]
    const basket = fillBasket(this.store, this.setting, psids, jurisdiction.number)
    if (!basket) return
    const whole = { ...part, psid: basket.psid, amount: basket.amountPaisa }
    this.opened.push(whole)
    for (const what of pays) {
      const again = what === 'again' && this.advices.at(-1)
      this.send([again || this.adviceFor(what === 'basket' ? whole : part, 0)], 'none')
    }
  }

  /**
   * The bank's file tells of what it holds, perhaps of a payment of which nobody was told before; a
   * day is worked off whole, or again.
   */
  file(crash: Crash, silent: number | undefined): void {
    const charged = this.opened[(silent ?? 0) % Math.max(1, this.opened.length)]
    if (charged && silent !== undefined) this.bank.sends(this.adviceFor(charged, 0))
    this.run(this.bank.file(this.setting.now(), this.setting.newId), crash)
  }

  seal(): void {
    this.store.seal()
  }

  /** Shows every paper to the verifier; the papers of new stamps are made first. */
  async showPapers(): Promise<void> {
    const known = new Set(this.papers.map(({ document }) => document.id))
    for (const document of this.store.documents) {
      if (known.has(document.id)) continue
      const made = await papersOf(document, this.store, this.setting, this.trustList)
      this.breaches.push(...signatureBreaches(made))
      this.papers.push(...made)
    }
    for (const { kind } of this.papers) this.reached.add(`a paper ${kind}`)
    this.breaches.push(...paperBreaches(this.store, this.papers, this.setting, this.verifier))
  }

  private newKey(): CaseKey {
    this.nowMs += 1
    return { jurisdiction: jurisdiction.code, id: this.setting.newId() }
  }

  private adviceFor(charged: ActOutcome, wrongBy: number): Advised {
    this.nowMs += 1
    return this.bank.advise(charged, wrongBy, this.setting.now(), this.setting.newId())
  }

  private send(advices: readonly Advised[], crash: Crash): void {
    this.advices.push(...advices)
    const { newId } = this.setting
    this.run(
      advices.map(({ kind, advice }) => ({ kind, advice: { ...advice, id: newId() } })),
      crash,
    )
  }

  private run(commands: Prepared[], crash: Crash): void {
    this.nowMs += 1
    for (const command of commands) if (command.kind === 'payment') this.bank.sends(command)
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
    this.breaches.push(...this.bank.breaches(this.store))
    this.breaches.push(...this.treasurysBank.breaches(this.store, this.bank))
  }

  private tell(commands: Prepared[], answered: ReturnType<typeof decideAll>['answers']): void {
    for (const [index, answer] of answered.entries()) {
      const command = commands[index]
      const request = command?.kind === 'act' ? command.request : undefined
      if (request) this.tellRequest(request, answer)
      if (command?.kind === 'refunds') this.tellTreasury(command, answer)
      if (!('outcome' in answer)) continue
      const { outcome } = answer
      if (outcome.kind === 'payment' && command?.kind === 'payment') {
        this.bank.hears(command, outcome.responseCode)
        const isLine = command.advice.channel === 'bank-file'
        const isBasket = this.store.baskets.has(command.advice.psid)
        const what = `${isBasket ? 'a basket with ' : ''}${isLine ? 'a line with ' : ''}`
        this.reached.add(`${what}code ${outcome.responseCode}`)
      }
      if (outcome.kind !== 'act') continue
      this.reached.add(outcome.state)
      this.told.told.set(outcome.reference, outcome.seq)
    }
  }

  private tellTreasury(command: RefundsCommand, answer: Answered): void {
    this.breaches.push(...this.treasurysBank.hears(command, answer))
    const { problem } = answer as { problem?: { code?: string } }
    this.reached.add(problem?.code ?? `refunds: ${command.step.do}`)
  }

  /** The same key and body: the same answer, and never a refusal. Another body: always one. */
  private tellRequest(request: NonNullable<PreparedAct['request']>, answer: Answered): void {
    const isOwn = request.bodyHash.equals(Buffer.alloc(32))
    const before = this.told.answers.get(request.key)
    if (!('outcome' in answer) || answer.outcome.kind !== 'act') {
      if (isOwn && before !== undefined) this.breaches.push('ST-4 a repeat was refused')
      if (!isOwn) this.reached.add('another body under one key')
      return
    }
    const { outcome } = answer
    if (!isOwn) this.breaches.push('ST-4 another body was answered')
    if (before !== undefined && before !== outcome.reference) {
      this.breaches.push('ST-4 another answer')
    }
    if (before === undefined) this.opened.push(outcome)
    this.told.answers.set(request.key, outcome.reference)
  }
}

/** One run of a plan, up to the first step that breaks an invariant. */
export async function simulate(seed: number, plan: Plan, defects?: Defects): Promise<Simulation> {
  // Few numbers to draw from, so that two of them meet often.
  const simulation = new Simulation(seed, 4, defects)
  for (const step of plan) {
    if (step.do === 'apply') simulation.apply(step.repeats)
    else if (step.do === 'pay') simulation.pay(step.which, step.fault, step.crash)
    else if (step.do === 'pass') simulation.pass(step.days)
    else if (step.do === 'race') simulation.race(step.which, step.bankFirst)
    else if (step.do === 'file') simulation.file(step.crash, step.silent)
    else if (step.do === 'basket') simulation.basket(step.which, step.pays)
    else if (step.do === 'erase') simulation.erase(step.which)
    else if (step.do === 'serve') simulation.serve(step.which, step.doing, step.by)
    else if (step.do === 'pay-back') simulation.payBack(step.doing, step.by, step.crash)
    else simulation.seal()
    await simulation.showPapers()
    if (simulation.breaches.length > 0) break
  }
  return simulation
}
