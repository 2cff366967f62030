/** A mail box of our own: what was sent is shown on a page, so that a laptop is enough. */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import type { Language } from '#platform/kernel'
import { openWords } from '../../message.ts'
import type { MailProvider } from '../../provider.ts'

/** Accepts everything at once; the stored message is the mail box's memory. */
export const demoMail: MailProvider = {
  name: 'demo-mail',
  channel: 'mail',
  dropsRepeats: true,
  send: (messages) =>
    Promise.resolve(
      messages.map(({ id }) => ({ outcome: 'accepted', reference: id, isDelivered: true })),
    ),
}

export type DemoMail = {
  readonly id: string
  readonly address: string
  readonly subject: string
  readonly text: string
  readonly stopAt: string | undefined
  readonly language: Language
  readonly sentAt: Date
}

/** The newest `limit` mails to anybody, the newest first. */
export async function demoMails(tx: Tx, vault: Vault, limit: number): Promise<DemoMail[]> {
  const rows = await tx.query<{
    id: string
    sealed: Buffer
    language: Language
    finished_at: Date
  }>(
    `select id, sealed, language, finished_at from notifications.message
     where provider = 'demo-mail' and sealed is not null order by id desc limit $1`,
    [limit],
  )
  return rows.flatMap(({ id, sealed, language, finished_at: sentAt }) => {
    const { text, mail } = openWords(vault, id, sealed)
    if (!mail) return []
    const { address, subject, stopAt } = mail
    return { id, address, subject, text, stopAt, language, sentAt }
  })
}
