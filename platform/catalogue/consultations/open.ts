/** The second officer: nothing can be said of a draft before he has looked at what it says. */
import { createHash } from 'node:crypto'
import { encode } from 'cborg'
import { actOf, findEvents } from '#platform/cases'
import { consultationProblems, insertConsultation } from '#platform/consultations'
import { dutiesMeet, dutiesThatMustNotMeet, type Actor } from '#platform/identity'
import { instantAfter } from '#platform/kernel'
import { recordActOfNoCase } from '../act-of-no-case.ts'
import { noEffects, writeEffects } from '../effects.ts'
import { findConsultation, officerIn, type ConsultingPlace } from './find.ts'

/**
 * Opens a draft to the people, and binds what was published by a leaf.
 * @throws action-not-yours, consultation-own-round, consultation-not-open once it would be over,
 *   consultation-opened-already, consultation-unknown
 */
export async function openConsultation(
  { db, setting }: ConsultingPlace,
  actor: Actor,
  key: string,
): Promise<void> {
  const consultation = await findConsultation(db, setting, key)
  const { record, terms, rules } = consultation
  const actedBy = officerIn(actor, consultation, 'openedBy')
  const { jurisdiction, caseId: published } = record
  const [event] = await findEvents(db, [{ jurisdiction, id: published, seq: 1 }])
  const held = event?.actorId === actedBy.id ? ['maker'] : []
  if (dutiesMeet(dutiesThatMustNotMeet, 'case', held, 'checker')) {
    throw consultationProblems['consultation-own-round']()
  }
  const now = setting.now()
  const closesAt = new Date(terms.closesAt)
  if (now >= closesAt) throw consultationProblems['consultation-not-open']()
  const calendar = setting.jurisdictions.get(jurisdiction)?.calendar
  if (!calendar) throw consultationProblems['consultation-unknown']()
  const id = setting.newId()
  await db.transact(async (tx) => {
    const isFirst = await insertConsultation(tx, {
      key,
      register: record.register,
      jurisdiction,
      terms,
      opensAt: new Date(terms.opensAt),
      closesAt,
      answerDueAt: instantAfter(closesAt, rules.answeredWithin, calendar),
      openedAt: now,
      publishedBy: event?.actorId ?? '',
      openedBy: actedBy.id,
      act: actOf({ jurisdiction, id, seq: 1 }),
    })
    if (!isFirst) throw consultationProblems['consultation-opened-already']()
    const effects = noEffects()
    recordActOfNoCase(setting, effects, {
      jurisdiction,
      id,
      action: 'open-consultation',
      kind: 'published',
      actedBy,
      toState: 'open',
      facts: { consultation: key, published, terms: digestOf(terms) },
      entries: [],
      now,
    })
    await writeEffects(tx, setting, effects, now)
  })
}

/** Of anything that is public, in one form: whoever has it gets the same. */
export function digestOf(content: unknown): string {
  return createHash('sha256').update(encode(content)).digest('base64url')
}
