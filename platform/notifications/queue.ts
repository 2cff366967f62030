/** The queue in the database: who may send which message now, and what came of it. */
import { machineReading } from '#platform/consent'
import type { Tx } from '#platform/database'
import { findPersons, type Person, type Vault } from '#platform/identity'
import { maskPersonal, type Language } from '#platform/kernel'
import { mailIndexOf } from './mail.ts'
import { openWords, phoneIndexOf, sealPhone, type Words } from './message.ts'
import type { AnyProvider, MailToSend, MessageToSend, SendingResult } from './provider.ts'
import { segmentsOf } from './segments.ts'

/** After 10 s, 40 s, 160 s, 11 min, 43 min, then hourly: about seven hours in all. */
export const attemptsMax = 12
const firstDelayMs = 10_000
const delayMsMax = 3_600_000

/** When a message that failed for the n-th time (from 1) is tried again. */
export function retryAt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(delayMsMax, firstDelayMs * 4 ** (attempts - 1)))
}

/** A claim that its sender did not settle in this time has lost its sender. */
export const claimMs = 60_000

export type Claimed = {
  readonly recipient: string
  readonly attempts: number
  readonly message: MessageToSend | MailToSend | undefined
  readonly id: string
  /** Why it will not be sent at all. */
  readonly hopeless?: 'expired' | 'unclear' | 'refused'
}

type ClaimRow = {
  recipient: string
  id: string
  person_id: string | null
  language: Language
  sealed: Buffer
  good_until: Date | null
  attempts: number
  was_claimed: boolean
}

/** In the words of the index that each way of sending has. */
const ownWay = { phone: `channel = 'phone'`, mail: `channel = 'mail'` } as const

/**
 * Claims up to `limit` messages that are due. Several senders share the queue: each row goes to
 * one. A row whose earlier claim ran out may have been sent; it is sent again only through a
 * provider that drops repeats, else it ends as `unclear` for a person to look at.
 */
export async function claimMessages(
  tx: Tx,
  vault: Vault,
  provider: AnyProvider,
  now: Date,
  limit: number,
): Promise<Claimed[]> {
  const rows = await tx.query<ClaimRow>(
    `with due as (
       select recipient, id, claimed_until is not null as was_claimed
       from notifications.message
       where finished_at is null and ${ownWay[provider.channel ?? 'phone']} and due_at <= $1
         and (claimed_until is null or claimed_until <= $1)
       order by due_at limit $2 for update skip locked)
     update notifications.message m set attempts = m.attempts + 1, claimed_until = $3
     from due where m.recipient = due.recipient and m.id = due.id
     returning m.recipient, m.id, m.person_id, m.language, m.sealed, m.good_until, m.attempts,
       due.was_claimed`,
    [now, limit, new Date(now.getTime() + claimMs)],
  )
  const people = rows.flatMap((row) => row.person_id ?? [])
  const persons =
    people.length > 0
      ? await findPersons(tx, vault, people, machineReading('messages'))
      : new Map<string, Person>()
  return rows
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((row) => {
      const { recipient, id, attempts, language } = row
      const words = readWords(vault, row)
      const phone = words?.phone ?? persons.get(row.person_id ?? '')?.phone
      const message = words && messageOf({ id, text: words.text, language }, words.mail, phone)
      const hopeless = whyHopeless(row, provider, message, now)
      return { recipient, id, attempts, message, ...(hopeless ? { hopeless } : {}) }
    })
}

function messageOf(
  one: Omit<MessageToSend, 'phone'>,
  mail: MailToSend['mail'] | undefined,
  phone: string | undefined,
): MessageToSend | MailToSend | undefined {
  if (mail) return { ...one, mail }
  return phone ? { ...one, phone } : undefined
}

/** One message that does not open must not hold up all the others. */
function readWords(vault: Vault, row: ClaimRow): Words | undefined {
  try {
    return openWords(vault, row.id, row.sealed)
  } catch {
    return undefined
  }
}

function whyHopeless(row: ClaimRow, provider: AnyProvider, message: Claimed['message'], now: Date) {
  if (row.was_claimed && !provider.dropsRepeats) return 'unclear' as const
  if (row.good_until !== null && row.good_until <= now) return 'expired' as const
  return message ? undefined : ('refused' as const)
}

/** What becomes of a message: pure, one row of the update that follows. */
export function settlementOf(
  claimed: Claimed,
  result: SendingResult | undefined,
  provider: AnyProvider,
  now: Date,
) {
  if (claimed.hopeless) return { state: claimed.hopeless, trouble: troubles[claimed.hopeless] }
  if (result === undefined) return retry(claimed, 'no result', now)
  switch (result.outcome) {
    case 'accepted':
      return {
        state: result.isDelivered ? ('delivered' as const) : ('sent' as const),
        provider_reference: result.reference,
      }
    case 'refused':
      return { state: 'refused' as const, trouble: result.reason }
    case 'unclear':
      if (!provider.dropsRepeats) return { state: 'unclear' as const, trouble: result.reason }
      return retry(claimed, result.reason, now)
    case 'failed':
      return retry(claimed, result.reason, now, result.retryAfterMs)
    case 'postponed': {
      const due = new Date(now.getTime() + Math.min(delayMsMax, result.retryAfterMs))
      return { state: 'queued' as const, trouble: result.reason, due_at: due, untried: 1 }
    }
  }
}

