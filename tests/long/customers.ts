/**
 * Clients that live whole lives before the program: they buy a stamp, and then, as whoever may do
 * it, use it or give it back. Each request is sent until somebody answers, under one key; three in
 * ten are sent twice, at once or later. Every answer goes to the recorder.
 */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'
import { acts, unlived, type Act, type Credentials, type Life } from './acts.ts'
import { ask } from './asking.ts'
import type { Chance } from './chance.ts'
import { problemIn } from './desk.ts'
import { askBack, endingOf, endsLife, type Step } from './endings.ts'
import type { Body, Journal } from './journal.ts'

export type Shop = {
  /** Addresses of the programs; which one answers may change while they are served. */
  readonly addresses: () => readonly string[]
  readonly credentials: Credentials
  readonly journal: Journal
  readonly duplicatesPercent: number
}

/** What the clients have done, and how often they asked. */
export type Tally = {
  lives: number
  /** Stamps that were used, and those whose money was given back. */
  used: number
  paidBack: number
  /** Two acts at one moment of which one may be done. */
  contests: number
  /** Tried although it was too late. */
  tooLate: number
  answered: number
  unanswered: number
  duplicates: number
  /** Told to come again: the request was not begun. */
  turnedAway: number
}

export const newTally = (): Tally => ({
  lives: 0,
  used: 0,
  paidBack: 0,
  contests: 0,
  tooLate: 0,
  answered: 0,
  unanswered: 0,
  duplicates: 0,
  turnedAway: 0,
})

const answerMsMax = 15_000
const pauseMs = 100
/** A restart and a recovery take some seconds; what is not answered by then never will be. */
const patienceMs = 60_000

/** One answer: done, with what was told; or refused, and with which problem. */
type Outcome = { readonly body: Body; readonly problem: string | undefined }
type Sent = { readonly status: number; readonly body: Body } | undefined

export class Client {
  private readonly shop: Shop
  private readonly chance: Chance
  private readonly tally: Tally
  private lives = 0

  constructor(shop: Shop, chance: Chance, tally: Tally) {
    this.shop = shop
    this.chance = chance
    this.tally = tally
  }

  /** Lives one life after another until told to stop; one that has begun is lived to its end. */
  async liveUntil(isOver: () => boolean, name: string): Promise<void> {
    while (!isOver() && this.shop.journal.breaches.length === 0) {
      await this.live(newLife(`${name}-${this.lives++}`, this.chance), isOver)
      this.tally.lives += 1
    }
  }

  private async live(life: Life, isOver: () => boolean): Promise<void> {
    for (const act of acts) {
      if (!(await this.take({ rule: 'GL-2', rivals: [act] }, life, isOver))) return
    }
    const ending = endingOf(this.chance)
    let step = ending.next()
    while (!step.done) {
      const done = await this.take(step.value, life, isOver)
      if (!done) return
      this.count(step.value, done)
      step = ending.next(done)
    }
  }

  private count(step: Step, done: Act): void {
    if ('forbidden' in step) this.tally.tooLate += 1
    else if (endsLife(done, 'consumed')) this.tally.used += 1
    else if (endsLife(done, 'refunded')) this.tally.paidBack += 1
    if ('rivals' in step && step.rivals.length > 1) this.tally.contests += 1
  }

  /** One step, perhaps once more later; gives the act that was done, or was to be refused. */
  private async take(step: Step, life: Life, isOver: () => boolean): Promise<Act | undefined> {
    const taken = await this.takeOnce(step, life)
    if (!taken || isOver() || !this.chance.percent(this.shop.duplicatesPercent / 2)) return taken
    this.tally.duplicates += 1
    return this.takeOnce(step, life)
  }

  private async takeOnce(step: Step, life: Life): Promise<Act | undefined> {
    if ('forbidden' in step) return this.tryForbidden(step, life)
    const { rule, rivals } = step
    const outcomes = await Promise.all(rivals.map((act) => this.untilAnswered(act, life)))
    if (outcomes.includes(undefined)) return undefined
    const [winner, ...others] = rivals.filter((_, i) => outcomes[i]?.problem === undefined)
    const told = rivals.map((act, i) => `${act.name}: ${outcomes[i]?.problem ?? 'done'}`).join(', ')
    const wrong = (what: string) => this.shop.journal.breach(`${what} of ${life.id} (${told})`)
    if (!winner) wrong('GL-2 a step was refused')
    if (others.length > 0) wrong(`${rule} both were done`)
    for (const outcome of outcomes) {
      if (!winner || outcome?.problem === undefined) continue
      if (outcome.problem !== winner.shutsWith) wrong('GL-2 refused for another reason')
    }
    winner?.learn?.(life, outcomes[rivals.indexOf(winner)]?.body ?? {})
    return winner
  }

