/**
 * Complaints about kites in a world of their own: officers go on leave and change places, ask and
 * hand over, the program is down, and its clock is set back and forward.
 */
import { createHash } from 'node:crypto'
import { createBiometricVault } from '#platform/biometrics'
import { formatReference, type Case, type CaseKey } from '#platform/cases'
import {
  courseOf,
  dueAction,
  noRoutes,
  type Effects,
  type PreparedAct,
  type Setting,
  type World,
} from '#platform/catalogue'
import { createVault, officeName, type Actor, type WasAt } from '#platform/identity'
import { createIdSource } from '#platform/kernel'
import { kiteNuisance } from '#tests/kite-nuisance'
import { nuisanceOffices, nuisancePosts } from '#tests/nuisance-offices'
import { kiteDistrict } from '#tests/platform'
import type * as Responsible from '../../../platform/catalogue/routing/responsible.ts'
import type * as TakeOver from '../../../platform/catalogue/offices/take-over.ts'
import type * as Perform from '../../../platform/catalogue/perform.ts'
import { Store, type StoreDefect } from '../store.ts'
import { breachesIn, stepBreaches, type Remembered } from './invariants.ts'
import { Offices } from './offices.ts'
import type { Step } from './plan.ts'

/** What decides: as it is, or with a defect planted in it. */
export type Rules = Pick<typeof Perform, 'decideAll'> &
  Pick<typeof TakeOver, 'takeOver'> &
  Pick<typeof Responsible, 'barredBy'>

type Links = {
  readonly splitFrom?: string
  readonly joined?: { readonly heads: readonly string[] }
  readonly tasks?: readonly { readonly office: string }[]
}

const vault = createVault(Buffer.alloc(32, 7))
const biometricVault = createBiometricVault(Buffer.alloc(32, 8))
const citizen: Actor = { kind: 'citizen', personId: 'CITIZEN', assurance: 'substantial' }

export class Town {
  readonly breaches: string[] = []
  readonly reached = new Set<string>()
  private readonly store: Store
  private readonly offices = new Offices()
  private readonly opened: Remembered[] = []
  private readonly rules: Rules
  private readonly setting: Setting
  private nowMs = Date.UTC(2026, 10, 2, 6)
  private isDown = false
  private drawn = 0

  constructor(rules: Rules, defect?: StoreDefect) {
    this.rules = rules
    this.store = new Store(defect)
    const bytes = (size: number) =>
      createHash('sha512')
        .update(String((this.drawn += 1)))
        .digest()
        .subarray(0, size)
    this.setting = {
      services: new Map([[kiteNuisance.id, kiteNuisance]]),
      registers: new Map(),
      jurisdictions: new Map([[kiteDistrict.code, kiteDistrict]]),
      duties: [],
      vault,
      biometricVault,
      signer: undefined as never,
      billerPrefix: '9999',
      payingAccount: { holder: 'Treasury', bank: 'SBP', account: 'ACCOUNT-NO-1' },
      billerAddresses: new Map(),
      newId: createIdSource(
        () => this.nowMs,
        (limit) => bytes(8).readUInt32BE(0) % limit,
      ),
      randomBelow: () => 0,
      randomBytes: bytes,
      now: () => new Date(this.nowMs),
    }
  }

  take(step: Step): void {
    switch (step.do) {
      case 'lodge':
        this.lodge(step.nuisance, step.about)
        break
      case 'work':
        this.work(step.which, step.action, step.nuisance, step.isStale)
        break
      case 'link':
        this.link(step)
        break
      case 'leave':
        this.offices.goesOrComes(step.which)
        this.handOver()
        break
      case 'transfer':
        this.offices.transfer(step.which, step.other)
        this.handOver()
        break
      case 'pass':
        this.nowMs += step.hours * 3_600_000
        break
      case 'down':
        this.isDown = !this.isDown
        break
    }
    if (!this.isDown) this.tick()
    const { tree, barred } = this.world()
    const now = new Date(this.nowMs)
    this.breaches.push(
      ...breachesIn(this.store, { tree, barred, opened: this.opened, now, isDown: this.isDown }),
    )
  }

