/**
 * A day's money from the bank's file to the sealed close, for the desk and for the command: files
 * are taken in and compared in their own time; what officers decide goes through the door.
 */
import type { Tx } from '#platform/database'
import type { Actor } from '#platform/identity'
import { civilDateOf, type CivilDate } from '#platform/kernel'
import { findBankNames, findPayments } from '#platform/payments'
import {
  checkOver,
  compareDay,
  dayTotals,
  findException,
  lineOf,
  reconciliationProblems as problems,
  takeInFile,
  usualCutOff,
  type BankDay,
  type CompareStep,
  type DayTotals,
  type Exception,
  type ExceptionKey,
  type ExceptionTools,
  type FileLine,
  type NewFile,
  type Run,
  type TakenFile,
} from '#platform/reconciliation'
import { recordActOfNoCase } from './act-of-no-case.ts'
import type { ActedBy } from './authority.ts'
import type { Catalogue } from './catalogue.ts'
import type { TreasuryOutcome } from './command.ts'
import { noEffects, writeEffects } from './effects.ts'
import { catalogueProblems } from './problems.ts'
import type { Setting } from './setting.ts'
import { reasonIn } from './treasury.ts'
import { firstOwner, treasuryCalendar, treasuryPostsOf } from './treasury-posts.ts'

type Store = Pick<Catalogue, 'db' | 'setting'>
export type Office = Pick<Catalogue, 'db' | 'setting' | 'door'>

export type ReconcileStep = 'reading-file' | CompareStep
/** Told as the work goes: what is being done, and how many lines or payments are. */
export type ReconcileProgress = (step: ReconcileStep, done: number) => void

/** Who has what is found, and when it is to be settled. @throws reconciliation-no-officer */
export async function exceptionTools({ db, setting }: Store): Promise<ExceptionTools> {
  const { now } = setting
  const owner = await firstOwner(db, setting, civilDateOf(now()))
  return { now, calendar: treasuryCalendar(setting), owner }
}

/**
 * Takes a file in, in the name of a treasury officer or, without one, of the operator; that it was
 * is an act with a leaf, which binds the file by its hash.
 * @throws action-not-yours and the problems of `#platform/reconciliation`
 */
export async function takeIn(
  { db, setting }: Store,
  file: NewFile,
  { actor, progress }: { actor?: Actor | undefined; progress?: ReconcileProgress | undefined },
): Promise<TakenFile> {
  const actedBy = bringerOf(setting, actor)
  const { id: personId, postId } = actedBy
  return takeInFile(db, file, {
    ...(await exceptionTools({ db, setting })),
    newId: setting.newId,
    banks: new Set((await findBankNames(db)).keys()),
    by: postId === undefined ? undefined : { personId, postId },
    record: (tx, taken) => recordTaken(tx, setting, taken, actedBy),
    ...(progress ? { progress: (lines: number) => progress('reading-file', lines) } : {}),
  })
}

function bringerOf(setting: Setting, actor: Actor | undefined): ActedBy {
  if (!actor) return { kind: 'installation', id: setting.signer.issuer, postId: undefined }
  const [post] = treasuryPostsOf(setting, actor)
  if (!post || actor.kind !== 'officer') throw catalogueProblems['action-not-yours']()
  return { kind: 'person', id: actor.personId, postId: post.id }
}

async function recordTaken(
  tx: Tx,
  setting: Setting,
  { id, kind, bank, day, version, sha256, takenAt }: TakenFile,
  actedBy: ActedBy,
): Promise<void> {
  const effects = noEffects()
  recordActOfNoCase(setting, effects, {
    jurisdiction: setting.signer.issuer,
    id,
    action: 'take-in-file',
    kind: 'noted',
    actedBy,
    toState: 'taken-in',
    facts: { kind, bank, day, version, sha256 },
    entries: [],
    now: takenAt,
  })
  await writeEffects(tx, setting, effects, takenAt)
}

