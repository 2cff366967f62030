/** A second invented service: its steps ask for more, give back, and draw on a stock. */
import { kiteAccounts, kitesInStock } from '#tests/kite-accounts'
import {
  catalogueProblems,
  defineService,
  fingerprint,
  oneOf,
  person,
  rupees,
  text,
  type Amount,
  type RegisterDefinition,
  type StepContext,
} from '#platform/catalogue'

export const contestRegister: RegisterDefinition = {
  id: 'contest',
  publicFields: ['length', 'amount'],
  states: { entered: ['entered', 'flown', 'refunded'], flown: [], refunded: [] },
}

const fee = (label: string, amount: number): Amount => ({
  amount,
  steps: [
    {
      label: text('Fee', 'فیس'),
      amount,
      article: text('Section 2', 'دفعہ 2'),
      authority: text('Kite Act', 'پتنگ ایکٹ'),
      from: '2026-01-01',
      source: label,
    },
  ],
  notices: [],
})

const long = rupees(150)
type Context = StepContext<{ length: string }>

const word = text('Kite contest', 'پتنگ بازی کا مقابلہ')
const state = (en: string, ur: string) => {
  const said = text(en, ur)
  return { name: said, meaning: said, public: said }
}

const certificate = (documentType: number) => ({
  documentType,
  title: word,
  template: new URL('kite-permit.typ', import.meta.url),
  claims: { amount: { key: 11, label: text('Fee', 'فیس'), kind: 'money' as const } },
  data: () => ({}),
})

const lengths = { short: text('Short', 'چھوٹی'), long: text('Long', 'لمبی') }
const winds = { none: text('None', 'نہیں'), some: text('Some', 'کچھ') }

/** Sold at a counter, out of a stock that was paid for before. */
export const kiteSale = defineService({
  id: 'kite-sale',
  competentAuthority: text('Kite Board', 'پتنگ بورڈ'),
  legalResource: text('Kite Act, section 3', 'پتنگ ایکٹ، دفعہ 3'),
  channels: ['counter'],
  applicant: { assurance: 'basic' },
  form: { buyer: person() },
  questions: { buyer: { title: text('Who buys?', 'خریدار کون ہے؟') } },
  wording: {
    name: text('Kite sale', 'پتنگ کی فروخت'),
    summary: text('A kite over the counter.', 'کاؤنٹر پر پتنگ۔'),
    cost: word,
    needed: [],
    duration: word,
    states: { draft: state('Draft', 'مسودہ'), sold: state('Sold', 'فروخت شدہ') },
    actions: { sell: text('Sell', 'فروخت کریں') },
    done: { sell: text('Sold', 'فروخت ہوا') },
    messages: {},
  },
  cost: {
    accounts: [...kiteAccounts, kitesInStock],
    amount: () => fee('invented', rupees(50)),
    creditAccount: 'revenue/kites',
    headOfAccount: 'B99999',
  },
  contact: ({ buyer }) => (buyer.phone ? { phone: buyer.phone } : undefined),
  workflow: {
    initial: 'draft',
    states: {
      draft: {
        sell: {
          by: 'kite-clerk',
          to: 'sold',
          draw: () => ({ account: 'stock/kites', amount: rupees(50) }),
        },
      },
      sold: {},
    },
  },
})