  private lodge(nuisance: string, about: string): void {
    const key = { jurisdiction: kiteDistrict.code, id: this.setting.newId() }
    const input = { nuisance, about, told: 'A string.' }
    this.act(key, citizen, 'lodge', input, kiteNuisance.id)
  }

  /** The holder takes a step, or whoever no longer is; what only the citizen does, he does. */
  private work(which: number, action: string, nuisance: string, isStale: boolean): void {
    const known = this.opened[which % Math.max(1, this.opened.length)]
    const kase = known && this.store.caseOf(formatReference(known.key))
    if (!kase) return
    const isCitizens = action === 'reply' || action === 'dispute'
    const post = nuisancePosts.find(({ id }) => (id === kase.postId) !== isStale)
    const personId = this.offices.atWork(post?.id ?? '')
    if (!isCitizens && (!post || personId === undefined)) return
    const actor: Actor = { kind: 'officer', personId: personId ?? '', posts: post ? [post] : [] }
    const asks = kiteNuisance.workflow.states['open']?.[action]?.asks ?? {}
    const reason = action === 'take' ? {} : { reason: 'So it was seen.' }
    const input = { ...reason, ...('nuisance' in asks ? { nuisance } : {}) }
    this.act(kase, isCitizens ? citizen : actor, action, input)
  }

  /** The holder joins it to another, splits it or asks an office; whoever may ends that. */
  private link({ which, other, action, nuisance }: Extract<Step, { do: 'link' }>): void {
    const one = this.opened[which % Math.max(1, this.opened.length)]
    const others = this.opened.filter((each) => each !== one)
    const two = others[other % Math.max(1, others.length)] ?? one
    const fits = [...this.store.cases.values()].find((each) => isFor(action, linksOf(each)))
    const kase = fits ?? (one && this.store.caseOf(formatReference(one.key)))
    if (!kase || !two) return
    const { joined, tasks = [] } = linksOf(kase)
    const office =
      tasks[0]?.office ??
      officeName(nuisanceOffices[other % nuisanceOffices.length] ?? nuisanceOffices[0])
    const post = nuisancePosts.find(({ id, role, jurisdiction, officeId }) => {
      const at = officeName({ jurisdiction, id: officeId })
      if (action === 'help') return at === office
      if (action !== 'part') return id === kase.postId
      return role === 'kite-chief' && joined?.heads.includes(at) === true
    })
    const personId = this.offices.atWork(post?.id ?? '')
    const isOwn = action === 'drop' || action === 'differ'
    if (!isOwn && (!post || personId === undefined)) return
    const officer: Actor = { kind: 'officer', personId: personId ?? '', posts: post ? [post] : [] }
    const said = { into: formatReference(two.key), office, days: '1', nuisance }
    const words = { reason: 'So it was seen.', task: 'See to it.', told: 'A second matter.' }
    const { asks = {} } = kiteNuisance.workflow.states['open']?.[action] ?? { asks: { reason: '' } }
    const input = Object.fromEntries(
      Object.entries({ ...said, ...words }).filter(([name]) => name in asks),
    )
    this.act(kase, isOwn ? citizen : officer, action, input)
  }

  private act(key: CaseKey, actor: Actor, action: string, input: object, service?: string): void {
    const checked = { ...input }
    const act = { kind: 'act', actor, case: key, action, input, checked, language: 'en' } as const
    const command: PreparedAct = service === undefined ? act : { ...act, service }
    const world = this.world(command)
    const before = new Map(world.cases)
    const { answers, effects } = this.rules.decideAll(
      this.setting,
      world,
      [command],
      new Date(this.nowMs),
    )
    this.write(effects, before)
    const [answer] = answers
    const { code } = (answer as { problem?: { code?: string } }).problem ?? {}
    this.reached.add(code ?? `${action} done`)
    if (answer && 'problem' in answer && code === undefined) throw answer.problem
    const known = this.opened.find((one) => one.key.id === key.id)
    if (known && answer && 'outcome' in answer) {
      known.seq = (answer.outcome as { seq: number }).seq
    }
  }

