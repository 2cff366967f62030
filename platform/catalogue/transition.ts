import type { KeyObject } from 'node:crypto'
import { formatReference, type Case } from '#platform/cases'
import { credentialHash, makeNumber, signCredential } from '#platform/documents'
import { formatMoney, fill, formatDate, civilDateOf, instantAfter } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import { makePsid, newCharge } from '#platform/payments'
import { checkEntry, splitItem, type Item, type RegisterRecord } from '#platform/registers'
import type { Amount } from './amount.ts'
import type { ActedBy } from './authority.ts'
import type { Move, Service } from './definition.ts'
import { noEffects, type Effects } from './effects.ts'
import { catalogueProblems } from './problems.ts'
import { recordEvent } from './record.ts'
import { sealCredential, sealPart } from './sealed-answers.ts'
import type { Jurisdiction, Setting } from './setting.ts'

/** One step of one case, with all that its rules need; deciding it touches nothing else. */
export type Step = {
  readonly service: Service
  readonly jurisdiction: Jurisdiction
  readonly action: string
  readonly move: Move
  readonly actedBy: ActedBy
  /** The case as it stands before; for a new case, as it would stand with no event yet. */
  readonly case: Case
  readonly dataKey: KeyObject
  readonly answers: Readonly<Record<string, unknown>>
  /** What the actor of this step said. */
  readonly said: Readonly<Record<string, unknown>>
  readonly amount: Amount | undefined
  readonly record: RegisterRecord | undefined
  /** The post that acts for a role where the case lives. */
  readonly postFor: (role: string) => { readonly id: string } | undefined
  readonly now: Date
}

/** What follows from a step: the case as it then stands, and every row to be written. */
export function transition(setting: Setting, step: Step): { case: Case; effects: Effects } {
  const effects = noEffects()
  const arrived = arrive(step)
  closeCharge(step, effects)
  const charged = charge(setting, step, arrived, effects)
  const registered = enter(setting, step, charged, effects)
  record(setting, step, registered, effects)
  notify(setting, step, registered.case, effects)
  return { case: registered.case, effects }
}

/** State, clock and responsible post of the case in its new state. */
function arrive({ service, move, case: before, jurisdiction, now, postFor }: Step): Case {
  const moves = Object.entries(service.workflow.states[move.to] ?? {})
  const clock = moves.find(([, next]) => next.by === 'clock' && next.after)
  const level = service.serviceLevels?.[move.to]
  const post = level && postFor(level.role)
  if (level && !post) throw catalogueProblems['nobody-responsible']()
  return {
    ...before,
    state: move.to,
    seq: before.seq + 1,
    postId: post?.id,
    deadlineAt: level && instantAfter(now, level.within, jurisdiction.calendar),
    escalations: 0,
    clockAction: clock?.[0],
    clockAt: clock?.[1].after && instantAfter(now, clock[1].after, jurisdiction.calendar),
    updatedAt: now,
  }
}

function waitsForMoney({ workflow }: Service, state: string): boolean {
  return Object.values(workflow.states[state] ?? {}).some(({ by }) => by === 'ledger')
}

/** A case that stops waiting for its money without having got it takes its charge along. */
function closeCharge({ service, move, case: before }: Step, effects: Effects): void {
  const psid = before.facts['psid']
  if (move.by === 'ledger' || typeof psid !== 'string') return
  if (!waitsForMoney(service, before.state)) return
  effects.chargesClosed.push({ psid, state: move.by === 'clock' ? 'expired' : 'cancelled' })
}

/** A state that waits for the ledger gets its charge, valid until the clock moves the case on. */
function charge(setting: Setting, step: Step, kase: Case, effects: Effects): Case {
  const { service, move, amount, now } = step
  if (!waitsForMoney(service, move.to) || !service.cost || !amount) return kase
  const today = civilDateOf(now)
  const psid = makePsid(setting.billerPrefix, step.jurisdiction.number, today, setting.randomBelow)
  const expiresAt = kase.clockAt ?? instantAfter(now, '30 days', step.jurisdiction.calendar)
  effects.charges.push(
    newCharge({
      jurisdiction: kase.jurisdiction,
      psid,
      caseId: kase.id,
      lines: [{ account: service.cost.creditAccount, amountPaisa: amount.amount }],
      dueDate: civilDateOf(expiresAt),
      expiresAt,
      payer: payerName(step),
      createdAt: now,
    }),
  )
  return { ...kase, facts: { ...kase.facts, amount: amount.amount, psid } }
}

/** What the bank shows the payer: the service and the case, never a person's name. */
function payerName({ service, case: kase }: Step): string {
  return `${service.wording.name.en} ${kase.id.slice(-8)}`.slice(0, 30)
}

type Entered = { readonly case: Case; readonly credential: Buffer | undefined }