export const kiteContest = defineService({
  id: 'kite-contest',
  competentAuthority: text('Kite Board', 'پتنگ بورڈ'),
  legalResource: text('Kite Act, section 2', 'پتنگ ایکٹ، دفعہ 2'),
  channels: ['portal', 'counter'],
  applicant: { assurance: 'substantial' },
  form: { length: oneOf(['short', 'long', 'stock']), flyer: person() },
  questions: {
    length: {
      title: text('How long is the line?', 'ڈور کتنی لمبی ہے؟'),
      options: {
        short: text('Short', 'چھوٹی'),
        long: text('Long', 'لمبی'),
        stock: text('For sale', 'فروخت کے لیے'),
      },
    },
    flyer: { title: text('Who flies?', 'کون اڑائے گا؟') },
  },
  wording: {
    name: word,
    summary: word,
    cost: word,
    needed: [],
    duration: word,
    states: {
      draft: state('Draft', 'مسودہ'),
      payable: state('To be paid', 'واجب الادا'),
      entered: state('Entered', 'شامل'),
      'short-paid': state('More to pay', 'مزید رقم واجب'),
      flown: state('Flown', 'اڑ چکی'),
      asked: state('Refund asked', 'واپسی کی درخواست'),
      checked: state('Refund checked', 'واپسی کی پڑتال'),
      refunded: state('Paid back', 'رقم واپس'),
      lapsed: state('Lapsed', 'مدت ختم'),
    },
    actions: {
      enter: text('Enter', 'شامل ہوں'),
      settle: text('Paid', 'ادا ہو گیا'),
      lapse: text('Lapsed', 'مدت ختم'),
      fly: text('Fly', 'اڑائیں'),
      withdraw: text('Withdraw', 'واپس لیں'),
      check: text('Check', 'پڑتال کریں'),
      approve: text('Approve', 'منظور کریں'),
    },
    done: {
      enter: text('Put in for it', 'نام درج ہوا'),
      fly: text('Flown', 'اڑائی گئی'),
      withdraw: text('Withdrawn', 'واپس لی گئی'),
      check: text('Checked', 'پڑتال ہوئی'),
      approve: text('Approved', 'منظور ہوئی'),
    },
    asks: {
      fly: {
        flown: { title: text('How long was it flown?', 'کتنی دیر اڑی؟'), options: lengths },
        wind: { title: text('Was there wind?', 'ہوا تھی؟'), options: winds },
        photo: { title: text('A photo of it', 'اس کی تصویر') },
      },
    },
    messages: { pay: text('Pay {amount} with {psid}.', '{psid} سے {amount} ادا کریں۔') },
  },
  cost: {
    accounts: [...kiteAccounts, kitesInStock],
    amount: () => fee('invented', rupees(100)),
    creditAccount: ({ length }) => (length === 'stock' ? 'stock/kites' : 'revenue/kites'),
    headOfAccount: 'B99999',
  },
  workflow: {
    initial: 'draft',
    states: {
      draft: {
        enter: { by: 'applicant', to: 'payable' },
      },
      payable: {
        settle: { by: 'ledger', to: 'entered' },
        lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
      },
      entered: {
        fly: {
          by: 'kite-officer',
          to: 'flown',
          leaf: 'consumed',
          asks: {
            flown: oneOf(['short', 'long']),
            wind: oneOf(['none', 'some'], { optional: true }),
            photo: fingerprint({ optional: true }),
          },
          check: ({ said }: Context) => {
            if (said['wind'] === 'none') throw catalogueProblems['too-busy']()
          },
          or: {
            to: 'short-paid',
            when: ({ said, amount }: Context) => said['flown'] === 'long' && amount < long,
            charge: ({ amount }: Context) => fee('on top', long - amount),
          },
        },
        withdraw: { by: 'applicant', to: 'asked' },
      },
      'short-paid': {
        settle: { by: 'ledger', to: 'entered' },
        lapse: { by: 'clock', to: 'entered', after: '7 days' },
      },
      asked: { check: { by: 'kite-clerk', to: 'checked', duty: 'maker' } },
      checked: {
        approve: {
          by: 'kite-officer',
          to: 'refunded',
          refund: ({ amount }: Context) => ({
            amount: amount - rupees(10),
            deducted: rupees(10),
            steps: fee('kept', rupees(10)).steps,
          }),
        },
      },
      flown: {},
      refunded: {},
      lapsed: {},
    },
  },
  serviceLevels: {
    asked: { role: 'kite-clerk', within: '2 working days' },
    checked: { role: 'kite-officer', within: '2 working days' },
  },
  delivered: ['entered'],
  register: {
    into: contestRegister,
    entryOn: ['entered', 'flown', 'refunded'],
    item: ({ answers, amount }) => ({ length: answers.length, amount }),
  },
  output: { on: 'entered', certificate: certificate(901) },
  endorsements: [{ on: 'flown', certificate: certificate(902) }],
  notify: { payable: 'pay' },
})
