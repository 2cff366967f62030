/**
 * Clients that live whole lives before the program. Each request is sent until somebody answers,
 * under one key; three in ten are sent twice, at once or later. Every answer goes to the recorder.
 */
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { setTimeout as wait } from 'node:timers/promises'
import type { Act, Credentials, Life } from './acts.ts'
import { acts } from './acts.ts'
import type { Chance } from './chance.ts'
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
  answered: number
  unanswered: number
  duplicates: number
  /** Told to come again: the request was not begun. */
  turnedAway: number
}

export const newTally = (): Tally => ({
  lives: 0,
  answered: 0,
  unanswered: 0,
  duplicates: 0,
  turnedAway: 0,
})

const answerMsMax = 15_000
const pauseMs = 100
/** A restart and a recovery take some seconds; what is not answered by then never will be. */
const patienceMs = 60_000

/** The outcome of one sending: an answer, or none. */
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
      const first = await this.untilAnswered(act, life)
      if (!first) return
      act.learn?.(life, first)
      if (isOver() || !this.chance.percent(this.shop.duplicatesPercent / 2)) continue
      this.tally.duplicates += 1
      if (!(await this.untilAnswered(act, life))) return
    }
  }

  /** One act, sent again and again under its one key; some of them twice at the same moment. */
  private async untilAnswered(act: Act, life: Life): Promise<Body | undefined> {
    const begun = performance.now()
    const isTwice = this.chance.percent(this.shop.duplicatesPercent / 2)
    if (isTwice) this.tally.duplicates += 1
    while (performance.now() - begun < patienceMs) {
      const sendings = Array.from({ length: isTwice ? 2 : 1 }, () => this.send(act, life))
      const answers = (await Promise.all(sendings)).filter((one) => one !== undefined)
      for (const { status, body } of answers) this.judge(act, life, status, body)
      const [first] = answers
      if (first) return first.body
      if (this.shop.journal.breaches.length > 0) return undefined
      await wait(pauseMs)
    }
    this.shop.journal.breach(`GL-2 ${act.name} of ${life.id} was never answered`)
    return undefined
  }

  private async send(act: Act, life: Life): Promise<Sent> {
    const { method, path, headers, body } = act.request(life, this.shop.credentials)
    const address = this.chance.pick(this.shop.addresses())
    try {
      const answer = await fetch(address + path, {
        method,
        headers: { connection: 'close', 'content-type': 'application/json', ...headers },
        ...(body && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(answerMsMax),
      })
      const read = (await answer.json()) as Body
      if (answer.status === 503) this.tally.turnedAway += 1
      else if (answer.status < 500 && read['response_Code'] !== '05') {
        this.tally.answered += 1
        return { status: answer.status, body: read }
      }
    } catch {
      // Nobody answered, or not to the end: whether it was done is not known.
    }
    this.tally.unanswered += 1
    return undefined
  }

  /** Holds an answer against what was said before, and lets the recorder have it. */
  private judge(act: Act, life: Life, status: number, answer: Body): void {
    const { journal } = this.shop
    const breach = (what: string) => journal.breach(`${what}: ${act.name} of ${life.id}`)
    if (status >= 300) return breach(`GL-2 refused with ${status} ${JSON.stringify(answer)}`)
    const refusal = act.refusalIn?.(answer)
    if (refusal) return breach(`GL-2 ${refusal}`)
    const memory = memoryOf(life, act)
    if (act.isDoing?.(answer)) {
      memory.doings += 1
      if (memory.doings > 1) breach('PAY-2 done twice')
    }
    if (!act.promise) return
    const promised = act.promise(answer)
    if (memory.promised !== undefined && !isDeepStrictEqual(memory.promised, promised)) {
      breach(`ST-4 another answer to the same request, ${JSON.stringify([memory, promised])}`)
    }
    memory.promised ??= promised
    const key = life.keys.get(act.name) ?? ''
    journal.note({ life: life.id, act: act.name, key, answer })
  }
}

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
  const keys = new Map(acts.map(({ name }) => [name, keyOf(`${id} ${name}`)]))
  const authId = String(chance.below(1_000_000)).padStart(6, '0')
  return { id, keys, authId, reference: '', psid: '', amountPaisa: 0, number: '' }
}

/** A key of the usual shape, the same for the same life. */
function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 32)
}
