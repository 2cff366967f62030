/** An officer who opens very many persons says why, his supervisors are told, and he goes on. */
import { consentProblems, keepManyReads, manyRead, whyLengthMin } from '#platform/consent'
import { findPostsFor, languagesOf, type Actor } from '#platform/identity'
import { civilDateOf, text } from '#platform/kernel'
import { enqueueMessages, renderMessage } from '#platform/notifications'
import type { Platform } from '../platform.ts'
import { oversightRoles } from '../roles.ts'

type Tools = Pick<Platform, 'db' | 'setting'>
type Officer = Extract<Actor, { kind: 'officer' }>

/** How many persons he opened within the hour, where he has not yet said why. */
export function looksToExplain(
  { db, setting }: Tools,
  actor: Officer,
): Promise<number | undefined> {
  return manyRead(db, actor.personId, setting.now())
}

const alert = text(
  'An officer opened {persons} persons within an hour, and said why. Please look under What the offices did.',
  'ایک افسر نے ایک گھنٹے میں {persons} افراد کی معلومات کھولیں اور وجہ بتائی۔ براہِ کرم دفاتر کی کارکردگی کا صفحہ دیکھیں۔',
)

/**
 * Writes the reason down and tells whoever oversees the place, in one transaction.
 * @throws consent-why-missing
 */
export async function explainLooks(
  { db, setting }: Tools,
  { personId, posts: [post] }: Officer,
  typed: string,
): Promise<void> {
  const reason = typed.trim()
  if (reason.length < whyLengthMin)
    throw consentProblems['consent-why-missing']({ field: 'reason' })
  const at = setting.now()
  await db.transact(async (tx) => {
    const persons = await manyRead(tx, personId, at)
    if (persons === undefined || !post) return
    const { jurisdiction, id: postId } = post
    await keepManyReads(tx, { officerId: personId, at, jurisdiction, postId, persons, reason })
    const asked = { jurisdiction, on: civilDateOf(at) }
    const found = await Promise.all(
      oversightRoles.map((role) => findPostsFor(tx, { ...asked, role })),
    )
    const holders = new Set(found.flat().flatMap((held) => held.personId ?? []))
    holders.delete(personId)
    const said = { persons: String(persons) }
    const messages = [...(await languagesOf(tx, [...holders]))].map(([to, language]) => ({
      id: setting.newId(),
      personId: to,
      template: 'many-looks',
      language,
      text: renderMessage(alert, language, said),
      createdAt: at,
    }))
    await enqueueMessages(tx, setting.vault, messages)
  })
}
