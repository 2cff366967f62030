import { dropAttachments, moveAttachments } from '#platform/attachments'
import { dropTakenFor } from '#platform/biometrics'
import {
  caseProblems,
  deleteDrafts,
  draftsOf,
  findDraft,
  insertDrafts,
  moveDraft,
  replaceDraft,
  type CaseKey,
  type Draft,
} from '#platform/cases'
import { openingUnder, ownReading, recordReads, type Permit } from '#platform/consent'
import type { Tx } from '#platform/database'
import { findGuestKinds } from '#platform/identity'
import type { Setting } from './setting.ts'

/** Answers on their way: readable only by the person who gives them. */
export type OpenDraft = CaseKey & {
  readonly service: string
  readonly applicantId: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly createdAt: Date
  readonly updatedAt: Date
}

const placeOf = (id: string) => `cases.draft|${id}`

function openDraft({ vault }: Setting, permit: Permit, { sealed, ...draft }: Draft): OpenDraft {
  openingUnder(permit, [draft.applicantId])
  const answers = JSON.parse(vault.open(sealed, placeOf(draft.id)).toString('utf8'))
  return { ...draft, answers: answers as OpenDraft['answers'] }
}

/** A new draft; its id is the id of the case that it may become. */
export function newDraft(
  setting: Setting,
  asked: { service: string; jurisdiction: string; applicantId: string },
  answers: OpenDraft['answers'] = {},
): OpenDraft {
  const now = setting.now()
  return { ...asked, id: setting.newId(), answers, createdAt: now, updatedAt: now }
}

function sealDraft(setting: Setting, { answers, ...rest }: OpenDraft): Draft {
  const sealed = setting.vault.seal(JSON.stringify(answers), placeOf(rest.id))
  return { ...rest, sealed, updatedAt: setting.now() }
}

/** Keeps drafts made by `newDraft`, many in one statement. */
export async function keepDrafts(
  tx: Tx,
  setting: Setting,
  drafts: readonly OpenDraft[],
): Promise<void> {
  await insertDrafts(
    tx,
    drafts.map((draft) => sealDraft(setting, draft)),
  )
}

/** @throws case-not-found when the draft was handed in meanwhile */
export async function saveDraft(tx: Tx, setting: Setting, draft: OpenDraft): Promise<void> {
  if (await replaceDraft(tx, sealDraft(setting, draft))) return
  throw caseProblems['case-not-found']()
}

/** @throws case-not-found, also for another person's draft */
export async function getDraft(
  tx: Tx,
  setting: Setting,
  id: string,
  applicantId: string,
): Promise<OpenDraft> {
  const draft = await findDraft(tx, id, applicantId)
  if (!draft) throw caseProblems['case-not-found']()
  const permit = await recordReads(tx, ownReading(applicantId), [applicantId])
  return openDraft(setting, permit, draft)
}

/** A person's unfinished applications, the latest first. */
export async function openDraftsOf(
  tx: Tx,
  setting: Setting,
  applicantId: string,
  limit: number,
): Promise<OpenDraft[]> {
  const drafts = await draftsOf(tx, applicantId, limit)
  const permit = await recordReads(tx, ownReading(applicantId), [applicantId])
  return drafts.map((draft) => openDraft(setting, permit, draft))
}

/**
 * A guest's draft becomes that of whoever he has signed in as, with what was sent for it. That both
 * are one and the same is for the caller to know.
 * @throws case-not-found, also where the draft is no guest's
 */
export async function takeDraftAlong(
  tx: Tx,
  { id, from, to }: { readonly id: string; readonly from: string; readonly to: string },
): Promise<void> {
  const isGuest = (await findGuestKinds(tx, [from])).has(from)
  if (!isGuest || !(await moveDraft(tx, { id, from, to }))) throw caseProblems['case-not-found']()
  await moveAttachments(tx, { caseId: id, from, to })
}

/** Ends drafts that are never handed in, with what was taken and sent for them. */
export async function giveUpDrafts(tx: Tx, ids: readonly string[]): Promise<void> {
  // One that was handed in meanwhile is a case, and keeps what was taken for it.
  const gone = await deleteDrafts(tx, ids)
  await dropTakenFor(tx, gone)
  await dropAttachments(tx, gone)
}
