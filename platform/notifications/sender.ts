/** The worker that sends: claims what is due, hands it to the provider, records what came of it. */
import type { Database } from '#platform/database'
import type { Vault } from '#platform/identity'
import type { AnyProvider, MailToSend, MessageToSend, SendingResult } from './provider.ts'
import { claimMessages, settleMessages, type Settled } from './queue.ts'

export type SenderOptions = {
  readonly db: Database
  readonly vault: Vault
  readonly provider: AnyProvider
  readonly now: () => Date
  /** How long to rest when nothing was due; `wake` ends the rest. */
  readonly intervalMs: number
  readonly batchSize?: number
  /** An error of the database, of the provider or of ours; the sender goes on after a rest. */
  readonly onTrouble?: (error: unknown) => void
  /** What became of a batch: messages by new state; `queued` are those to be tried again. */
  readonly onSettled?: (counts: ReadonlyMap<string, number>) => void
}

export type Sender = {
  start(): void
  /** After a commit that enqueued something urgent. */
  wake(): void
  /** Ends after the batch in hand is recorded. */
  stop(): Promise<void>
  /** One batch now; gives how many messages were claimed. */
  sendDue(): Promise<number>
}

const batchSizeDefault = 200
/**
 * Woken while it sent, it waits so long for company: with a case every few milliseconds each batch
 * would else be of few, and two commits for those few. A message after a rest goes at once.
 */
const companyMs = 100

/** Several senders, in one process or many, may run on one database. */
export function createSender(options: SenderOptions): Sender {
  const { batchSize = batchSizeDefault, intervalMs, onTrouble } = options
  let running: Promise<void> | undefined
  let isStopping = false
  let endRest: (() => void) | undefined
  // A wake that comes while a batch is being sent must not be lost.
  let isWoken = false
  let waitsForCompany = false

  const rest = async (): Promise<void> => {
    if (isStopping) return
    waitsForCompany = isWoken
    await new Promise<void>((resume) => {
      const timer = setTimeout(resume, isWoken ? Math.min(companyMs, intervalMs) : intervalMs)
      timer.unref()
      endRest = () => {
        clearTimeout(timer)
        resume()
      }
    })
    endRest = undefined
    waitsForCompany = false
    isWoken = false
  }

  const run = async (): Promise<void> => {
    while (!isStopping) {
      let sent = 0
      try {
        sent = await sendBatch(options, batchSize)
      } catch (error) {
        onTrouble?.(error)
      }
      if (sent < batchSize) await rest()
    }
  }

  const wake = (): void => {
    isWoken = true
    if (!waitsForCompany) endRest?.()
  }
  return {
    start: () => {
      running ??= run()
    },
    wake,
    stop: async () => {
      isStopping = true
      endRest?.()
      await running
    },
    sendDue: () => sendBatch(options, batchSize),
  }
}

/**
 * The claim is committed before anything is sent: whoever dies in between leaves a claim that
 * runs out, and not a message that two senders take for unsent.
 */
async function sendBatch(options: SenderOptions, limit: number): Promise<number> {
  const { db, vault, provider, now, onTrouble, onSettled } = options
  const claimed = await db.transact((tx) => claimMessages(tx, vault, provider, now(), limit))
  if (claimed.length === 0) return 0
  const sendable = claimed.filter((one) => one.hopeless === undefined && one.message)
  const results = await sendAll(
    provider,
    sendable.flatMap((one) => one.message ?? []),
    onTrouble,
  )
  const byId = new Map(sendable.map((one, index) => [one.id, results[index]]))
  const settled: Settled[] = claimed.map((one) => ({ claimed: one, result: byId.get(one.id) }))
  const counts = await db.transact((tx) => settleMessages(tx, vault, provider, settled, now()))
  onSettled?.(counts)
  return claimed.length
}

async function sendAll(
  provider: AnyProvider,
  messages: readonly (MessageToSend | MailToSend)[],
  onTrouble: SenderOptions['onTrouble'],
): Promise<readonly (SendingResult | undefined)[]> {
  if (messages.length === 0) return []
  try {
    if (provider.channel === 'mail') {
      return await provider.send(messages.flatMap((one) => ('mail' in one ? one : [])))
    }
    return await provider.send(messages.flatMap((one) => ('mail' in one ? [] : one)))
  } catch (error) {
    onTrouble?.(error)
    const reason = error instanceof Error ? error.message : 'the provider failed'
    return messages.map(() => ({ outcome: 'unclear', reason }))
  }
}