  /** What is too late: it must be refused, and with the reason. */
  private async tryForbidden(
    { rule, forbidden, problem }: Extract<Step, { forbidden: Act }>,
    life: Life,
  ): Promise<Act | undefined> {
    const outcome = await this.untilAnswered(forbidden, life)
    if (!outcome) return undefined
    const said = outcome.problem ?? 'done'
    if (said === problem) return forbidden
    this.shop.journal.breach(`${rule} not ${problem} but ${said}: ${forbidden.name} of ${life.id}`)
    return undefined
  }

  /** One act, sent again and again under its one key; some of them twice at the same moment. */
  private async untilAnswered(act: Act, life: Life): Promise<Outcome | undefined> {
    const begun = performance.now()
    const isTwice = this.chance.percent(this.shop.duplicatesPercent / 2)
    if (isTwice) this.tally.duplicates += 1
    while (performance.now() - begun < patienceMs) {
      const sendings = Array.from({ length: isTwice ? 2 : 1 }, () => this.send(act, life))
      const answers = (await Promise.all(sendings)).filter((one) => one !== undefined)
      const outcomes = answers.map(({ status, body }) => this.judge(act, life, status, body))
      const [first] = outcomes
      if (first) return first
      if (this.shop.journal.breaches.length > 0) return undefined
      await wait(pauseMs)
    }
    this.shop.journal.breach(`GL-2 ${act.name} of ${life.id} was never answered`)
    return undefined
  }

  private async send(act: Act, life: Life): Promise<Sent> {
    const request = act.request(life, this.shop.credentials)
    const headers = { connection: 'close', ...request.headers }
    const address = this.chance.pick(this.shop.addresses())
    try {
      const { status, body } = await ask(address, { ...request, headers }, answerMsMax)
      if (status === 503) this.tally.turnedAway += 1
      else if (status < 500 && body['response_Code'] !== '05') {
        this.tally.answered += 1
        return { status, body }
      }
    } catch {
      // Nobody answered, or not to the end: whether it was done is not known.
    }
    this.tally.unanswered += 1
    return undefined
  }

  /** Holds an answer against what was said before, and lets the recorder have it. */
  private judge(act: Act, life: Life, status: number, answer: Body): Outcome {
    const { journal } = this.shop
    const breach = (what: string) => journal.breach(`${what}: ${act.name} of ${life.id}`)
    const problem = status < 400 ? undefined : (problemIn(answer) ?? `status ${status}`)
    const refusal = problem === undefined ? act.refusalIn?.(answer) : undefined
    if (refusal) breach(`GL-2 ${refusal}`)
    const memory = memoryOf(life, act)
    if (act.isDoing?.(answer)) {
      memory.doings += 1
      if (memory.doings > 1) breach('PAY-2 done twice')
    }
    if (!act.promise) return { body: answer, problem }
    // Why it is refused may change with what happens next; that it is refused may not.
    const promised = problem === undefined ? act.promise(answer) : refused
    if (memory.promised !== undefined && !isDeepStrictEqual(memory.promised, promised)) {
      breach(`ST-4 another answer to the same request, ${JSON.stringify([memory, promised])}`)
    }
    memory.promised ??= promised
    if (problem === undefined && !refusal) {
      const key = act.keyOf?.(life) ?? life.keys.get(act.name) ?? ''
      journal.note({ life: life.id, act: act.name, key, answer })
    }
    return { body: answer, problem }
  }
}

const refused = 'refused'

type Memory = { promised: unknown; doings: number }
const memories = new WeakMap<Life, Map<string, Memory>>()

function memoryOf(life: Life, act: Act): Memory {
  const ofLife = memories.get(life) ?? new Map<string, Memory>()
  memories.set(life, ofLife)
  const memory = ofLife.get(act.name) ?? { promised: undefined, doings: 0 }
  ofLife.set(act.name, memory)
  return memory
}

function newLife(id: string, chance: Chance): Life {
  const keyed = [...acts, askBack].map(({ name }) => [name, keyOf(`${id} ${name}`)] as const)
  const authId = String(chance.below(1_000_000)).padStart(6, '0')
  return unlived({ id, keys: new Map(keyed), authId })
}

/** A key of the usual shape, the same for the same life. */
function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32)
}
