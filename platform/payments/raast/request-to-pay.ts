/** Asking a bank's customer for what a charge comes to: pain.013 out, its status by pain.014 in. */
import type { Tx } from '#platform/database'
import { civilDateOf } from '#platform/kernel'
import {
  decimalOf,
  element,
  elementsAt,
  requestToPayMessage,
  textAt,
  writeMessage,
  type XmlElement,
} from '#platform/iso20022'
import { amountDueOn, type Charge } from '../charge.ts'
import { paymentProblems } from '../problems.ts'
import type { RaastAccount } from './account.ts'

/** By what a bank finds its customer: the account, or the mobile number that stands for it. */
export type RaastPayer = { readonly iban: string } | { readonly phone: string }

/** For each charge: who is asked cannot help it. */
export const requestsMax = 3

export type PayRequest = {
  readonly id: string
  readonly askedAt: Date
  /** ExternalPaymentTransactionStatus1Code, as the bank last said it. */
  readonly status: string | undefined
}

/** The message; `id` names it, and comes back with the payment as `EndToEndId`. */
export function requestToPay(
  account: RaastAccount,
  { id, charge, payer, now }: { id: string; charge: Charge; payer: RaastPayer; now: Date },
): string {
  const today = civilDateOf(now)
  const amount = element('InstdAmt', decimalOf(amountDueOn(charge, today)), { Ccy: 'PKR' })
  const creditor = element('Cdtr', [element('Nm', account.name)])
  return writeMessage(requestToPayMessage, [
    element('GrpHdr', [
      element('MsgId', id),
      element('CreDtTm', now.toISOString()),
      element('NbOfTxs', '1'),
      element('InitgPty', [element('Nm', account.name)]),
    ]),
    element('PmtInf', [
      element('PmtInfId', id),
      element('PmtMtd', 'TRF'),
      element('ReqdExctnDt', [element('Dt', today)]),
      element('XpryDt', [element('DtTm', charge.expiresAt.toISOString())]),
      // His name is his bank's to know.
      element('Dbtr', []),
      element('DbtrAcct', accountOf(payer)),
      element('DbtrAgt', [element('FinInstnId', [element('Othr', [element('Id', notTold)])])]),
      element('CdtTrfTx', [
        element('PmtId', [element('EndToEndId', id)]),
        element('Amt', [amount]),
        element('ChrgBr', 'SLEV'),
        element('CdtrAgt', [element('FinInstnId', [element('BICFI', account.bic)])]),
        creditor,
        element('CdtrAcct', [element('Id', [element('IBAN', account.iban)])]),
        element('RmtInf', [
          element('Strd', [element('CdtrRefInf', [element('Ref', charge.psid)])]),
        ]),
      ]),
    ]),
  ])
}

const notTold = 'NOTPROVIDED'

function accountOf(payer: RaastPayer) {
  if ('iban' in payer) return [element('Id', [element('IBAN', payer.iban)])]
  return [
    element('Id', [element('Othr', [element('Id', notTold)])]),
    // ExternalProxyAccountType1Code: a mobile phone's number.
    element('Prxy', [element('Tp', [element('Cd', 'MBNO')]), element('Id', payer.phone)]),
  ]
}

/**
 * Notes that somebody is asked. Call it in the transaction that sends the message; several at one
 * moment wait for one another, so that none is asked beyond the count.
 * @throws payments-asked-too-often
 */
export async function noteRequest(
  tx: Tx,
  { psid, jurisdiction }: Pick<Charge, 'psid' | 'jurisdiction'>,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<void> {
  await tx.query(`select from payments.charge where psid = $1 for no key update`, [psid])
  const rows = await tx.query(
    `insert into payments.pay_request (jurisdiction, psid, id, asked_at)
     select $1, $2, $3, $4
     where (select count(*) from payments.pay_request where psid = $2) < $5
     returning 1 as one`,
    [jurisdiction, psid, id, now, requestsMax],
  )
  if (rows.length === 0) throw paymentProblems['payments-asked-too-often']()
}

/** Who was asked for a charge, the last first. */
export async function requestsFor(tx: Tx, psid: string): Promise<PayRequest[]> {
  const rows = await tx.query<{ id: string; asked_at: Date; status: string | null }>(
    `select id, asked_at, status from payments.pay_request where psid = $1 order by id desc`,
    [psid],
  )
  return rows.map(({ id, asked_at, status }) => ({
    id,
    askedAt: asked_at,
    status: status ?? undefined,
  }))
}

/** What a bank says of a request, by its id; the narrowest status that it gives. */
export function readRequestStatus(root: XmlElement): { id: string; status: string | undefined } {
  const paths = [
    'OrgnlPmtInfAndSts/TxInfAndSts/TxSts',
    'OrgnlPmtInfAndSts/PmtInfSts',
    'OrgnlGrpInfAndSts/GrpSts',
  ]
  return {
    id: textAt(root, 'OrgnlGrpInfAndSts/OrgnlMsgId') ?? '',
    status: paths.flatMap((path) => elementsAt(root, path))[0]?.text,
  }
}

/** Keeps what a bank said of a request; false where there is no such request. */
export async function noteRequestStatus(
  tx: Tx,
  { id, status }: { readonly id: string; readonly status: string | undefined },
  now: Date,
): Promise<boolean> {
  const rows = await tx.query(
    `update payments.pay_request set status = coalesce($2, status), changed_at = $3
     where id = $1 returning 1 as one`,
    [id, status, now],
  )
  return rows.length > 0
}