/** Compares a bank's day with the file that holds for it. */
export async function compare(
  { db, setting }: Store,
  which: BankDay,
  progress?: ReconcileProgress,
): Promise<Run> {
  return compareDay(db, which, {
    ...(await exceptionTools({ db, setting })),
    newId: setting.newId,
    cutOff: usualCutOff,
    ...(progress ? { progress } : {}),
  })
}

/**
 * Whether the ledger may take in the line of an exception: a payment of which it has nothing,
 * because nobody told us of it, we refused it when we were told, or its number was paid otherwise.
 */
export function isAdmissible(
  { kind, claimId }: Pick<Exception, 'kind' | 'claimId'>,
  line: FileLine | undefined,
): line is FileLine {
  if (line?.kind !== 'payment' || line.isReplaced || claimId !== '') return false
  return kind === 'paid-no-advice' || kind === 'mismatch' || kind === 'double'
}

/** Whether it was this officer who brought the file of a line. */
export function hasBrought(actor: Actor, { broughtBy }: Pick<FileLine, 'broughtBy'>): boolean {
  return actor.kind === 'officer' && actor.personId === broughtBy
}

/**
 * Takes a payment that is in the bank's file and not in the ledger into it, and settles its
 * exception: it pays an open charge as a live message would, else it goes to suspense. Whoever has
 * brought the file does not: with a file of his own making one officer could have stamps issued.
 * @throws action-not-yours, reconciliation-line-not-taken, -own-file, and as `resolve` does
 */
export async function admitLine(
  { db, setting, door }: Office,
  actor: Actor,
  { exception, reason }: { readonly exception: ExceptionKey; readonly reason: string },
): Promise<TreasuryOutcome> {
  if (treasuryPostsOf(setting, actor).length === 0) throw catalogueProblems['action-not-yours']()
  // Before any money moves: without a reason the exception could not be settled.
  reasonIn(reason)
  const found = await findException(db, exception)
  const line = found && (await lineOf(db, exception))
  if (found?.state !== 'open') throw problems['reconciliation-exception-done']()
  if (!isAdmissible(found, line)) throw problems['reconciliation-line-not-taken']()
  if (hasBrought(actor, line)) throw problems['reconciliation-own-file']()
  const { psid, authId, amountPaisa, date, time } = line
  const { bank } = exception
  const isTaken = async () =>
    (await findPayments(db, [psid])).some(
      (one) => one.bank === bank && one.authId === authId && one.date === date,
    )
  // The file tells of one payment twice: there is no second one.
  if (found.kind === 'double' && (await isTaken())) {
    throw problems['reconciliation-line-not-taken']()
  }
  await door.perform({
    kind: 'payment',
    advice: {
      id: setting.newId(),
      psid,
      authId,
      amountPaisa,
      date,
      time,
      bank,
      bankMnemonic: bank,
      channel: 'bank-file',
      receivedAt: setting.now(),
    },
  })
  if (!(await isTaken())) throw problems['reconciliation-line-not-taken']()
  return door.perform({ kind: 'treasury', actor, step: { do: 'resolve', exception, reason } })
}

/** What a day comes to, as a close would say it now. */
export async function totalsOf({ db }: Pick<Store, 'db'>, day: CivilDate): Promise<DayTotals> {
  const banks = await findBankNames(db)
  return db.transact((tx) =>
    dayTotals(tx, day, {
      banks: banks.keys(),
      cutOffOf: () => usualCutOff,
    }),
  )
}

/** One step of the daily close: `prepare` by one officer, `approve` by another. */
export async function closeDay(
  { door, ...store }: Office,
  actor: Actor,
  step: 'prepare' | 'approve',
  day: CivilDate,
): Promise<TreasuryOutcome> {
  // Nobody else is to read the whole ledger at his request.
  if (treasuryPostsOf(store.setting, actor).length === 0) {
    throw catalogueProblems['action-not-yours']()
  }
  checkOver(day, civilDateOf(store.setting.now()))
  const totals = await totalsOf(store, day)
  return door.perform({ kind: 'treasury', actor, step: { do: step, totals } })
}
