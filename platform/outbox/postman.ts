/**
 * The worker that delivers: claims what is due, hands it over by HTTP, records what came of it.
 * A letter may arrive twice, when an answer was lost; its id, in a header, stays the same.
 */
import { createRounds, type Database } from '#platform/database'
import type { Vault } from '#platform/identity'
import { postOutward } from './outward.ts'
import { claimLetters, settleLetters, type Claimed, type Delivered } from './queue.ts'

/** Where a letter goes, as the operator registered it. */
export type Address = {
  readonly url: string
  /** What proves to the other side who writes. */
  readonly headersFor: (body: string) => Readonly<Record<string, string>>
  /** What is sent for it, where that is made only as it leaves. */
  readonly write?: (body: string) => Pick<Claimed, 'contentType' | 'body'>
  /** Somebody outside chose where: nothing inside is reached, and here only where it is said. */
  readonly isOutward?: { readonly mayStayHere: boolean }
}

export type PostmanOptions = {
  readonly db: Database
  readonly vault: Vault
  /** Undefined for a recipient that is registered no more. */
  readonly addressOf: (recipient: string) => Promise<Address | undefined>
  readonly now: () => Date
  readonly intervalMs: number
  readonly onTrouble: (error: unknown, about?: Readonly<Record<string, string>>) => void
}

export type Postman = {
  start(): void
  /** Ends after the letters in hand are recorded. */
  stop(): Promise<void>
  /** One batch now; gives how many letters were claimed. */
  deliverDue(): Promise<number>
}

const batchSize = 16
const answerMsMax = 15_000

export function createPostman(options: PostmanOptions): Postman {
  const { intervalMs, onTrouble } = options
  const rounds = createRounds(async () => {
    const count = await deliverBatch(options).catch((error: unknown) => {
      onTrouble(error)
      return 0
    })
    return count === 0 ? intervalMs : 0
  })
  return { ...rounds, deliverDue: () => deliverBatch(options) }
}

/** The claim is committed before anything leaves: whoever dies leaves a claim that runs out. */
async function deliverBatch(options: PostmanOptions): Promise<number> {
  const { db, vault, now, onTrouble } = options
  const letters = await db.transact((tx) => claimLetters(tx, vault, now(), batchSize))
  if (letters.length === 0) return 0
  const delivered = await Promise.all(
    letters.map(
      async (letter): Promise<Delivered> => ({ letter, trouble: await deliver(options, letter) }),
    ),
  )
  const lost = await db.transact((tx) => settleLetters(tx, delivered, now()))
  for (const { recipient, kind } of lost) {
    onTrouble(new Error('a letter is given up'), { recipient, kind })
  }
  return letters.length
}

/** Undefined when the other side has taken it. */
async function deliver(
  { addressOf }: PostmanOptions,
  { recipient, id, ...kept }: Claimed,
): Promise<string | undefined> {
  try {
    const address = await addressOf(recipient)
    if (!address) return 'no address is registered'
    const { contentType, body } = address.write?.(kept.body) ?? kept
    const headers = {
      'content-type': contentType,
      'daftar-letter': id,
      ...address.headersFor(body),
    }
    if (address.isOutward) {
      const outward = { headers, body, msMax: answerMsMax, ...address.isOutward }
      const status = await postOutward(address.url, outward)
      return status >= 200 && status < 300 ? undefined : `answered ${status}`
    }
    const response = await fetch(address.url, {
      method: 'POST',
      headers,
      body,
      // A redirect would carry it to somebody whom nobody registered.
      redirect: 'manual',
      signal: AbortSignal.timeout(answerMsMax),
    })
    await response.body?.cancel()
    return response.ok ? undefined : `answered ${response.status}`
  } catch (error) {
    const { cause, code, name } = error as { cause?: { code?: string }; code?: string } & Error
    return `could not be asked: ${cause?.code ?? code ?? name}`
  }
}
