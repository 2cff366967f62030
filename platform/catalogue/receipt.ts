/**
 * A receipt for each payment. It is made from rows that nobody can change and signed when somebody
 * asks for it (docs/decisions/0010-receipts.md): issuing pays nothing for receipts that nobody
 * wants, and a verifier asks the books, not the paper.
 */
import { createHash } from 'node:crypto'
import { actOf, findCase, findEvents, findLedgerSteps, formatReference } from '#platform/cases'
import type { Tx } from '#platform/database'
import { encodeCredentialPayload, signCredential, type Credential } from '#platform/documents'
import {
  filled,
  formatDate,
  formatInstant,
  inBoth,
  moneyInWords,
  moneyText,
  type Paisa,
  type Text,
} from '#platform/kernel'
import {
  findChargesOfCase,
  findCharge,
  findPayments,
  formatPsid,
  refundsOfCase,
  type Charge,
  type Payment,
} from '#platform/payments'
import { actingFactOf, type ActingFact } from './mandates/acting-in.ts'
import { jurisdictionOf, serviceOf } from './open-step.ts'
import type { Service } from './definition.ts'
import { subjectOf } from './new-case.ts'
import { printSigned, type PrintedPaper } from './papers.ts'
import type { Platform } from './platform.ts'
import { catalogueProblems } from './problems.ts'
import { receiptClaims, receiptDocumentType, receiptWords as words } from './receipt-wording.ts'
import type { Setting } from './setting.ts'

/** A payment that counted, with all that its receipt says. */
export type Receipt = {
  /** Of a basket it is that of all its charges. */
  readonly payment: Payment
  readonly charge: Charge
  /** What was paid of it for this charge. */
  readonly amountPaisa: Paisa
  readonly service: Service
  readonly reference: string
  readonly subject: string | undefined
  /** The case's step that the payment caused: its leaf stands in the public log. */
  readonly act: string | undefined
  readonly isPaidBack: boolean
  /** By what right somebody applied for another, if somebody did; ids alone. */
  readonly actedBy: ActingFact | undefined
}

/** The receipt of a charge; undefined while it is not paid. */
export async function findReceipt(
  tx: Tx,
  setting: Setting,
  psid: string,
): Promise<Receipt | undefined> {
  const charge = await findCharge(tx, psid)
  const paidBy = charge?.paidBy
  if (!paidBy) return undefined
  const key = { jurisdiction: charge.jurisdiction, id: charge.caseId }
  const [kase, payments, charges, steps, refunds, begun] = await Promise.all([
    findCase(tx, key),
    findPayments(tx, [paidBy.basket ?? psid]),
    findChargesOfCase(tx, key.jurisdiction, key.id),
    findLedgerSteps(tx, key),
    refundsOfCase(tx, key.jurisdiction, key.id),
    findEvents(tx, [{ ...key, seq: 1 }]),
  ])
  const payment = payments.find(({ id }) => id === paidBy.paymentId)
  if (!kase || !payment) return undefined
  // Each payment that counted took the case one step on: the first the first, and so on. Their
  // numbers are in the order of time.
  const paid = charges.flatMap(({ paidBy: by }) => by?.paymentId ?? []).sort()
  const seq = steps[paid.indexOf(payment.id)]
  const service = serviceOf(setting, kase.service)
  return {
    payment,
    charge,
    amountPaisa: paidBy.amountPaisa,
    service,
    reference: formatReference(key),
    subject: subjectOf(service, kase),
    act: seq === undefined ? undefined : actOf({ ...key, seq }),
    isPaidBack: refunds.length > 0,
    actedBy: begun[0] && actingFactOf(begun[0]),
  }
}

/**
 * What is signed, always the same for one payment: also the salt, by which nobody can make the
 * content of a receipt up that we have not signed.
 */
export function receiptCredential({ vault, signer }: Setting, receipt: Receipt): Credential {
  const { payment, charge, amountPaisa, service, reference, subject } = receipt
  const said: Readonly<Record<keyof typeof receiptClaims, string | number | undefined>> = {
    service: service.id,
    reference,
    subject,
    psid: charge.psid,
    amount: amountPaisa,
    paidOn: payment.date,
    bank: payment.bank,
    authId: payment.authId,
  }
  return {
    issuer: signer.issuer,
    documentType: receiptDocumentType,
    number: payment.id,
    issuedAt: payment.receivedAt,
    salt: vault.blindIndex('receipt-salt', `${payment.id}|${charge.psid}`).subarray(0, 16),
    claims: new Map(
      Object.entries(receiptClaims).flatMap(([name, { key }]) => {
        const value = said[name as keyof typeof said]
        return value === undefined ? [] : [[key, value] as const]
      }),
    ),
  }
}

/** SHA-256 of what a receipt's signature covers: the same each time it is printed. */
export function receiptHash(credential: Credential): string {
  return createHash('sha256').update(encodeCredentialPayload(credential)).digest('hex')
}

/** @throws action-not-now while nothing is paid under this number */
export async function printReceipt(platform: Platform, psid: string): Promise<PrintedPaper> {
  const { db, setting } = platform
  const receipt = await findReceipt(db, setting, psid)
  if (!receipt) throw catalogueProblems['action-not-now']()
  const bytes = await printSigned(platform, {
    template: new URL('receipt.typ', import.meta.url),
    data: dataOf(setting, receipt),
    credential: signCredential(receiptCredential(setting, receipt), setting.signer),
    attachments: [],
    createdAt: receipt.payment.receivedAt,
  })
  return { bytes, fileName: `receipt-${psid}.pdf` }
}

/** As the template sets it. */
function dataOf(setting: Setting, receipt: Receipt) {
  const { payment, service, reference, subject, charge, amountPaisa } = receipt
  const { receivedAt } = payment
  const when = inBoth((language) => formatInstant(receivedAt, language))
  const head = service.cost?.headOfAccount
  const row = (name: keyof typeof receiptClaims, value: Text | string) => {
    return { label: receiptClaims[name].label, value }
  }
  return {
    number: payment.id,
    title: words.title,
    authority: service.competentAuthority,
    office: jurisdictionOf(setting, charge.jurisdiction).name,
    issued: filled(words.issued, { when }),
    amount: {
      label: receiptClaims.amount.label,
      digits: moneyText(amountPaisa),
      words: inBoth((language) => moneyInWords(amountPaisa, language)),
    },
    facts: [
      row('service', service.wording.name),
      ...(subject === undefined ? [] : [row('subject', subject)]),
      row('reference', reference),
      ...actedRow(receipt),
      row('psid', formatPsid(charge.psid)),
      row(
        'paidOn',
        inBoth((language) => formatDate(payment.date, language)),
      ),
      row('bank', payment.bank),
      row('authId', payment.authId),
      ...(head === undefined ? [] : [{ label: words.head, value: head }]),
    ],
    note: words.note,
    check: words.check,
  }
}

/** A receipt names nobody: neither does this. */
function actedRow({ actedBy }: Receipt) {
  if (!actedBy) return []
  const { mandateId, visitId } = actedBy
  if (visitId === undefined) {
    return [{ label: words.actedBy, value: filled(words.byMandate, { mandate: mandateId }) }]
  }
  const post = actedBy.postId.toUpperCase()
  return [{ label: words.actedBy, value: filled(words.atCounter, { post }) }]
}