  private write(effects: Effects, before: ReadonlyMap<string, Case>): void {
    const after = [...effects.newCases, ...effects.movedCases]
    this.breaches.push(
      ...after.flatMap(([name, kase]) => this.breachesOf(before.get(name), kase, effects)),
    )
    for (const [name, kase] of effects.newCases) {
      if (before.has(name)) continue
      this.opened.push({ key: kase, rungs: courseOf(kase)?.rungs ?? [], seq: 1 })
      const first = before.get(linksOf(kase).splitFrom ?? '')
      if (first && first.createdAt.getTime() !== kase.createdAt.getTime()) {
        this.breaches.push('CP-3 a second case is younger than the first')
      }
    }
    this.store.write(effects)
  }

  private breachesOf(before: Case | undefined, after: Case, { events }: Effects): string[] {
    return stepBreaches(before, after, events, this.store.events, this.world())
  }

  /** What is due is done, one level a look, until nothing is. */
  private tick(): void {
    for (let looks = 0; looks < 60; looks += 1) {
      const now = new Date(this.nowMs)
      const due = [...this.store.cases.values()].flatMap((kase) => {
        if (kase.clockAction && kase.clockAt && kase.clockAt <= now) {
          return [{ kase, action: dueAction(kiteNuisance, kase, now) }]
        }
        return kase.deadlineAt && kase.deadlineAt <= now ? [{ kase, action: 'escalate' }] : []
      })
      if (due.length === 0) return
      for (const { kase, action } of due) this.act(kase, { kind: 'clock' }, action, {})
    }
    this.breaches.push('CP-1 past its deadline, and it never comes to an end')
  }

  private handOver(): void {
    // Whoever has just come to a post may be whom a case there is about.
    const left = this.offices.posts()
    const waiting = [...this.store.cases.values()].filter(({ postId }) => postId !== undefined)
    const world = this.world()
    const takers = { ...world, posts: world.tree.posts }
    const asked = { left, waiting, now: new Date(this.nowMs) }
    const { effects, given } = this.rules.takeOver(this.setting, takers, asked)
    if (given.length > 0) this.reached.add('handed over from an empty post')
    const before = new Map(waiting.map((kase) => [kase.id, kase]))
    for (const kase of effects.movedCases.values()) {
      this.breaches.push(...this.breachesOf(before.get(kase.id), kase, effects))
    }
    this.store.write(effects)
  }

  private world(opening?: PreparedAct): World {
    const tree = this.offices.tree()
    const posts = Map.groupBy(tree.posts, ({ role }) => `${role}@${kiteDistrict.code}`)
    const abouts = [...this.store.cases.values()].map((kase) => ({
      reference: formatReference(kase),
      about: kase.facts['about'],
    }))
    const opens = opening?.service
      ? [{ reference: formatReference(opening.case), about: opening.checked['about'] }]
      : []
    const barred = new Map(
      [...abouts, ...opens].flatMap(({ reference, about }) => {
        const was = wasAt(about)
        return was.length > 0 ? [[reference, this.rules.barredBy(was)] as const] : []
      }),
    )
    const persons = this.offices.persons()
    return { ...this.store.world(), ...noRoutes, tree, barred, posts, persons }
  }
}

const linksOf = ({ facts }: Case) => (facts['links'] ?? {}) as Links

/** Few cases are joined or have tasks: what ends that is tried on one that is. */
function isFor(action: string, { joined, tasks }: Links): boolean {
  if (action === 'part' || action === 'differ') return joined !== undefined
  return (action === 'help' || action === 'recall') && tasks !== undefined
}

/** Whom the complaints are about: who sat there when the simulation began. */
function wasAt(about: unknown): WasAt[] {
  const office = { jurisdiction: kiteDistrict.code, office: 'strings' }
  const one = (post: string) => ({ ...office, post, personId: `AT-${post}` })
  if (about === 'officer') return [one('strings-1')]
  return about === 'office' ? [one('strings-1'), one('strings-2')] : []
}
