/** What a person can pay, several payments under one number, and the receipts. */
import {
  fillBasket,
  getBasket,
  getCase,
  openChargesOf,
  printReceipt,
  type BasketView,
  type OwnCharge,
  type Platform,
} from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { civilDateOf, text } from '#platform/kernel'
import {
  amountDueOn,
  chargeStateAt,
  formatPsid,
  paymentProblems,
  type Charge,
} from '#platform/payments'
import { caseNamed } from './case-operations.ts'
import { linkOf, receiptLinkOf } from './case-view.ts'
import { pathValue, type Operation } from './operation.ts'
import { answerOnce, requestOf } from './request-once.ts'
import { basketAnswer, chargeListAnswer, newBasketRequest } from './schemas.ts'

export function paymentOperations(platform: Platform): Operation[] {
  return [listCharges(platform), makeBasket(platform), readBasket(platform), fetchReceipt(platform)]
}

function listCharges({ db, setting }: Platform): Operation {
  return {
    ...onPayments('GET', 'listCharges', '/charges'),
    summary: text('What I can pay now', 'میری واجب الادا رقوم'),
    answers: { 200: { means: 'Open charges of this person.', schema: chargeListAnswer } },
    problems: [],
    run: async ({ caller }) => {
      const open = await openChargesOf(db, setting, caller.personId)
      return { charges: open.map((one) => chargeBody(one, setting.now())) }
    },
  }
}

function makeBasket({ db, setting }: Platform): Operation {
  return {
    ...onPayments('POST', 'makeBasket', '/baskets'),
    isWrite: true,
    summary: text('One payment number for several charges', 'کئی رقوم کے لیے ایک ادائیگی نمبر'),
    description: text(
      'A bank takes all of it or nothing. The same choice is the same basket while it can be paid.',
      'بینک سب رقوم اکٹھی لیتا ہے یا کوئی نہیں۔ وہی انتخاب ادائیگی ممکن رہنے تک وہی نمبر دیتا ہے۔',
    ),
    body: newBasketRequest,
    answers: { 201: { means: 'The basket.', schema: basketAnswer } },
    problems: [
      'payments-basket-size',
      'payments-basket-places',
      'payments-basket-closed',
      'payments-basket-amount',
      'case-key-reused',
    ],
    run: async (request, reply) => {
      const { psids } = request.body as { psids: readonly string[] }
      const { personId } = request.caller
      const now = setting.now()
      const made = await answerOnce(db, requestOf(request), now, async (tx) => {
        const { psid } = await fillBasket(tx, setting, personId, psids)
        return basketBody(await getBasket(tx, setting, personId, psid), now)
      })
      void reply.code(201).header('location', `/api/baskets/${made.psid}`)
      return made
    },
  }
}

function readBasket({ db, setting }: Platform): Operation {
  return {
    ...onPayments('GET', 'getBasket', '/baskets/:psid'),
    summary: text('A basket of mine, as it stands', 'اکٹھی ادائیگی کی موجودہ حالت'),
    answers: { 200: { means: 'The basket.', schema: basketAnswer } },
    problems: ['payments-charge-unknown'],
    run: async (request) => {
      const psid = pathValue(request, 'psid')
      const view = await getBasket(db, setting, request.caller.personId, psid)
      return basketBody(view, setting.now())
    },
  }
}

function fetchReceipt(platform: Platform): Operation {
  const { db, setting } = platform
  return {
    ...onPayments('GET', 'getReceipt', '/cases/:reference/receipts/:psid.pdf'),
    summary: text('The receipt of a payment as a signed PDF', 'ادائیگی کی دستخط شدہ PDF رسید'),
    answers: { 200: { means: 'PDF/A with the signed data.', contentType: 'application/pdf' } },
    problems: ['case-not-found', 'payments-charge-unknown', 'action-not-now'],
    run: async (request, reply) => {
      const { charges } = await getCase(db, setting, request.caller.actor, caseNamed(request))
      const psid = pathValue(request, 'psid')
      if (!charges.some((charge) => charge.psid === psid)) {
        throw paymentProblems['payments-charge-unknown']({ values: { psid: formatPsid(psid) } })
      }
      const { bytes, fileName } = await printReceipt(platform, psid)
      return reply
        .type('application/pdf')
        .header('content-disposition', `attachment; filename="${fileName}"`)
        .send(bytes)
    },
  }
}

function chargeBody({ charge, case: kase, service }: OwnCharge, now: Date) {
  const { dueDate, paidBy } = charge
  const reference = formatReference(kase)
  return {
    ...standing(charge, now),
    reference,
    service: service.id,
    amountPaisa: paidBy?.amountPaisa ?? amountDueOn(charge, civilDateOf(now)),
    dueDate,
    links: { case: linkOf(reference), receipt: receiptLinkOf(reference, charge) },
  }
}

function basketBody({ basket, charge, members }: BasketView, now: Date) {
  return {
    ...standing(charge, now),
    amountPaisa: basket.amountPaisa,
    charges: members.map((member) => chargeBody(member, now)),
  }
}

function standing(charge: Charge, now: Date) {
  const { psid, expiresAt } = charge
  return { psid, state: chargeStateAt(charge, now), expiresAt: expiresAt.toISOString() }
}

function onPayments(method: 'GET' | 'POST', id: string, path: string) {
  return { method, id, path, tag: 'payments', needs: 'bearer' } as const
}
