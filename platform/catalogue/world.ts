import { machinePermit, machineReading } from '#platform/consent'
import {
  findRequests,
  formatReference,
  stepsTaken,
  type AnsweredRequest,
  type Case,
  type CaseKey,
  type StepTaken,
} from '#platform/cases'
import { lockAttachments, type Attachment } from '#platform/attachments'
import { lockBills, type Bill } from '#platform/billing'
import { lockCaptures, lockCapturesUsedBy, type Capture } from '#platform/biometrics'
import type { Tx } from '#platform/database'
import { findPersons, type Person } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import { besideThem, lockThen } from './linked/lock.ts'
import { lockSeries, type RegisterRecord, type Series } from '#platform/registers'
import type {
  ActCommand,
  PaymentCommand,
  Prepared,
  PreparedAct,
  PublishCommand,
} from './command.ts'
import { caseOf, postOf, restated, saidIn, stepOf, type Answers } from './acts-asked.ts'
import { wantedAccounts } from './bill-step.ts'
import { askedBiometricsBy, asksBiometrics, captureIdsIn } from './captures.ts'
import { clientName } from './client-payment.ts'
import type { Service } from './definition.ts'
import { lockMoney, type MoneyWorld } from './money-world.ts'
import { loadMandates, officersAmong, type MandateWorld } from './mandates/at-the-door.ts'
import { recordName } from './names.ts'
import { loadPopulation, type PopulationWorld } from './population-world.ts'
import { showsPortraits } from './portraits/rules.ts'
import { photoIdsOf } from './photos/step.ts'
import { loadShown, type ShownWorld } from './publication/shown-world.ts'
import { populationRegister } from '#platform/population'
import { askedKey, findRecordsAt, type AskedRecord } from './records-at.ts'
import { loadRefunds, type RefundWorld } from './refund-world.ts'
import { countOpenings, type OpenedEnough } from './openings.ts'
import { openAnswers } from './sealed-answers.ts'
import type { Setting } from './setting.ts'
import { loadTreasury, type TreasuryWorld } from './treasury-world.ts'
import { loadPosts, type PostWorld } from './wanted-posts.ts'

export { postName } from './wanted-posts.ts'

/** What a batch of commands may look at: everything is read, and locked, before any is decided. */
export type World = TreasuryWorld &
  MandateWorld &
  PostWorld &
  ShownWorld &
  MoneyWorld & {
    /** By reference; replaced as the batch goes, so that a later command sees an earlier one. */
    readonly cases: Map<string, Case>
    /** By `register/key`. */
    readonly records: Map<string, RegisterRecord>
    readonly persons: ReadonlyMap<string, Person>
    /** By `actor key`. */
    readonly requests: Map<string, AnsweredRequest>
    /** By reference: the steps taken before, of cases on which an officer acts. */
    readonly steps: Map<string, readonly StepTaken[]>
    /** By name: the series in which these acts may take a number. */
    readonly series: Map<string, Series>
    readonly refunds: RefundWorld
    readonly population: PopulationWorld
    /** By the account of a biller: every bill of those that these acts pay or ask for. */
    readonly bills: Map<string, readonly Bill[]>
    /** By id: what was taken of persons, as far as these acts name it. */
    readonly captures: Map<string, Capture>
    /** By id: the photos that these acts hand in. */
    readonly attachments: ReadonlyMap<string, Attachment>
    readonly openedEnough: OpenedEnough
  }

export const requestName = (actorId: string, key: string) => `${actorId} ${key}`

/** The person, program or bank under whose name a request's key is kept. */
export function requesterOf(command: ActCommand | PaymentCommand): string {
  if (command.kind === 'payment') return command.advice.bank
  const { actor } = command
  if (actor.kind === 'citizen' && actor.actingBy) {
    return `${actor.personId}/${actor.actingBy.mandateId}`
  }
  if (actor.kind === 'officer' && actor.assisting) {
    return `${actor.personId}/${actor.assisting.visitId}`
  }
  if (actor.kind === 'citizen' || actor.kind === 'officer') return actor.personId
  if (actor.kind === 'client') return clientName(actor.clientId)
  return actor.kind === 'ledger' ? actor.bank : actor.kind
}

