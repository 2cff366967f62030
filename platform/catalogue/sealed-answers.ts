import type { KeyObject } from 'node:crypto'
import type { Case } from '#platform/cases'
import type { Permit } from '#platform/consent'
import { openUnder, sealUnder, type Vault } from '#platform/identity'
import type { IssuedDocument } from '#platform/documents'
import type { Item } from '#platform/registers'
import { catalogueProblems } from './problems.ts'

type Opened = Readonly<Record<string, unknown>>

/** What of a case is sealed under its own key; ties the bytes to their place. */
export type SealedPart = 'answers' | 'item' | 'said' | 'credential' | 'note' | 'audit'

const placeOf = (caseId: string, part: SealedPart) => `cases.${part}|${caseId}`

export function sealPart(
  key: KeyObject,
  caseId: string,
  part: SealedPart,
  content: unknown,
): Buffer {
  return sealUnder(key, JSON.stringify(content), placeOf(caseId, part))
}

export function openPart(key: KeyObject, caseId: string, part: SealedPart, sealed: Buffer): Opened {
  return JSON.parse(openUnder(key, sealed, placeOf(caseId, part)).toString('utf8')) as Opened
}

/** Under what name a case's key is wrapped, and destroyed. */
export const caseKeyOwner = (id: string) => `case|${id}`

/** A new data key for a case: as used now, and wrapped under the master key as stored. */
export function newCaseKey(vault: Vault, caseId: string) {
  return vault.newDataKey(caseKeyOwner(caseId))
}

/**
 * Whose data a case holds, as the record of reads names him: its applicant. A case that a counter
 * opened for somebody who is not registered has none, and stands for itself.
 */
export function subjectOf({ id, applicantId }: Pick<Case, 'id' | 'applicantId'>): string {
  return applicantId ?? `case|${id}`
}

/** The data key of a case; undefined after erasure. */
export function caseKeyOf(vault: Vault, kase: Case, permit: Permit): KeyObject | undefined {
  const { id, dataKey } = kase
  return dataKey && vault.unwrapKey(dataKey, caseKeyOwner(id), permit, [subjectOf(kase)])
}

/** The answers of a case; empty after erasure. */
export function openAnswers(vault: Vault, kase: Case, permit: Permit): Opened {
  const key = caseKeyOf(vault, kase, permit)
  return key ? openAnswersUnder(key, kase) : {}
}

/** The same with its key at hand. */
export const openAnswersUnder = (key: KeyObject, { id, sealed }: Case): Opened =>
  sealed ? openPart(key, id, 'answers', sealed) : {}

/** The personal part of a register's item, for those entitled; undefined after erasure. */
export function openItem(
  vault: Vault,
  kase: Case,
  sealed: Buffer | undefined,
  permit: Permit,
): Item | undefined {
  const key = caseKeyOf(vault, kase, permit)
  return key && sealed && openPart(key, kase.id, 'item', sealed)
}

/** A document's signed bytes, which name people, as the database keeps them. */
export function sealCredential(key: KeyObject, caseId: string, credential: Buffer): Buffer {
  return sealUnder(key, credential, placeOf(caseId, 'credential'))
}

/** @throws action-not-now after erasure: the paper itself remains with its holder */
export function openCredential(
  vault: Vault,
  { case: kase, permit }: { readonly case: Case; readonly permit: Permit },
  document: IssuedDocument,
): Buffer {
  const key = caseKeyOf(vault, kase, permit)
  if (!key) throw catalogueProblems['action-not-now']()
  return openUnder(key, document.sealed, placeOf(kase.id, 'credential'))
}
