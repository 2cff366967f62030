/**
 * Asks a biller what is due, where it answers itself: the BillInquiry message that banks send to
 * us, sent by us. Only addresses that the operator registered are ever asked.
 */
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import { isCivilDate, type CivilDate, type Paisa } from '#platform/kernel'

export type BillerAddress = {
  readonly url: string
  readonly username: string
  readonly password: string
  /** Where the money of these bills belongs. */
  readonly jurisdiction: string
  readonly timeoutMs: number
}

/** By the biller's id. */
export type BillerAddresses = ReadonlyMap<string, BillerAddress>

/** `unreachable`: no answer in time, or none that can be read; what was known before stays. */
export type BillAnswer =
  | { readonly outcome: 'unpaid'; readonly bill: AnsweredBill }
  | { readonly outcome: 'nothing-due' | 'unknown' | 'unreachable' }

export type AnsweredBill = {
  readonly number: string
  readonly amountPaisa: Paisa
  readonly afterDuePaisa: Paisa
  readonly dueDate: CivilDate
}

const amount = Type.String({ pattern: '^[+][0-9]{13}$' })
const response = Type.Object({
  response_Code: Type.String({ pattern: '^[0-9]{2}$' }),
  bill_status: Type.String({ maxLength: 1 }),
  due_date: Type.String({ maxLength: 8 }),
  amount_within_dueDate: amount,
  amount_after_dueDate: amount,
  billing_month: Type.String({ maxLength: 4 }),
})
const readable = Compile(response)
const answerBytesMax = 16 * 1_024

export async function askBiller(
  address: BillerAddress,
  consumerNumber: string,
): Promise<BillAnswer> {
  try {
    const reply = await fetch(address.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        username: address.username,
        password: address.password,
      },
      body: JSON.stringify({ consumer_number: consumerNumber }),
      // A redirect would carry the password and a citizen's number to somebody nobody registered.
      redirect: 'error',
      signal: AbortSignal.timeout(address.timeoutMs),
    })
    if (!reply.ok) return { outcome: 'unreachable' }
    return answerOf(JSON.parse(await readSome(reply)))
  } catch {
    return { outcome: 'unreachable' }
  }
}

async function readSome(reply: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of reply.body ?? []) {
    size += chunk.length
    if (size > answerBytesMax) throw new RangeError('the answer is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** What an answer's fields say; what does not fit the message counts as no answer. */
export function answerOf(body: unknown): BillAnswer {
  if (!readable.Check(body)) return { outcome: 'unreachable' }
  const fields: Static<typeof response> = body
  if (fields.response_Code === '01') return { outcome: 'unknown' }
  if (fields.response_Code === '02') return { outcome: 'nothing-due' }
  if (fields.response_Code !== '00') return { outcome: 'unreachable' }
  if (fields.bill_status === 'P' || fields.bill_status === 'B') return { outcome: 'nothing-due' }
  const dueDate = fields.due_date.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  const amountPaisa = Number(fields.amount_within_dueDate)
  const afterDuePaisa = Number(fields.amount_after_dueDate)
  const isWhole =
    fields.bill_status === 'U' &&
    isCivilDate(dueDate) &&
    /^\d{4}$/.test(fields.billing_month) &&
    amountPaisa > 0 &&
    afterDuePaisa >= amountPaisa
  if (!isWhole) return { outcome: 'unreachable' }
  const bill = { number: fields.billing_month, amountPaisa, afterDuePaisa, dueDate }
  return { outcome: 'unpaid', bill }
}