/** Reads and locks, charges first and cases second, each in the order of its keys. */
export async function loadWorld(
  tx: Tx,
  setting: Setting,
  commands: readonly Prepared[],
  now: Date,
): Promise<World> {
  const acts = commands.filter((c): c is PreparedAct => c.kind === 'act')
  const told = commands.filter((c): c is PaymentCommand => c.kind === 'payment')
  const money = await lockMoney(tx, told, civilDateOf(now))
  const keys = [
    ...acts.filter((act) => act.service === undefined).map((act) => act.case),
    ...[...money.charges.values()].map(({ jurisdiction, caseId: id }) => ({ jurisdiction, id })),
  ]
  // Requests are read behind the lock: the same request at another program may have held it, and
  // what that was answered is the answer here too. Read before, it would be refused as too late.
  const asking = { tx, acts, services: setting.services }
  const [cases, found] = await lockThen(asking, keys, () =>
    findRequests(tx, [...acts, ...told].flatMap(requestKeyOf)),
  )
  const requests = byRequest(found)
  const treasury = await loadTreasury(tx, setting, commands, now)
  const population = await loadPopulation(tx, setting, commands)
  // What waits for nothing is asked at once, and answered in one round trip.
  const [records, persons, posts, steps, series, refunds, bills, mandated, shown, ...counted] =
    await Promise.all([
      findRecordsAt(tx, setting.vault, [
        ...wantedRecords(setting, acts, cases, now),
        ...publishedRecords(commands),
      ]),
      officersIn(tx, setting, acts),
      loadPosts(tx, setting, acts, cases, now),
      stepsTaken(tx, [...whoseStepsMatter(setting, acts, cases), ...besideThem(cases, keys)]),
      lockSeries(tx, wantedSeries(setting, acts, cases), civilDateOf(now)),
      loadRefunds(tx, commands),
      lockBills(tx, setting.vault, wantedAccounts(setting, acts, cases)),
      loadMandates(tx, acts, civilDateOf(now)),
      loadShown(tx, setting, acts, cases),
      capturesOf(tx, capturesAsked(setting, acts, cases, now)),
      attachmentsOf(tx, wantedPhotos(setting, acts, cases, now), now),
      countOpenings(tx, setting, acts, (act) => wasAnswered(requests, act), now),
    ])
  const [captures, attachments, openedEnough] = counted
  return {
    ...money,
    cases: new Map(cases.map((kase) => [formatReference(kase), kase])),
    records: new Map(records.map((record) => [recordName(record.register, record.key), record])),
    persons,
    ...posts,
    requests,
    steps: Map.groupBy(steps, formatReference),
    series: new Map(series.map((one) => [one.name, one])),
    ...treasury,
    refunds,
    population,
    bills,
    ...mandated,
    ...shown,
    captures,
    attachments,
    openedEnough,
  }
}

const capturesAsked = (
  setting: Setting,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
  now: Date,
) => ({
  ids: wantedCaptures(setting, acts, cases, now),
  caseIds: cases.filter((kase) => asksCaptures(setting, kase)).map(({ id }) => id),
})

function wasAnswered(answered: ReadonlyMap<string, AnsweredRequest>, act: PreparedAct): boolean {
  return act.request !== undefined && answered.has(requestName(requesterOf(act), act.request.key))
}

const byRequest = (requests: readonly AnsweredRequest[]) =>
  new Map(requests.map((r) => [requestName(r.actorId, r.key), r]))

/**
 * The cases on which officers act: what they did there before says what they may do now; and those
 * that go up a level, or have gone up: they come to nobody who closed them before.
 */
const whoseStepsMatter = (
  { services }: Setting,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
) =>
  acts.flatMap((act) => {
    if (act.service !== undefined) return []
    const opened = caseOf(act, cases)
    const service = opened && services.get(opened.service)
    const raises = service && stepOf(service, act, opened)?.raises
    const wasRaised = act.actor.kind === 'clock' && (opened?.escalations ?? 0) > 0
    return act.actor.kind === 'officer' || raises || wasRaised ? [act.case] : []
  })

const publishedRecords = (commands: readonly Prepared[]): AskedRecord[] =>
  commands
    .filter((c): c is PublishCommand => c.kind === 'publish')
    .flatMap(({ register, records }) => records.map(({ key }) => ({ register, key })))

/** Only an officer's own CNIC is ever compared with the parties of a case. */
async function officersIn(tx: Tx, { vault }: Setting, acts: readonly PreparedAct[]) {
  const ids = officersAmong(acts)
  if (ids.length === 0) return new Map<string, Person>()
  return findPersons(tx, vault, ids, machineReading('rules'))
}

const requestKeyOf = (command: PreparedAct | PaymentCommand) =>
  command.request ? [{ actorId: requesterOf(command), key: command.request.key }] : []

