import type { KeyObject } from 'node:crypto'
import type { CaptureUse } from '#platform/biometrics'
import { formatReference, type Case } from '#platform/cases'
import { credentialDigest, credentialHash, makeNumber, signCredential } from '#platform/documents'
import type { OfficeTree } from '#platform/identity'
import { civilDateOf, type Text } from '#platform/kernel'
import type { LeafKind } from '#platform/log'
import {
  checkEntry,
  splitItem,
  type Item,
  type RegisterRecord,
  type Series,
} from '#platform/registers'
import type { Amount } from './amount.ts'
import { arrive } from './arrive.ts'
import { actingFacts, type ActedBy } from './authority.ts'
import type { CapturesGiven } from './captures.ts'
import {
  documentKindOf,
  type Draw,
  type Move,
  type Output,
  type Refund,
  type Service,
} from './definition.ts'
import { noEffects, type Effects } from './effects.ts'
import type { EvidenceGiven } from './evidence-request.ts'
import type { Linking } from './linked/links.ts'
import { askedBy } from './linked/task.ts'
import { recordEvent } from './record.ts'
import { cameTo } from './routing/course.ts'
import { hearWords } from './insight/hear.ts'
import type { PublicFacts } from './publication/parts.ts'
import { publishAnswers, shownBy } from './publication/write.ts'
import { handedBy } from './routing/handed.ts'
import type { Barred } from './routing/responsible.ts'
import type { Route } from './routing/rows.ts'
import { openPart, sealCredential, sealPart } from './sealed-answers.ts'
import { moveMoney, partsBack } from './step-money.ts'
import { boundPortrait, portraitEffects, type BoundPortrait } from './portraits/rules.ts'
import { photoFacts, type PhotoGiven } from './photos/step.ts'
import { tellClient } from './tell-client.ts'
import { tellStep } from './messages.ts'
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
  /** What is to be paid in the state it leads to. */
  readonly amount: Amount | undefined
  readonly refund?: Refund | undefined
  readonly draw?: Draw | undefined
  readonly serial?: Series | undefined
  readonly evidence?: EvidenceGiven
  readonly captures?: CapturesGiven
  /** Captures that the step binds to its case. */
  readonly captureUses?: readonly CaptureUse[]
  /** Photos that the step hands in. */
  readonly photos?: readonly PhotoGiven[]
  readonly record: RegisterRecord | undefined
  /** The office in which an officer takes it. */
  readonly office?: Text | undefined
  /** The post that acts for a role where the case lives. */
  readonly postFor: (role: string) => { readonly id: string } | undefined
  /** Where a routed case may go: the offices of its place, and whom it must not come to. */
  readonly tree: OfficeTree
  readonly barred: Barred
  /** The officers who have closed it before: it never comes to them again. */
  readonly closers: readonly string[]
  /** Names that stand for persons in this case, where words of the step become public. */
  readonly known: readonly string[]
  /** To which office the step itself hands the case over. */
  readonly route?: Route | undefined
  /** What it changes in how the case is linked to others. */
  readonly linking?: Linking | undefined
  readonly now: Date
}

/** What follows from a step: the case as it then stands, and every row to be written. */
export function transition(setting: Setting, asked: Step): { case: Case; effects: Effects } {
  const effects = noEffects()
  const step = { ...asked, refund: partsBack(asked) }
  effects.captures.push(...(asked.captureUses ?? []))
  effects.attachments.push(...(asked.photos ?? []))
  const arrived = arrive(step)
  const charged = moveMoney(setting, step, arrived, effects)
  const registered = enter(setting, step, charged, effects)
  const issued = registered.issuing
  const bound = issued && boundPortrait(issued.output.certificate, step.captures ?? {})
  effects.portraits.push(
    ...portraitEffects({ service: step.service, case: registered.case, issued, bound }),
  )
  const shown = shownBy(step)
  record(setting, step, { ...registered, bound }, effects, shown)
  publishAnswers(step, shown, effects)
  hearWords(setting, step, effects)
  effects.messages.push(...tellStep(setting, step, registered.case))
  effects.handed.push(...handedBy(step, registered.case), ...askedBy(step))
  tellClient(setting, step, registered.case, effects)
  return { case: registered.case, effects }
}

type Entered = {
  readonly case: Case
  readonly issuing: Pick<Issuing, 'output' | 'item'> | undefined
  /** Signs the document that the new state calls for. */
  readonly sign: ((salt: Buffer) => Buffer) | undefined
}

