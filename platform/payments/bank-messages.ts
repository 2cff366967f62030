/**
 * The book of what banks said and what they were answered, as it went over the wire. An answer
 * leaves only when it stands here, so the book holds every answer that a bank has ever got.
 */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import { addDays, civilDateOf, type CivilDate } from '#platform/kernel'

export type BankMessage = {
  readonly id: string
  readonly bank: string
  readonly receivedAt: Date
  /** The last part of the path: `BillInquiry`, `BillPayment`, or what else the bank asked. */
  readonly message: string
  readonly address: string
  /** Of HTTP. */
  readonly status: number
  /** The whole length of what came, which may be more than was taken in. */
  readonly bytes: number
  readonly request: Buffer
  readonly answer: Buffer
}

/** A fiscal year and the month in which it is closed; the table's policy says the same. */
export const bankMessageDaysMax = 400
const requestBytesMax = 16 * 1024
const shownMax = 100

const placeOf = (id: string) => `payments.bank_message|${id}`

/** The request's length, the request, the answer: byte for byte. */
function pack({ request, answer }: BankMessage): Buffer {
  const kept = request.subarray(0, requestBytesMax)
  const head = Buffer.alloc(4)
  head.writeUInt32BE(kept.length)
  return Buffer.concat([head, kept, answer])
}

const insertSql = `
  insert into payments.bank_message
    (day, bank, id, received_at, message, address, status, bytes, sealed)
  select * from json_to_recordset($1) as x(day date, bank text, id text, received_at timestamptz,
    message text, address text, status int, bytes bigint, sealed bytea)`

async function writeMessages(tx: Tx, vault: Vault, messages: readonly BankMessage[]) {
  const rows = messages.map((one) => ({
    day: civilDateOf(one.receivedAt),
    bank: one.bank,
    id: one.id,
    received_at: one.receivedAt,
    message: one.message.slice(0, shownMax),
    address: one.address.slice(0, shownMax),
    status: one.status,
    bytes: one.bytes,
    sealed: `\\x${vault.seal(pack(one), placeOf(one.id)).toString('hex')}`,
  }))
  await tx.query(insertSql, [JSON.stringify(rows)])
}

export type MessageBook = {
  /** Resolves when the message stands in the book; rejects when it could not be written. */
  keep(message: BankMessage): Promise<void>
}

type Waiting = {
  readonly message: BankMessage
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

const atOnceMax = 128

/** What comes while others are being written shares the next statement: one commit for many. */
export function createMessageBook(db: Tx, vault: Vault): MessageBook {
  const queue: Waiting[] = []
  let isWriting = false

  const write = async () => {
    isWriting = true
    while (queue.length > 0) {
      const batch = queue.splice(0, atOnceMax)
      const messages = batch.map(({ message }) => message)
      await writeMessages(db, vault, messages).then(
        () => batch.forEach(({ resolve }) => resolve()),
        (error: unknown) => batch.forEach(({ reject }) => reject(error)),
      )
    }
    isWriting = false
  }
  return {
    keep: (message) =>
      new Promise((resolve, reject) => {
        queue.push({ message, resolve, reject })
        if (!isWriting) void write()
      }),
  }
}

type MessageRow = {
  id: string
  bank: string
  received_at: Date
  message: string
  address: string
  status: number
  bytes: number
  sealed: Buffer
}

export type MessageQuery = {
  readonly day: CivilDate
  /** Of one bank only. */
  readonly bank?: string | undefined
  /** The last that was read before: the page begins after it. */
  readonly after?: Pick<BankMessage, 'bank' | 'id'> | undefined
  readonly limit: number
}

/** The messages of a day, by bank and in the order in which they came. */
export async function readMessages(
  tx: Tx,
  vault: Vault,
  { day, bank, after, limit }: MessageQuery,
): Promise<BankMessage[]> {
  const rows = await tx.query<MessageRow>(
    `select id, bank, received_at, message, address, status, bytes, sealed
     from payments.bank_message
     where day = $1 and ($2::text is null or bank = $2) and (bank, id) > ($3, $4)
     order by bank, id limit $5`,
    [day, bank ?? null, after?.bank ?? '', after?.id ?? '', limit],
  )
  return rows.map(({ received_at: receivedAt, sealed, ...row }) => {
    const packed = vault.open(sealed, placeOf(row.id))
    const end = 4 + packed.readUInt32BE()
    return { ...row, receivedAt, request: packed.subarray(4, end), answer: packed.subarray(end) }
  })
}

/** How many messages of each bank stand in the book of a day, by its mnemonic. */
export async function countMessages(tx: Tx, day: CivilDate): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ bank: string; count: number }>(
    `select bank, count(*) as count from payments.bank_message where day = $1 group by bank`,
    [day],
  )
  return new Map(rows.map(({ bank, count }) => [bank, count]))
}

/** Forgets whole days that are past their time. */
export async function sweepBankMessages(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const rows = await tx.query(
    `delete from payments.bank_message where (day, bank, id) in (
       select day, bank, id from payments.bank_message where day < $1 limit $2)
     returning 1 as one`,
    [addDays(civilDateOf(now), -bankMessageDaysMax - 1), limit],
  )
  return rows.length
}