/** Evidence that the cost rules ask for, and the records that existing cases have made. */
function wantedRecords(
  setting: Setting,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
  now: Date,
) {
  const wanted = cases.flatMap((kase): AskedRecord[] => {
    const into = setting.services.get(kase.service)?.register?.into
    return into && kase.recordKey ? [{ register: into.id, key: kase.recordKey }] : []
  })
  for (const act of acts) {
    // Faulty answers lead to no record; they are refused in their turn.
    if (act.faults) continue
    const { jurisdiction } = act.case
    const opened = act.service === undefined ? caseOf(act, cases) : undefined
    const service = setting.services.get(act.service ?? opened?.service ?? '')
    if (!service?.evidence) continue
    const answers = opened
      ? {
          ...openAnswers(setting.vault, opened, machinePermit('rules')),
          ...restated(service, opened, act, now),
        }
      : act.checked
    const post = postOf(service, act, opened)
    const said = opened && saidIn(service, stepOf(service, act, opened), act, now)
    const step = { jurisdiction, now, post, said, case: act.case }
    const asked = evidenceKeys(service, answers, step)
    wanted.push(
      ...asked.map((one) =>
        one.register === populationRegister && setting.outsideRegister
          ? { ...one, outside: act.outside ?? new Map() }
          : one,
      ),
    )
  }
  return wanted
}

/** What was taken of persons, as answers name it: those of the case and those of the step. */
function wantedCaptures(
  setting: Setting,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
  now: Date,
): string[] {
  return acts.flatMap((act) => {
    const opened = act.service === undefined ? caseOf(act, cases) : undefined
    const service = setting.services.get(act.service ?? opened?.service ?? '')
    if (!service || act.faults) return []
    const move = stepOf(service, act, opened)
    const asks = move?.asks
    const isAsked = asksBiometrics(service.form)
    if (!isAsked && !asksBiometrics(asks)) return []
    const answers =
      opened && isAsked ? openAnswers(setting.vault, opened, machinePermit('rules')) : act.checked
    return [
      ...captureIdsIn(service.form, answers),
      ...captureIdsIn(asks, saidIn(service, move, act, now)),
    ]
  })
}

/** The photos that an application or a step hands in. */
function wantedPhotos(
  setting: Setting,
  acts: readonly PreparedAct[],
  cases: readonly Case[],
  now: Date,
): string[] {
  return acts.flatMap((act) => {
    const opened = act.service === undefined ? caseOf(act, cases) : undefined
    const service = setting.services.get(act.service ?? opened?.service ?? '')
    if (!service || act.faults) return []
    if (!opened) return photoIdsOf(service.form, act.checked)
    const move = stepOf(service, act, opened)
    return move?.asks ? photoIdsOf(move.asks, saidIn(service, move, act, now)) : []
  })
}

async function attachmentsOf(tx: Tx, ids: readonly string[], now: Date) {
  const found = await lockAttachments(tx, [...new Set(ids)], now)
  return new Map(found.map((one) => [one.id, one]))
}

/** Whether a step of a case's service asks for a face or a finger, or its paper shows one. */
function asksCaptures({ services }: Setting, kase: Case): boolean {
  const service = services.get(kase.service)
  if (!service) return false
  return askedBiometricsBy(service).size > 0 || showsPortraits(service)
}

type WantedCaptures = { readonly ids: readonly string[]; readonly caseIds: readonly string[] }

/** Those that are named, and those that earlier steps of these cases were given. */
async function capturesOf(tx: Tx, { ids, caseIds }: WantedCaptures): Promise<Map<string, Capture>> {
  const named = ids.length === 0 ? [] : await lockCaptures(tx, [...new Set(ids)])
  const used = await lockCapturesUsedBy(tx, caseIds)
  return new Map([...used, ...named].map((capture) => [capture.id, capture]))
}

/** The series in which an officer's steps take a number. */
function wantedSeries(setting: Setting, acts: readonly PreparedAct[], cases: readonly Case[]) {
  return acts.flatMap((act) => {
    const opened = act.service === undefined ? caseOf(act, cases) : undefined
    const service = setting.services.get(act.service ?? opened?.service ?? '')
    const move = service && stepOf(service, act, opened)
    if (!service || !move?.series) return []
    const { jurisdiction } = act.case
    return [move.series({ jurisdiction, post: postOf(service, act, opened) })]
  })
}

/** The records that a service's rules ask for, given checked answers. */
export function evidenceKeys(
  service: Service,
  answers: Readonly<Record<string, unknown>>,
  asked: {
    readonly jurisdiction: string
    readonly now: Date
    readonly post?: string | undefined
    readonly said?: Answers | undefined
    /** The case for which it is asked; for a quote there is none yet. */
    readonly case?: CaseKey
  },
): AskedRecord[] {
  const { now: at, case: kase, ...place } = asked
  const context = { ...place, today: civilDateOf(at) }
  return Object.entries(service.evidence ?? {}).flatMap(([evidence, request]) => {
    const key = request.key(answers as never, context)
    if (!key) return []
    const reader = { kind: 'service', serviceId: service.id, evidence } as const
    const reading = { reader, purpose: 'evidence', at, case: kase } as const
    const { register, field } = request
    const having = field === undefined ? {} : { having: { field, value: key } }
    return [{ register, key: askedKey(request, key), reading, ...having }]
  })
}
