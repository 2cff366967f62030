/** A phone network of our own: what was sent is shown on a page, so that a laptop is enough. */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import type { Language } from '#platform/kernel'
import { openPhone, openWords, phoneIndexOf } from '../../message.ts'
import type { Provider } from '../../provider.ts'

/** Accepts everything at once; the stored message is the phone's memory. */
export const demoPhone: Provider = {
  name: 'demo-phone',
  dropsRepeats: true,
  send: (messages) =>
    Promise.resolve(
      messages.map(({ id }) => ({ outcome: 'accepted', reference: id, isDelivered: true })),
    ),
}

export type DemoMessage = {
  readonly id: string
  readonly text: string
  readonly language: Language
  readonly sentAt: Date
  readonly segments: number
}

export type DemoPhone = { readonly phone: string; readonly messages: readonly DemoMessage[] }

type DemoRow = {
  id: string
  sealed: Buffer
  sent_to: Buffer
  language: Language
  finished_at: Date
  segments: number
}

/**
 * The newest `limit` messages, of one phone (`+923XXXXXXXXX`) or of all, newest first, grouped by
 * phone: the phone with the newest message comes first.
 */
export async function demoMessages(
  tx: Tx,
  vault: Vault,
  asked: { readonly phone?: string | undefined; readonly limit: number },
): Promise<DemoPhone[]> {
  const rows =
    asked.phone === undefined
      ? await tx.query<DemoRow>(
          `select id, sealed, sent_to, language, finished_at, segments
           from notifications.message
           where provider = 'demo-phone' and sealed is not null
           order by id desc limit $1`,
          [asked.limit],
        )
      : await tx.query<DemoRow>(
          `select id, sealed, sent_to, language, finished_at, segments
           from notifications.message
           where provider = 'demo-phone' and phone_index = $2 and sealed is not null
           order by id desc limit $1`,
          [asked.limit, phoneIndexOf(vault, asked.phone)],
        )
  const phones = new Map<string, DemoMessage[]>()
  for (const row of rows) {
    const phone = openPhone(vault, row.id, row.sent_to)
    const messages = phones.get(phone) ?? []
    phones.set(phone, messages)
    messages.push({
      id: row.id,
      text: openWords(vault, row.id, row.sealed).text,
      language: row.language,
      sentAt: row.finished_at,
      segments: row.segments,
    })
  }
  return [...phones].map(([phone, messages]) => ({ phone, messages }))
}
