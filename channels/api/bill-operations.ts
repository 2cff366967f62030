/** A person's bills for a program that acts for them: add, see what is due, pay one or many. */
import { showIdentifier } from '#platform/billing'
import {
  askToPay,
  billersOf,
  billsOf,
  fillBasket,
  unwatchBill,
  watchBill,
  type BillerService,
  type ChosenBill,
  type Platform,
  type WatchedBill,
} from '#platform/catalogue'
import { formatReference } from '#platform/cases'
import { text } from '#platform/kernel'
import { amountBody } from './amount.ts'
import {
  billerListAnswer,
  billListAnswer,
  billPaymentAnswer,
  newBillRequest,
  payBillsRequest,
  watchedBillAnswer,
} from './bill-schemas.ts'
import { preferredLanguage } from './language.ts'
import { pathValue, type Operation } from './operation.ts'

export function billOperations(platform: Platform): Operation[] {
  return [
    listBillers(platform),
    listBills(platform),
    addBill(platform),
    removeBill(platform),
    payBills(platform),
  ]
}

function listBillers({ setting }: Platform): Operation {
  const billers = billersOf(setting).map(billerBody)
  return {
    ...onBills('GET', 'listBillers', '/billers'),
    needs: 'nothing',
    summary: text('Whose bills are paid here', 'یہاں کن اداروں کے بل ادا ہوتے ہیں'),
    answers: { 200: { means: 'Billers, and what finds a bill.', schema: billerListAnswer } },
    problems: [],
    run: () => ({ billers }),
  }
}

function billerBody({ id, wording, biller }: BillerService) {
  const { identifier, dueRules } = biller
  return {
    id,
    name: wording.name,
    identifier: identifier.map(({ name, label, hint, pattern, example, certainty }) => ({
      name,
      label,
      hint,
      pattern: pattern.source,
      example,
      certainty,
    })),
    dueRules,
  }
}

function listBills(platform: Platform): Operation {
  return {
    ...onBills('GET', 'listBills', '/bills'),
    summary: text('My bills, and what is due today', 'میرے بل، اور آج کیا واجب ہے'),
    description: text(
      'A biller that answers itself is asked first. `isStale`: it did not answer.',
      'جو ادارہ خود جواب دیتا ہے اس سے پہلے پوچھا جاتا ہے۔ `isStale`: اس نے جواب نہیں دیا۔',
    ),
    answers: { 200: { means: 'The list with what is due.', schema: billListAnswer } },
    problems: [],
    run: async ({ caller }) => {
      const watched = await billsOf(platform, caller.personId)
      return { bills: watched.map(watchedBody) }
    },
  }
}

function watchedBody({ saved, service, due, isStale }: WatchedBill) {
  return {
    id: saved.id,
    biller: service.id,
    name: service.wording.name,
    account: showIdentifier(service.biller, saved.identifier),
    isStale,
    due: due.map(({ bill, amount, payment }) => ({
      number: bill.number,
      dueDate: bill.dueDate,
      arrearsPaisa: bill.arrearsPaisa,
      amount: amountBody(amount),
      payableUntil: amount.terms?.dueDate,
      surchargePaisa: amount.terms?.surcharge,
      psid: payment?.charge.psid,
      reference: payment && formatReference(payment.case),
    })),
  }
}

function addBill(platform: Platform): Operation {
  return {
    ...onBills('POST', 'addBill', '/bills'),
    summary: text('Put a bill on my list', 'میری فہرست میں بل شامل کریں'),
    description: text(
      'By the number on it. The same again changes nothing and gives the same id.',
      'اس پر درج نمبر سے۔ وہی دوبارہ بھیجنے سے کچھ نہیں بدلتا اور وہی شناخت ملتی ہے۔',
    ),
    body: newBillRequest,
    answers: { 201: { means: 'The line of the list.', schema: watchedBillAnswer } },
    problems: [
      'billing-biller-unknown',
      'answers-faulty',
      'billing-account-unknown',
      'billing-saved-too-many',
    ],
    run: async ({ caller: { personId }, body }, reply) => {
      const { biller, identifier: typed } = body as {
        biller: string
        identifier: Record<string, string>
      }
      const id = await watchBill(platform, { personId, biller, typed })
      const watched = await billsOf(platform, personId, [id])
      void reply.code(201)
      return watched.map(watchedBody)[0]
    },
  }
}

function removeBill(platform: Platform): Operation {
  return {
    ...onBills('DELETE', 'removeBill', '/bills/:bill'),
    summary: text('Take a bill off my list', 'میری فہرست سے بل ہٹائیں'),
    answers: { 204: { means: 'Forgotten.' } },
    problems: ['billing-saved-unknown'],
    run: async (request, reply) => {
      await unwatchBill(platform, request.caller.personId, pathValue(request, 'bill'))
      return reply.code(204).send()
    },
  }
}

function payBills(platform: Platform): Operation {
  const { db, setting, defaultLanguage } = platform
  return {
    ...onBills('POST', 'payBills', '/bills/payments'),
    summary: text('A payment number for one bill or many', 'ایک یا کئی بلوں کا ادائیگی نمبر'),
    description: text(
      'Each bill gets a payment number; several get one more for all of them. Asked again, the ' +
        'numbers are the same as long as they can be paid.',
      'ہر بل کو ادائیگی نمبر ملتا ہے؛ کئی ہوں تو سب کے لیے ایک اور۔ دوبارہ مانگنے پر وہی نمبر ملتے ہیں جب تک ان سے ' +
        'ادائیگی ہو سکے۔',
    ),
    body: payBillsRequest,
    answers: { 201: { means: 'What to pay by.', schema: billPaymentAnswer } },
    problems: [
      'billing-nothing-chosen',
      'billing-not-due',
      'payments-basket-size',
      'payments-basket-places',
    ],
    run: async ({ caller: { actor, personId }, body, headers }, reply) => {
      const { bills } = body as { bills: readonly ChosenBill[] }
      const language = preferredLanguage(headers['accept-language'], defaultLanguage)
      const payments = await askToPay(platform, { actor, personId, language }, bills)
      const psids = payments.map(({ psid }) => psid)
      const basket = psids.length > 1 ? await fillBasket(db, setting, personId, psids) : undefined
      void reply.code(201)
      return { psid: basket?.psid ?? psids[0], payments }
    },
  }
}

function onBills(method: Operation['method'], id: string, path: string) {
  return { method, id, path, tag: 'bills', needs: 'bearer' } as const
}
