/** A message as it waits, and how its words and its phone are sealed. */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import type { Language } from '#platform/kernel'
import { mailIndexOf, type Mail } from './mail.ts'

export type MessageState =
  | 'queued'
  | 'sent'
  | 'delivered'
  | 'undelivered'
  | 'refused'
  | 'expired'
  | 'given-up'
  | 'unclear'

/**
 * To a registered person, whose phone is looked up when it is sent, or to a phone of somebody who
 * is not registered (`+923XXXXXXXXX`), or to a mail box.
 */
export type Recipient =
  | { readonly personId: string; readonly phone?: never; readonly mail?: never }
  | { readonly phone: string; readonly personId?: never; readonly mail?: never }
  | { readonly mail: Mail; readonly personId?: never; readonly phone?: never }

export type NewMessage = Recipient & {
  readonly id: string
  /** The name of the wording, for statistics and for finding; never personal. */
  readonly template: string
  readonly language: Language
  /** The rendered words, as `renderMessage` gives them. */
  readonly text: string
  /** What of them is for the phone alone: a code. Whoever reads the message later sees stars. */
  readonly secret?: string | undefined
  readonly caseId?: string | undefined
  readonly createdAt: Date
  /** Not to be sent before; at once when absent. */
  readonly dueAt?: Date | undefined
  /** Not to be sent after: a sign-in code that is no longer valid only confuses. */
  readonly goodUntil?: Date | undefined
}

/** What is sealed at the moment a message is decided. */
export type Words = {
  readonly text: string
  readonly phone?: string | undefined
  readonly mail?: Mail | undefined
  readonly secret?: string | undefined
}

const placeOf = (id: string): string => `notifications.message|${id}`
const phonePlaceOf = (id: string): string => `notifications.message.sent_to|${id}`

export function phoneIndexOf(vault: Vault, phone: string): Buffer {
  return vault.blindIndex('notifications.message.phone', phone)
}

export function openWords(vault: Vault, id: string, sealed: Buffer): Words {
  return JSON.parse(vault.open(sealed, placeOf(id)).toString('utf8')) as Words
}

export function sealPhone(vault: Vault, id: string, phone: string): Buffer {
  return vault.seal(phone, phonePlaceOf(id))
}

export function openPhone(vault: Vault, id: string, sealed: Buffer): string {
  return vault.open(sealed, phonePlaceOf(id)).toString('utf8')
}

/**
 * Puts messages into the queue with the act that causes them: they leave if, and only if, the
 * transaction commits. One statement, however many. An id that is queued already is left alone.
 */
export async function enqueueMessages(
  tx: Tx,
  vault: Vault,
  messages: readonly NewMessage[],
): Promise<void> {
  if (messages.length === 0) return
  const rows = messages.map((message) => {
    const { id, personId, phone, mail, template, language, text, secret, caseId } = message
    const { createdAt } = message
    const words: Words = { text, phone, mail, secret }
    return {
      recipient: recipientOf(vault, message),
      channel: mail ? 'mail' : 'phone',
      id,
      person_id: personId,
      template,
      language,
      case_id: caseId,
      sealed: `\\x${vault.seal(JSON.stringify(words), placeOf(id)).toString('hex')}`,
      created_at: createdAt,
      due_at: message.dueAt ?? createdAt,
      good_until: message.goodUntil,
    }
  })
  await tx.query(
    `insert into notifications.message (recipient, channel, id, person_id, template, language,
       case_id, sealed, created_at, due_at, good_until)
     select recipient, channel, id, person_id, template, language, case_id, sealed, created_at,
       due_at, good_until
     from json_to_recordset($1::json) as x(recipient text, channel text, id text, person_id text,
       template text,
       language text, case_id text, sealed bytea, created_at timestamptz, due_at timestamptz,
       good_until timestamptz)
     on conflict do nothing`,
    [JSON.stringify(rows)],
  )
}

function recipientOf(vault: Vault, { personId, phone, mail }: NewMessage): string {
  if (personId !== undefined) return personId
  if (mail) return `mail:${mailIndexOf(vault, mail.address).toString('base64url')}`
  return `phone:${phoneIndexOf(vault, phone).toString('base64url')}`
}

export type PersonsMessage = {
  readonly id: string
  readonly template: string
  readonly text: string
  readonly language: Language
  readonly createdAt: Date
  readonly state: MessageState
  readonly caseId?: string
}

/** That a code was sent, and not which. */
function withoutSecret({ text, secret }: Words): string {
  return secret ? text.replaceAll(secret, '*'.repeat(secret.length)) : text
}

/** What was said to a person, newest first; what the sweep has emptied is left out. */
export async function messagesOf(
  tx: Tx,
  vault: Vault,
  asked: { readonly personId: string; readonly limit: number },
): Promise<PersonsMessage[]> {
  const rows = await tx.query<{
    id: string
    template: string
    language: Language
    created_at: Date
    state: MessageState
    case_id: string | null
    sealed: Buffer
  }>(
    `select id, template, language, created_at, state, case_id, sealed
     from notifications.message where recipient = $1 and sealed is not null
     order by id desc limit $2`,
    [asked.personId, asked.limit],
  )
  return rows.map((row) => ({
    id: row.id,
    template: row.template,
    text: withoutSecret(openWords(vault, row.id, row.sealed)),
    language: row.language,
    createdAt: row.created_at,
    state: row.state,
    ...(row.case_id === null ? {} : { caseId: row.case_id }),
  }))
}

/** How long the words of a message are kept once it is finished; the fact of it stays. */
const wordsKeptDays = 7

/** Forgets the words and phones of old messages. Gives how many; at most `limit` at a time. */
export async function sweepMessages(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const before = new Date(now.getTime() - wordsKeptDays * 86_400_000)
  const rows = await tx.query(
    `update notifications.message set sealed = null, sent_to = null, phone_index = null
     where (recipient, id) in (
       select recipient, id from notifications.message
       where finished_at < $1 and sealed is not null limit $2 for update skip locked)
     returning 1 as one`,
    [before, limit],
  )
  return rows.length
}
