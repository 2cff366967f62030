/** What a step is decided on beside the answers: evidence of registers, its cost, its number. */
import { civilDateOf } from '#platform/kernel'
import type { Case } from '#platform/cases'
import { nextSerial, type Item, type Series } from '#platform/registers'
import type { Amount } from './amount.ts'
import { billEvidence } from './bill-step.ts'
import type { CapturesGiven } from './captures.ts'
import type { CounterPlace, Move, Service } from './definition.ts'
import type { EvidenceGiven } from './evidence-request.ts'
import { waitsForMoney } from './step-money.ts'
import { recordName } from './names.ts'
import { askedKey } from './records-at.ts'
import type { World } from './world.ts'

/** The public fields of the case's record, where it has one. */
export function itemOf({ register }: Service, world: World, { recordKey }: Case): Item | undefined {
  if (!register || !recordKey) return undefined
  return world.records.get(recordName(register.into.id, recordKey))?.item
}

/** What the service costs, where a step leads to waiting for it. */
export function costWhenDue(
  service: Service,
  world: World,
  move: Move,
  kase: Case,
  answers: Readonly<Record<string, unknown>>,
  now: Date,
  captures: CapturesGiven = {},
): Amount | undefined {
  if (!waitsForMoney(service, move.to)) return undefined
  return costOf(service, world, answers, kase.jurisdiction, now, captures)
}

/** What is to be paid for these answers on this day, by the service's own rule. */
export function costOf(
  service: Service,
  world: Pick<World, 'records' | 'bills'>,
  answers: Readonly<Record<string, unknown>>,
  jurisdiction: string,
  now: Date,
  captures: CapturesGiven = {},
): Amount | undefined {
  if (!service.cost) return undefined
  const evidence = evidenceFor(service, world, answers, { jurisdiction, post: undefined }, now)
  const today = civilDateOf(now)
  return service.cost.amount({ answers: answers as never, evidence, captures, today })
}

export function evidenceFor(
  service: Service,
  world: Pick<World, 'records' | 'bills'>,
  answers: Readonly<Record<string, unknown>>,
  at: CounterPlace & { readonly said?: Readonly<Record<string, unknown>> | undefined },
  now: Date,
): EvidenceGiven {
  const today = civilDateOf(now)
  const evidence: Record<string, Item | undefined> = {}
  for (const [name, request] of Object.entries(service.evidence ?? {})) {
    const key = request.key(answers as never, { ...at, today })
    evidence[name] = key ? recordIn(world, request, key)?.item : undefined
  }
  return { ...evidence, ...billEvidence(world, service, answers) }
}

function recordIn(
  { records }: Pick<World, 'records'>,
  request: { register: string; field?: string },
  key: string,
) {
  return records.get(recordName(request.register, askedKey(request, key)))
}

/** The next number of the series in which a step counts, as the batch has left it. */
export function serialFor(
  world: World,
  move: Move,
  at: CounterPlace,
  now: Date,
): Series | undefined {
  const series = move.series && world.series.get(move.series(at))
  return series && nextSerial(series, civilDateOf(now))
}
