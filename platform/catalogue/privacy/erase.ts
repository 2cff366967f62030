/** What a person may have erased, and what the law keeps, rule by rule. */
import { dropAttachments } from '#platform/attachments'
import { destroyTemplates, dropPortraits } from '#platform/biometrics'
import { countSavedAccounts, forgetAccounts } from '#platform/billing'
import { casesOfApplicant, draftsOf, eraseCases, eraseCasesNamed, type Case } from '#platform/cases'
import {
  consentProblems,
  endsBefore,
  heldAmong,
  retentionOf,
  type RetentionId,
} from '#platform/consent'
import { forgetOpinions } from '#platform/consultations'
import type { Tx } from '#platform/database'
import { erasePerson, holdingsOf, personKeyOwner, unerasedAmong } from '#platform/identity'
import { findChargesOfCase } from '#platform/payments'
import { countEntriesAbout } from '#platform/population'
import { forgetFollows, withholdRows } from '#platform/publication'
import { giveUpDrafts } from '../drafts.ts'
import type { Platform } from '../platform.ts'
import { forgetOwnRatings } from '../ratings/rate.ts'
import { caseKeyOwner } from '../sealed-answers.ts'
import { endAllSharing, tellOfEnded } from '../signing-out.ts'

export type Kept = {
  readonly rule: RetentionId
  /** How many of the person's cases, posts or entries it keeps. */
  readonly count: number
}

/** What erasing would come to: the cases that can go, and the rules that keep the rest. */
export type Erasable = {
  readonly cases: readonly Case[]
  /** How many applications were never handed in, and how many bills are watched. */
  readonly drafts: number
  readonly bills: number
  readonly kept: readonly Kept[]
  /** An authority keeps everything as it is. */
  readonly isHeld: boolean
}

const atMost = 10_000

/** Looks only; nothing is erased. */
export async function findErasable(tx: Tx, personId: string, now: Date): Promise<Erasable> {
  const [own, posts, held, drafts, bills, entries] = await Promise.all([
    casesOfApplicant(tx, personId, atMost),
    holdingsOf(tx, personId),
    heldAmong(tx, [personId], now),
    draftsOf(tx, personId, atMost),
    countSavedAccounts(tx, personId),
    countEntriesAbout(tx, personId),
  ])
  const kept = new Map<RetentionId, number>()
  const keep = (rule: RetentionId) => kept.set(rule, (kept.get(rule) ?? 0) + 1)
  const cases: Case[] = []
  for (const kase of own) {
    if (!kase.dataKey) continue
    const rule = await ruleKeeping(tx, kase, now)
    if (rule) keep(rule)
    else cases.push(kase)
  }
  if (posts.length > 0) kept.set('posts', posts.length)
  if (entries > 0) kept.set('population', entries)
  return {
    cases,
    drafts: drafts.length,
    bills,
    kept: [...kept].map(([rule, count]) => ({ rule, count })),
    isHeld: held.has(personId),
  }
}

/** The rule by which a case must stay readable now; undefined where none does. */
export async function ruleKeeping(
  tx: Tx,
  kase: Pick<Case, 'jurisdiction' | 'id' | 'recordKey' | 'updatedAt'>,
  now: Date,
): Promise<RetentionId | undefined> {
  if (kase.recordKey !== undefined) return 'register-entries'
  const charges = await findChargesOfCase(tx, kase.jurisdiction, kase.id)
  const rule = charges.some(({ paidBy }) => paidBy) ? 'payments' : 'cases'
  const before = endsBefore(rule, now)
  return before === undefined || kase.updatedAt >= before ? rule : undefined
}

const idsOf = (cases: readonly Pick<Case, 'id'>[]) => cases.map(({ id }) => id)

export type Erased = {
  readonly kept: readonly Kept[]
  /** The person's own key was destroyed: nobody can read or find him any more. */
  readonly isPersonErased: boolean
}

/**
 * Erases what no law keeps: drafts, watched bills, templates and cases whose time is over; and
 * where nothing is kept, the person, by destroying the key.
 * @throws consent-erasure-held while an authority holds the data
 */
export async function eraseHeld(
  { db, setting }: Pick<Platform, 'db' | 'setting'>,
  personId: string,
): Promise<Erased> {
  return db.transact(async (tx) => {
    const now = setting.now()
    const { cases, kept, isHeld } = await findErasable(tx, personId, now)
    if (isHeld) {
      const law = retentionOf('posts').citation
      throw consentProblems['consent-erasure-held']({ values: { law } })
    }
    await eraseCases(tx, cases)
    await dropPortraits(tx, idsOf(cases))
    await dropAttachments(tx, idsOf(cases))
    await withholdRows(tx, idsOf(cases))
    await forgetWhatNoLawKeeps(tx, personId)
    await forgetOwnRatings(tx, setting, personId)
    const isPersonErased = kept.length === 0
    if (isPersonErased) {
      await endAllSharing(tx, setting, personId)
      await erase(tx, personId, now)
      await tellOfEnded(tx, setting, personId)
    }
    // Last, and before the commit: what a person had erased opens from no backup either.
    setting.vault.destroyKeys([
      ...idsOf(cases).map(caseKeyOwner),
      ...(isPersonErased ? [personKeyOwner(personId)] : []),
    ])
    return { kept, isPersonErased }
  })
}

/** What waits to be handed in, and what is watched. */
export async function forgetWhatNoLawKeeps(tx: Tx, personId: string): Promise<void> {
  const drafts = await draftsOf(tx, personId, atMost)
  await giveUpDrafts(
    tx,
    drafts.map(({ id }) => id),
  )
  await forgetAccounts(tx, personId)
  await forgetFollows(tx, personId)
  await forgetOpinions(tx, personId)
}

async function erase(tx: Tx, personId: string, now: Date): Promise<void> {
  await destroyTemplates(tx, personId, now)
  await erasePerson(tx, personId, now)
}

/** After a backup was put in place: what was erased since is erased again. Gives how many. */
export async function repeatErasures(
  tx: Tx,
  owners: readonly string[],
  now: Date,
): Promise<number> {
  const named = (kind: string) =>
    owners.flatMap((owner) => (owner.startsWith(`${kind}|`) ? owner.slice(kind.length + 1) : []))
  const persons = await unerasedAmong(tx, named('identity.person'))
  for (const id of persons) {
    // Under the master key, or the biometric one: the list of destroyed keys does not shut it.
    await forgetWhatNoLawKeeps(tx, id)
    await erase(tx, id, now)
  }
  await dropPortraits(tx, named('case'))
  await dropAttachments(tx, named('case'))
  await withholdRows(tx, named('case'))
  return persons.length + (await eraseCasesNamed(tx, named('case')))
}