/** The register's entry, and what signs the document, where the new state calls for them. */
function enter(setting: Setting, step: Step, kase: Case, effects: Effects): Entered {
  const { service, move, now, record: before } = step
  const { register } = service
  if (!register?.entryOn.includes(move.to))
    return { case: kase, issuing: undefined, sign: undefined }
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
    state: move.to,
    said: step.said,
    office: step.office,
    evidence: step.evidence ?? {},
    captures: step.captures ?? {},
    serial: step.serial?.last,
    previous: before?.item,
    heldBefore: () => before?.sealed && openPart(step.dataKey, kase.id, 'item', before.sealed),
  })
  numberEntry(step, { register: register.into.id, key: number }, effects)
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
  const output = outputOn(service, move.to, before?.item, item)
  const issuing = output && { output, case: kase, number, item }
  return {
    case: { ...kase, recordKey: number, facts: { ...kase.facts, number } },
    issuing,
    sign: issuing && ((salt) => issue(setting, step, { ...issuing, salt }, effects)),
  }
}

/** The line of the book that a numbered step writes. */
function numberEntry(
  { serial, now }: Step,
  entry: { register: string; key: string },
  effects: Effects,
): void {
  if (!serial) return
  const { name: series, last: number, day } = serial
  effects.serials.push({ ...entry, series, number, day, at: now })
  effects.series.set(series, serial)
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

/**
 * The signed paper that a service issues in a state. A case that comes back to it gets its
 * certificate anew only where what is signed has changed.
 */
function outputOn(service: Service, state: string, before: Item | undefined, item: Item) {
  const { output, endorsements = [] } = service
  if (output?.on !== state) return endorsements.find(({ on }) => on === state)
  const signed = Object.keys(output.certificate.claims).filter((field) => before && field in before)
  return before && signed.every((field) => before[field] === item[field]) ? undefined : output
}

type Issuing = {
  readonly output: Output<string, never>
  readonly case: Case
  readonly number: string
  readonly item: Item
  /** 16 bytes that nobody can guess. */
  readonly salt: Buffer
}

/** Signs the credential that the printed QR carries; its hash is the act's leaf. */
function issue(setting: Setting, step: Step, issuing: Issuing, effects: Effects): Buffer {
  const { output, case: kase, number, item, salt } = issuing
  const { certificate } = output
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
      salt,
      claims,
    },
    setting.signer,
  )
  const digest = credentialDigest(credential)
  effects.documents.push({
    jurisdiction: kase.jurisdiction,
    id: setting.newId(),
    kind: documentKindOf(step.service, certificate.documentType),
    number,
    caseId: kase.id,
    caseSeq: kase.seq,
    sealed: sealCredential(step.dataKey, kase.id, credential),
    digest,
    hash: credentialHash(salt, digest),
    issuedAt: step.now,
  })
  return credential
}

type Recorded = Pick<Entered, 'case' | 'sign'> & { readonly bound: BoundPortrait | undefined }

function record(
  setting: Setting,
  step: Step,
  entered: Recorded,
  effects: Effects,
  shown: PublicFacts | undefined,
): void {
  const { case: kase, sign, bound } = entered
  const { amount, refund, move } = step
  const priced = amount && { steps: amount.steps, notices: amount.notices }
  const facts = {
    ...(move.charge ? { due: amount } : priced),
    ...(refund && { refund }),
    ...(bound && { portrait: bound }),
    ...photoFacts(step.photos ?? []),
    ...(shown && { public: shown }),
    ...actingFacts(step.actedBy),
    ...cameTo(step.case, kase),
    ...step.linking?.told,
  }
  const says = Object.keys(step.said).length > 0
  recordEvent(setting, effects, {
    before: step.case,
    after: kase,
    action: step.action,
    actedBy: step.actedBy,
    facts,
    sign,
    kind: leafKindOf(step, sign !== undefined),
    now: step.now,
    sealed: says ? sealPart(step.dataKey, kase.id, 'said', step.said) : undefined,
  })
}

function leafKindOf({ move, refund, case: before }: Step, issues: boolean): LeafKind {
  if (move.leaf) return move.leaf
  if (move.routes) return 'assigned'
  if (move.raises) return 'escalated'
  if (refund) return 'refunded'
  if (issues) return 'issued'
  if (before.seq === 0) return 'applied'
  if (move.by === 'clock') return 'lapsed'
  if (move.by === 'ledger') return 'paid'
  return 'decided'
}