const troubles = {
  expired: 'its time had passed',
  unclear: 'a sender vanished while sending it',
  refused: 'the message or its recipient cannot be read any more',
}

/** Never sooner than the provider asked for, and never later than an hour. */
function retry(claimed: Claimed, reason: string, now: Date, afterMs = 0) {
  if (claimed.attempts >= attemptsMax) return { state: 'given-up' as const, trouble: reason }
  const asked = now.getTime() + Math.min(delayMsMax, afterMs)
  const due = new Date(Math.max(retryAt(claimed.attempts, now).getTime(), asked))
  return { state: 'queued' as const, trouble: reason, due_at: due }
}

export type Settled = { readonly claimed: Claimed; readonly result: SendingResult | undefined }

/** Writes what came of a batch, in one statement. Gives the number of messages by new state. */
export async function settleMessages(
  tx: Tx,
  vault: Vault,
  provider: AnyProvider,
  settled: readonly Settled[],
  now: Date,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`
  const reached = (message: MessageToSend | MailToSend) =>
    'mail' in message
      ? {
          sent_to: hex(sealPhone(vault, message.id, message.mail.address)),
          phone_index: hex(mailIndexOf(vault, message.mail.address)),
        }
      : {
          segments: segmentsOf(message.text).count,
          sent_to: hex(sealPhone(vault, message.id, message.phone)),
          phone_index: hex(phoneIndexOf(vault, message.phone)),
        }
  const rows = settled.map(({ claimed, result }) => {
    const settlement = settlementOf(claimed, result, provider, now)
    counts.set(settlement.state, (counts.get(settlement.state) ?? 0) + 1)
    const { recipient, id, message } = claimed
    const isSent = settlement.state === 'sent' || settlement.state === 'delivered'
    return {
      recipient,
      id,
      ...settlement,
      // A provider's own words may repeat the number.
      trouble: 'trouble' in settlement ? maskPersonal(settlement.trouble) : null,
      finished_at: settlement.state === 'queued' ? null : now,
      ...(isSent && message
        ? {
            provider: provider.name,
            ...reached(message),
          }
        : {}),
    }
  })
  await tx.query(
    `update notifications.message m
     set state = x.state, finished_at = x.finished_at, claimed_until = null, trouble = x.trouble,
       due_at = coalesce(x.due_at, m.due_at), provider = x.provider,
       attempts = m.attempts - coalesce(x.untried, 0),
       provider_reference = x.provider_reference, segments = x.segments, sent_to = x.sent_to,
       phone_index = x.phone_index
     from json_to_recordset($1::json) as x(recipient text, id text, state text, trouble text,
       finished_at timestamptz, due_at timestamptz, provider text, provider_reference text,
       segments int, sent_to bytea, phone_index bytea, untried int)
     where m.recipient = x.recipient and m.id = x.id and m.finished_at is null`,
    [JSON.stringify(rows)],
  )
  return counts
}

export type Receipt = {
  readonly provider: string
  readonly reference: string
  readonly isDelivered: boolean
  readonly trouble?: string | undefined
}

/** What the network says became of sent messages. Repeated or unknown receipts do nothing. */
export async function recordReceipts(tx: Tx, receipts: readonly Receipt[]): Promise<number> {
  const rows = receipts.map(({ provider, reference, isDelivered, trouble }) => ({
    provider,
    reference,
    state: isDelivered ? 'delivered' : 'undelivered',
    trouble: trouble === undefined ? null : maskPersonal(trouble),
  }))
  const recorded = await tx.query(
    `update notifications.message m set state = x.state, trouble = x.trouble
     from json_to_recordset($1::json)
       as x(provider text, reference text, state text, trouble text)
     where m.state = 'sent' and m.provider = x.provider and m.provider_reference = x.reference
     returning 1 as one`,
    [JSON.stringify(rows)],
  )
  return recorded.length
}

/** For the operator: messages by state, and the age of the oldest that is due. */
export async function queueHealth(
  tx: Tx,
  now: Date,
): Promise<{ readonly waiting: number; readonly oldestDueMs: number }> {
  const [row] = await tx.query<{ waiting: number; oldest: Date | null }>(
    `select count(*) as waiting, min(due_at) as oldest
     from notifications.message where finished_at is null and due_at <= $1`,
    [now],
  )
  const oldestDueMs = row?.oldest ? now.getTime() - row.oldest.getTime() : 0
  return { waiting: row?.waiting ?? 0, oldestDueMs }
}
