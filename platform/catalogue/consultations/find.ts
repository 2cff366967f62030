/** Consultations as they were published, with what became of them. */
import {
  consultationProblems,
  consultationTermsOf,
  findConsultations,
  namesOf,
  type ConsultationRound,
  type ConsultationTerms,
} from '#platform/consultations'
import type { Tx } from '#platform/database'
import { postsFor, type Actor, type Post } from '#platform/identity'
import type { Text } from '#platform/kernel'
import {
  findRecord,
  listRecords,
  type ConsultationRules,
  type RegisterRecord,
} from '#platform/registers'
import { catalogueProblems } from '../problems.ts'
import type { Catalogue } from '../catalogue.ts'
import type { Setting } from '../setting.ts'

export type ConsultingPlace = Pick<Catalogue, 'db' | 'setting'>

export type Consultation = {
  /** The key of its record: `PB-MHR/vendors-2026`. */
  readonly key: string
  readonly rules: ConsultationRules
  readonly record: RegisterRecord
  readonly terms: ConsultationTerms
  readonly name: Text
  /** Undefined until a second officer has opened it. */
  readonly round: ConsultationRound | undefined
}

export type ConsultationPhase =
  | 'published'
  | 'awaited'
  | 'open'
  | 'closing'
  | 'answering'
  | 'overdue'
  | 'answered'

/** Where it stands: opened and awaited, open, over but not counted, to be answered, answered. */
export function consultationPhase(
  { round }: Pick<Consultation, 'round'>,
  now: Date,
): ConsultationPhase {
  if (!round) return 'published'
  if (round.answeredAt) return 'answered'
  if (!round.outcome) {
    if (now >= round.closesAt) return 'closing'
    return now < round.opensAt ? 'awaited' : 'open'
  }
  return now < round.answerDueAt ? 'answering' : 'overdue'
}

const listedMax = 200

/** Every consultation, the latest to close first. */
export async function listConsultations(tx: Tx, setting: Setting): Promise<Consultation[]> {
  const all: Consultation[] = []
  for (const { id, consultation } of setting.registers.values()) {
    if (!consultation) continue
    all.push(...(await withRounds(tx, consultation, await listRecords(tx, id, '', listedMax))))
  }
  return all.sort((a, b) => (a.terms.closesAt < b.terms.closesAt ? 1 : -1))
}

async function withRounds(
  tx: Tx,
  rules: ConsultationRules,
  records: readonly RegisterRecord[],
): Promise<Consultation[]> {
  const rounds = await findConsultations(
    tx,
    records.map(({ key }) => key),
  )
  const byKey = new Map(rounds.map((round) => [round.key, round]))
  return records.map((record) => {
    const round = byKey.get(record.key)
    const terms = round?.terms ?? consultationTermsOf(record.item)
    return { key: record.key, rules, record, terms, name: namesOf(terms), round }
  })
}

/** @throws consultation-unknown */
export async function findConsultation(
  tx: Tx,
  setting: Setting,
  key: string,
): Promise<Consultation> {
  for (const { id, consultation } of setting.registers.values()) {
    if (!consultation) continue
    const record = await findRecord(tx, id, key)
    const [found] = record ? await withRounds(tx, consultation, [record]) : []
    if (found) return found
  }
  throw consultationProblems['consultation-unknown']()
}

/** One that was opened. @throws consultation-unknown, consultation-not-open */
export async function findOpened(tx: Tx, setting: Setting, key: string) {
  const found = await findConsultation(tx, setting, key)
  const { round } = found
  if (!round) throw consultationProblems['consultation-not-open']()
  return { ...found, round }
}

const duties = ['openedBy', 'screenedBy', 'head', 'answeredBy'] as const
export type ConsultationDuty = (typeof duties)[number]

/** The posts by which somebody does this part of it. */
export function consultationPosts(
  actor: Actor,
  { rules, record }: Pick<Consultation, 'rules' | 'record'>,
  duty: ConsultationDuty,
): readonly Post[] {
  return postsFor(actor, rules[duty], record.jurisdiction)
}

/** Whether an officer has a part in consultations of any place of his. */
export function servesConsultations({ registers }: Setting, actor: Actor): boolean {
  if (actor.kind !== 'officer') return false
  const rules = [...registers.values()].flatMap(({ consultation }) => consultation ?? [])
  return actor.posts.some(({ role }) =>
    rules.some((one) => duties.some((duty) => one[duty] === role)),
  )
}

/** The officer and the post by which he acts. @throws action-not-yours */
export function officerIn(actor: Actor, consultation: Consultation, duty: ConsultationDuty) {
  const [post] = consultationPosts(actor, consultation, duty)
  if (actor.kind !== 'officer' || !post) throw catalogueProblems['action-not-yours']()
  return { kind: 'person', id: actor.personId, postId: post.id } as const
}