/** The register's entry and the signed document, where the new state calls for them. */
function enter(setting: Setting, step: Step, kase: Case, effects: Effects): Entered {
  const { service, move, now, record: before } = step
  const { register, output } = service
  if (!register?.entryOn.includes(move.to)) return { case: kase, credential: undefined }
  const number =
    before?.key ?? makeNumber(`${kase.jurisdiction}-`, civilDateOf(now), setting.randomBelow)
  const item = register.item({
    answers: step.answers as never,
    number,
    jurisdiction: kase.jurisdiction,
    reference: formatReference(kase),
    amount: Number(kase.facts['amount'] ?? 0),
    psid: kase.facts['psid'] as string | undefined,
    issuedAt: now,
    said: step.said,
    previous: before?.item,
  })
  const { open, personal } = splitItem(register.into, item)
  checkEntry(register.into, before, { state: move.to, item: open })
  effects.entries.push({
    register: register.into.id,
    key: number,
    seq: (before?.seq ?? 0) + 1,
    state: move.to,
    item: open,
    sealed: sealPart(step.dataKey, kase.id, 'item', personal),
    jurisdiction: kase.jurisdiction,
    caseId: kase.id,
    caseSeq: kase.seq,
    recordedAt: now,
    unique: before ? [] : uniqueValues(register.into.uniqueFields ?? [], item),
    search: before ? [] : searchHashes(setting, register, item),
  })
  const credential =
    output?.on === move.to ? issue(setting, step, kase, number, item, effects) : undefined
  return {
    case: { ...kase, recordKey: number, facts: { ...kase.facts, number } },
    credential,
  }
}

function uniqueValues(fields: readonly string[], item: Item) {
  return fields.flatMap((field) =>
    item[field] === undefined ? [] : [{ field, value: `${item[field] as string | number}` }],
  )
}

function searchHashes(setting: Setting, register: NonNullable<Service['register']>, item: Item) {
  const values = register.search?.(item) ?? {}
  return Object.entries(values).flatMap(([field, list]) =>
    [...new Set(list)].map((value) => ({ field, hash: setting.vault.blindIndex(field, value) })),
  )
}

/** Signs the credential that the printed QR carries; its hash is the act's leaf. */
function issue(
  setting: Setting,
  step: Step,
  kase: Case,
  number: string,
  item: Item,
  effects: Effects,
): Buffer {
  const certificate = step.service.output?.certificate
  if (!certificate) throw new Error('issue without a certificate')
  const claims = new Map<number, string | number>()
  for (const [field, { key }] of Object.entries(certificate.claims)) {
    const value = item[field]
    if (typeof value === 'string' || typeof value === 'number') claims.set(key, value)
  }
  const credential = signCredential(
    {
      issuer: setting.signer.issuer,
      documentType: certificate.documentType,
      number,
      issuedAt: step.now,
      salt: setting.randomBytes(16),
      claims,
    },
    setting.signer,
  )
  effects.documents.push({
    jurisdiction: kase.jurisdiction,
    id: setting.newId(),
    kind: step.service.id,
    number,
    caseId: kase.id,
    caseSeq: kase.seq,
    sealed: sealCredential(step.dataKey, kase.id, credential),
    hash: credentialHash(credential),
    issuedAt: step.now,
  })
  return credential
}

function record(setting: Setting, step: Step, entered: Entered, effects: Effects): void {
  const { case: kase, credential } = entered
  const { amount } = step
  const facts = amount ? { steps: amount.steps, notices: amount.notices } : {}
  const says = Object.keys(step.said).length > 0
  recordEvent(setting, effects, {
    before: step.case,
    after: kase,
    action: step.action,
    actedBy: step.actedBy,
    facts,
    credential,
    kind: leafKindOf(step, credential !== undefined),
    now: step.now,
    sealed: says ? sealPart(step.dataKey, kase.id, 'said', step.said) : undefined,
  })
}

function leafKindOf({ move, case: before }: Step, issues: boolean): LeafKind {
  if (move.leaf) return move.leaf
  if (issues) return 'issued'
  if (before.seq === 0) return 'applied'
  if (move.by === 'clock') return 'lapsed'
  if (move.by === 'ledger') return 'paid'
  return 'decided'
}

/** What a message may speak of; `checkService` refuses a wording that asks for more. */
export const messageValues = [
  'reference',
  'service',
  'amount',
  'psid',
  'deadline',
  'number',
] as const

function notify(setting: Setting, step: Step, kase: Case, effects: Effects): void {
  const { service, move, now } = step
  const name = service.notify?.[move.to]
  const template = name && service.wording.messages[name]
  if (!name || !template || !kase.applicantId) return
  const { language } = kase
  const until = kase.clockAt ?? kase.deadlineAt
  effects.messages.push({
    id: setting.newId(),
    personId: kase.applicantId,
    template: name,
    language,
    caseId: kase.id,
    createdAt: now,
    text: fill(template, language, {
      reference: formatReference(kase),
      service: service.wording.name[language],
      amount: formatMoney(Number(kase.facts['amount'] ?? 0)),
      psid: (kase.facts['psid'] as string | undefined) ?? '',
      deadline: until ? formatDate(civilDateOf(until), language) : '',
      number: (kase.facts['number'] as string | undefined) ?? '',
    }),
  })
}
