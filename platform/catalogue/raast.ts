/** Paying a charge through Raast: the code that a payer scans, and asking his bank. */
import { requestToPayMessage } from '#platform/iso20022'
import { civilDateOf } from '#platform/kernel'
import { enqueueLetters } from '#platform/outbox'
import {
  chargeStateAt,
  noteRequest,
  raastQrText,
  readRaastAccount,
  requestsFor,
  requestsMax,
  requestToPay,
  type Charge,
  type PayRequest,
  type RaastPayer,
} from '#platform/payments'
import type { Platform } from './platform.ts'
import { catalogueProblems } from './problems.ts'

type Parts = Pick<Platform, 'db' | 'setting'>

/** The name under which the address of our bank is known to the outbox. */
export const raastRecipient = 'raast'

export type RaastWay = {
  /** Undefined where the scheme's terms for a code are not registered. */
  readonly qrText: string | undefined
  readonly mayAsk: boolean
  /** Who was asked, the last first. */
  readonly requests: readonly PayRequest[]
}

/** How an open charge can be paid through Raast; undefined where Raast is not used. */
export async function raastWayOf({ db, setting }: Parts, charge: Charge) {
  const account = await readRaastAccount(db)
  if (!account) return undefined
  const requests = await requestsFor(db, charge.psid)
  const way: RaastWay = {
    qrText: raastQrText(account, charge, civilDateOf(setting.now())),
    mayAsk: account.requestsTo !== undefined && requests.length < requestsMax,
    requests,
  }
  return way
}

/**
 * Has a bank ask its customer for a charge: the message leaves with the note of it.
 * @throws payments-asked-too-often, action-not-now where it is not open or nobody can be asked
 */
export async function askBank(
  { db, setting }: Parts,
  charge: Charge,
  payer: RaastPayer,
): Promise<void> {
  const [now, id] = [setting.now(), setting.newId()]
  const account = await readRaastAccount(db)
  const isOpen = chargeStateAt(charge, now) === 'unpaid'
  if (!account?.requestsTo || !isOpen) throw catalogueProblems['action-not-now']()
  const body = requestToPay(account, { id, charge, payer, now })
  await db.transact(async (tx) => {
    await noteRequest(tx, charge, { id, now })
    await enqueueLetters(tx, setting.vault, [
      {
        recipient: raastRecipient,
        id,
        kind: requestToPayMessage.id,
        contentType: 'application/xml',
        body,
        createdAt: now,
      },
    ])
  })
}
