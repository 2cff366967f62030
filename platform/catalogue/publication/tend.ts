/** What time brings to the public view: figures counted anew, and word to who follows a case. */
import { formatReference } from '#platform/cases'
import { civilDateOf, fill, text } from '#platform/kernel'
import { enqueueMessages, type NewMessage } from '#platform/notifications'
import { refreshFigures, refreshTallies, takeToTell } from '#platform/publication'
import type { Catalogue } from '../catalogue.ts'
import { tellByMail } from './mails.ts'
import { publicServices } from './near.ts'
import { showInTime } from './show-in-time.ts'
import { stageWords } from './stage-words.ts'
import { tendSupport } from './support.ts'

const countEveryMs = 3_600_000
const toldAtOnceMax = 200

const news = text(
  '{service} {reference}: {stage}. You follow this public case and can stop on its page.',
  '{service} {reference}: {stage}۔ آپ اس عوامی معاملے کی خبر پا رہے ہیں؛ اس کے صفحے پر روک سکتے ہیں۔',
)

/** Nothing at all where no service publishes. */
export async function tendPublication({
  db,
  setting,
}: Pick<Catalogue, 'db' | 'setting'>): Promise<void> {
  if (publicServices(setting).length === 0) return
  while ((await showInTime(db, setting)) > 0);
  const now = setting.now()
  await db.transact(async (tx) => {
    await refreshFigures(tx, { now, today: civilDateOf(now), everyMs: countEveryMs })
  })
  while (await db.transact((tx) => tendSupport(tx, setting)));
  await db.transact(async (tx) => void (await refreshTallies(tx, now)))
  // Words and what was heard in one transaction: told once, whatever happens.
  await db.transact(async (tx) => {
    const due = await takeToTell(tx, toldAtOnceMax)
    const messages = due.map(({ personId, language, stage, service, ...key }): NewMessage => {
      const name = setting.services.get(service)?.wording.name[language] ?? ''
      const reference = formatReference(key)
      const values = { service: name, reference, stage: stageWords[stage][language] }
      return {
        id: setting.newId(),
        personId,
        template: 'public-case',
        language,
        text: fill(news, language, values),
        createdAt: now,
      }
    })
    await enqueueMessages(tx, setting.vault, messages)
  })
  await tellByMail({ db, setting })
}
