/** Tells officers what was handed to them: at once, and what follows within the hour together. */
import { formatReference, takeHanded, type HandedToTell, type HowHanded } from '#platform/cases'
import { languagesOf } from '#platform/identity'
import { civilDateOf, fill, formatDate, text, type Language, type Text } from '#platform/kernel'
import { enqueueMessages } from '#platform/notifications'
import type { Catalogue } from '../catalogue.ts'
import type { Setting } from '../setting.ts'

const quietMs = 3_600_000
const personsAtOnce = 200

const alone: Readonly<Record<HowHanded, Text>> = {
  passed: text(
    '{service} {reference} is with you now: another office passed it on. Answer by {deadline}.',
    '{service} {reference} اب آپ کے پاس ہے: دوسرے دفتر نے بھیجا ہے۔ {deadline} تک جواب دیں۔',
  ),
  given: text(
    '{service} {reference} is with you now: a colleague gave it to you. Answer by {deadline}.',
    '{service} {reference} اب آپ کے پاس ہے: ساتھی افسر نے آپ کے سپرد کیا۔ {deadline} تک جواب دیں۔',
  ),
  disputed: text(
    '{service} {reference} is with you now: the citizen does not accept the answer. Answer by {deadline}.',
    '{service} {reference} اب آپ کے پاس ہے: شہری نے جواب نہیں مانا۔ {deadline} تک جواب دیں۔',
  ),
}
const several = text(
  '{count} cases have come to you from others. Answer the first by {deadline}. All are in your queue.',
  '{count} کیس دوسروں سے آپ کے پاس آئے ہیں۔ پہلے کا جواب {deadline} تک دیں۔ سب آپ کے کام کی فہرست میں ہیں۔',
)

/** What is told and that it is told, in one transaction: once, whatever happens. */
export async function tellHanded({
  db,
  setting,
}: Pick<Catalogue, 'db' | 'setting'>): Promise<void> {
  const now = setting.now()
  const quietSince = new Date(now.getTime() - quietMs)
  await db.transact(async (tx) => {
    const handed = await takeHanded(tx, { now, quietSince, limit: personsAtOnce })
    const byPerson = Map.groupBy(handed, ({ personId }) => personId)
    const languages = await languagesOf(tx, [...byPerson.keys()])
    const messages = [...byPerson].flatMap(([personId, cases]) => {
      const language = languages.get(personId)
      if (!language) return []
      const words = wordsFor(setting, cases, language)
      const id = setting.newId()
      return [{ id, personId, template: 'cases-handed', language, createdAt: now, ...words }]
    })
    await enqueueMessages(tx, setting.vault, messages)
  })
}

/** Those of one person, the nearest deadline first. */
function wordsFor(
  { services }: Pick<Setting, 'services'>,
  cases: readonly HandedToTell[],
  language: Language,
) {
  const [first, ...others] = cases
  const deadline = first ? formatDate(civilDateOf(first.deadlineAt), language) : ''
  if (!first || others.length > 0) {
    return { text: fill(several, language, { count: String(cases.length), deadline }) }
  }
  const service = services.get(first.service)?.wording.name[language] ?? ''
  const values = { service, reference: formatReference(first), deadline }
  return { text: fill(alone[first.how], language, values), caseId: first.id }
}
