/** A third invented service: a clerk sells kite tokens at a counter, out of his own stock. */
import { kiteAccounts } from '#tests/kite-accounts'
import {
  catalogueProblems,
  defineService,
  oneOf,
  person,
  rupees,
  shortText,
  suspensionFields,
  text,
  type Amount,
  type RegisterDefinition,
  type StepContext,
} from '#platform/catalogue'

export const tokenRegister: RegisterDefinition = {
  id: 'tokens',
  publicFields: ['serial', 'amount', 'seller'],
  states: { sold: [] },
}

/** The licences of the sellers, which an authority publishes. */
export const sellerRegister: RegisterDefinition = {
  id: 'sellers',
  publicFields: ['stall', 'commission', ...suspensionFields],
  states: { published: ['published'] },
  publishedBy: 'kite-officer',
  suspendable: {
    title: text('Stalls', 'اسٹال'),
    nameOf: ({ stall }) => String(stall),
  },
}

const price: Amount = {
  amount: rupees(50),
  steps: [
    {
      label: text('Price', 'قیمت'),
      amount: rupees(50),
      article: text('Section 3', 'دفعہ 3'),
      authority: text('Kite Act', 'پتنگ ایکٹ'),
      from: '2026-01-01',
      source: 'invented',
    },
  ],
  notices: [],
}

const word = text('Kite token', 'پتنگ کا ٹوکن')
const state = (en: string, ur: string) => {
  const said = text(en, ur)
  return { name: said, meaning: said, public: said }
}
const stallOf = ({ post = '' }: { post?: string | undefined }) => `stock/${post}`
const codeAsked = { code: { title: text('Which code has come?', 'کون سا کوڈ آیا؟') } }

type Context = StepContext<Record<string, unknown>>
const wrong = ({ said, code }: Context) => said['code'] !== code

export const kiteCounter = defineService({
  id: 'kite-counter',
  competentAuthority: text('Kite Board', 'پتنگ بورڈ'),
  legalResource: text('Kite Act, section 3', 'پتنگ ایکٹ، دفعہ 3'),
  channels: ['counter'],
  applicant: { assurance: 'substantial' },
  form: {
    size: oneOf(['small']),
    buyer: person({ phone: 'required' }),
    use: shortText({ max: 40 }),
  },
  questions: {
    size: {
      title: text('Which size?', 'کون سا سائز؟'),
      options: { small: text('Small', 'چھوٹا') },
    },
    buyer: { title: text('Who buys?', 'کون خریدتا ہے؟') },
    use: { title: text('What for?', 'کس لیے؟') },
  },
  wording: {
    name: word,
    summary: word,
    cost: word,
    needed: [],
    duration: word,
    states: {
      draft: state('Draft', 'مسودہ'),
      asked: state('Code sent', 'کوڈ بھیجا گیا'),
      sold: state('Sold', 'فروخت'),
      dropped: state('Not sold', 'فروخت نہیں ہوا'),
    },
    actions: {
      open: text('Send the code', 'کوڈ بھیجیں'),
      sell: text('Sell', 'فروخت کریں'),
      drop: text('Not sold', 'فروخت نہیں ہوا'),
    },
    done: {
      open: text('Code sent', 'کوڈ بھیجا گیا'),
      sell: text('Sold', 'فروخت ہوا'),
    },
    messages: {
      code: text('Code {code}. A token costs {amount}.', 'کوڈ {code}۔ ٹوکن {amount} کا ہے۔'),
      sold: text('Token {number}: you paid {amount}.', 'ٹوکن {number}: آپ نے {amount} دیے۔'),
    },
    asks: { sell: codeAsked },
  },
  evidence: {
    stall: {
      register: 'sellers',
      purpose: text('The seller’s stall', 'بیچنے والے کا اسٹال'),
      key: (_answers, { jurisdiction, post }) => post && `${jurisdiction}/${post}`,
    },
  },
  cost: {
    accounts: kiteAccounts,
    amount: () => price,
    creditAccount: 'revenue/kites',
    headOfAccount: 'B99999',
  },
  counter: {
    stock: stallOf,
    book: {
      title: text('Sales book', 'فروخت کا رجسٹر'),
      columns: [{ label: text('Buyer', 'خریدار'), value: ({ item }) => String(item['buyer']) }],
    },
  },
  contact: ({ buyer }) => (buyer.phone ? { phone: buyer.phone } : undefined),
  workflow: {
    initial: 'draft',
    states: {
      draft: { open: { by: 'kite-clerk', to: 'asked' } },
      asked: {
        sell: {
          by: 'kite-clerk',
          to: 'sold',
          asks: { code: shortText({ max: 6 }) },
          series: ({ post }) => `tokens/${post}`,
          check: ({ serial }: Context) => {
            if ((serial?.ofDay ?? 0) > 5) throw catalogueProblems['too-busy']()
          },
          or: { to: 'dropped', when: wrong },
          draw: (context: Context) => ({
            account: stallOf(context),
            amount: rupees(50),
            commission: Number(context.evidence['stall']?.['commission'] ?? 0),
          }),
        },
        drop: { by: 'clock', to: 'dropped', after: '1 day' },
      },
      sold: {},
      dropped: {},
    },
  },
  register: {
    into: tokenRegister,
    entryOn: ['sold'],
    item: ({ answers, amount, serial, evidence }) => ({
      serial,
      amount,
      buyer: answers.buyer.name,
      seller: evidence?.['stall']?.['stall'],
    }),
  },
  output: {
    on: 'sold',
    certificate: {
      documentType: 903,
      title: word,
      template: new URL('kite-permit.typ', import.meta.url),
      claims: { amount: { key: 11, label: text('Price', 'قیمت'), kind: 'money' } },
      data: () => ({}),
    },
  },
  notify: { asked: 'code', sold: 'sold' },
})

/** The clerk buys what he sells. */
export const kiteStock = defineService({
  id: 'kite-stock',
  competentAuthority: text('Kite Board', 'پتنگ بورڈ'),
  legalResource: text('Kite Act, section 3', 'پتنگ ایکٹ، دفعہ 3'),
  channels: ['counter'],
  applicant: { assurance: 'substantial' },
  form: { size: oneOf(['small', 'large']) },
  questions: {
    size: {
      title: text('Which size?', 'کون سا سائز؟'),
      options: { small: text('Small', 'چھوٹا'), large: text('Large', 'بڑا') },
    },
  },
  wording: {
    name: text('Kite stock', 'پتنگوں کا ذخیرہ'),
    summary: word,
    cost: word,
    needed: [],
    duration: word,
    states: {
      draft: state('Draft', 'مسودہ'),
      payable: state('To be paid', 'واجب الادا'),
      bought: state('Bought', 'خریدا گیا'),
      lapsed: state('Lapsed', 'مدت ختم'),
    },
    actions: {
      order: text('Order', 'منگوائیں'),
      settle: text('Paid', 'ادا ہو گیا'),
      lapse: text('Lapsed', 'مدت ختم'),
    },
    done: { order: text('Ordered', 'منگوایا گیا') },
    messages: {},
  },
  cost: {
    amount: ({ answers }) =>
      answers.size === 'large'
        ? { ...price, amount: rupees(500) }
        : { ...price, amount: rupees(50) },
    creditAccount: (_answers, at) => stallOf(at),
    headOfAccount: 'B99999',
  },
  counter: { stock: stallOf },
  workflow: {
    initial: 'draft',
    states: {
      draft: { order: { by: 'kite-clerk', to: 'payable' } },
      payable: {
        settle: { by: 'ledger', to: 'bought' },
        lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
      },
      bought: {},
      lapsed: {},
    },
  },
})
