/** Every message of a bank is kept: in the book, and apart what nobody could read. */
import type { Platform } from '#platform/catalogue'
import { createMessageBook, keepUnread, type Bank, type UnreadReason } from '#platform/payments'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** A message has some hundred bytes, or some thousand where it is XML. */
export const messageBytesMax = 16 * 1024

/** The bank that the gate has let in. */
export function bankOf({ bank }: FastifyRequest): Bank {
  if (!bank) throw new Error('a message passed the gate without a bank')
  return bank
}

/** The message as it came; nothing where nothing was taken in. */
export function bytesIn({ bodyBytes }: FastifyRequest): Buffer {
  return bodyBytes ?? Buffer.alloc(0)
}

/**
 * Keeps what no advice can be made of: whatever a bank says of money is stored (PAY-4), and the
 * operator hears that there is something to read.
 */
export function keepOf({ db, setting }: Platform) {
  return async (request: FastifyRequest, reason: UnreadReason): Promise<void> => {
    const { mnemonic } = bankOf(request)
    request.log.error({ bank: mnemonic, reason }, 'a message of a bank waits for a reader')
    await keepUnread(db, setting.vault, {
      id: setting.newId(),
      bank: mnemonic,
      receivedAt: setting.now(),
      reason,
      text: bytesIn(request).toString('utf8'),
      bytes: bytesOf(request),
    })
  }
}

/**
 * Writes a message and its answer into the book, before the answer leaves. False where that
 * failed: the bank asks again, and a payment that counted is then known. What came too often was
 * not read and is not kept, nor what came from nobody we know.
 */
export function recordIn({ db, setting }: Platform) {
  const book = createMessageBook(db, setting.vault)
  return async (request: FastifyRequest, reply: FastifyReply, answer: string) => {
    const { bank, url, ip } = request
    if (!bank || reply.statusCode === 429) return true
    const [path = ''] = url.split('?')
    return book
      .keep({
        id: setting.newId(),
        bank: bank.mnemonic,
        receivedAt: setting.now(),
        message: path.replace(/^\/(?:biller\/)?/, ''),
        address: ip,
        status: reply.statusCode,
        bytes: bytesOf(request),
        request: bytesIn(request),
        answer: Buffer.from(answer),
      })
      .then(
        () => true,
        (error: unknown) => {
          request.log.error({ err: error }, 'a message of a bank could not be kept')
          return false
        },
      )
  }
}

/** How long a message is that may have been too large to be taken in. */
function bytesOf({ headers, bodyBytes }: FastifyRequest): number {
  const announced = Number(headers['content-length'] ?? 0)
  return bodyBytes?.length ?? (Number.isSafeInteger(announced) ? announced : 0)
}
