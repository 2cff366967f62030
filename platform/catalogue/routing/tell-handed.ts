/** Tells officers what was handed to them: at once, and what follows within the hour together. */
import { formatReference, takeHanded, type HandedToTell, type HowHanded } from '#platform/cases'
import { languagesOf } from '#platform/identity'
import { fill, formatDate, text, type Language, type Text } from '#platform/kernel'
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
  raised: text(
    '{service} {reference} is with you now: it was not answered in time. Answer by {deadline}.',
    '{service} {reference} اب آپ کے پاس ہے: اس کا جواب وقت پر نہیں آیا۔ {deadline} تک جواب دیں۔',
  ),
  asked: text(
    'Another office asks yours to do a part of {service} {reference} by {deadline}: {link}',
    'دوسرے دفتر نے {service} {reference} کا ایک حصہ آپ کے دفتر کے سپرد کیا ہے، {deadline} تک مکمل کریں: {link}',
  ),
  parted: text(
    '{service} {reference} is with you by itself again: its citizen says that it is not the same as the one it was joined to. Answer by {deadline}.',
    '{service} {reference} دوبارہ الگ آپ کے پاس ہے: شہری کے مطابق یہ وہ معاملہ نہیں جس سے اسے ملایا گیا تھا۔ {deadline} تک جواب دیں۔',
  ),
}
const several = text(
  '{count} cases have come to you from others. Answer the first by {deadline}. All are in your queue: {link}',
  '{count} کیس دوسروں سے آپ کے پاس آئے ہیں۔ پہلے کا جواب {deadline} تک دیں۔ سب آپ کے کام کی فہرست میں ہیں: {link}',
)
const severalParts = text(
  'Other offices ask yours to do a part of {count} cases, of the first by {deadline}: {link}',
  'دوسرے دفاتر نے {count} کیسوں کا ایک ایک حصہ آپ کے دفتر کے سپرد کیا ہے، پہلا {deadline} تک مکمل کریں: {link}',
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
    const languages = await languagesOf(tx, [...new Set(handed.map(({ personId }) => personId))])
    // Parts stand in another list than what is one's own.
    const lists = Map.groupBy(
      handed,
      ({ personId, office }) => `${personId} ${office ? 'part' : ''}`,
    )
    const messages = [...lists.values()].flatMap((cases) => {
      const personId = cases[0]?.personId ?? ''
      const language = languages.get(personId)
      if (!language) return []
      const words = wordsFor(setting, cases, language)
      const id = setting.newId()
      return [{ id, personId, template: 'cases-handed', language, createdAt: now, ...words }]
    })
    await enqueueMessages(tx, setting.vault, messages)
  })
}

/** Those of one person in one list, the nearest day first. */
function wordsFor(
  { services, origin = '' }: Pick<Setting, 'services' | 'origin'>,
  cases: readonly HandedToTell[],
  language: Language,
) {
  const [first, ...others] = cases
  const deadline = first ? formatDate(first.until, language) : ''
  const link = `${origin}${first?.office ? '/desk/tasks' : '/desk'}`
  if (!first || others.length > 0) {
    const words = first?.office ? severalParts : several
    return { text: fill(words, language, { count: String(cases.length), deadline, link }) }
  }
  const service = services.get(first.service)?.wording.name[language] ?? ''
  const values = { service, reference: formatReference(first), deadline, link }
  return { text: fill(alone[first.how], language, values), caseId: first.id }
}
