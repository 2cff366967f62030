/** A service that no government has: a permit to fly a kite, with a fee, a decision and a paper. */
import { kiteAccounts } from '#tests/kite-accounts'
import {
  answer,
  civilDateOf,
  date,
  defineService,
  longText,
  maskCnic,
  oneOf,
  person,
  rupees,
  shortText,
  text,
  type RegisterDefinition,
} from '#platform/catalogue'

export const kiteRegister: RegisterDefinition = {
  id: 'kites',
  publicFields: ['size', 'amount', 'issuedOn'],
  searchableFields: ['cnic'],
  states: { flying: ['grounded'], grounded: [] },
}

const note = { note: longText({ max: 500 }) }
const kiteFee = {
  id: 'fee/2026',
  from: '2026-01-01',
  authority: text('Kite Act', 'پتنگ ایکٹ'),
  source: 'invented',
}
const asked = { note: { title: text('Why?', 'کیوں؟') } }

export const kitePermit = defineService({
  id: 'kite-permit',
  competentAuthority: text('Kite Board', 'پتنگ بورڈ'),
  legalResource: text('Kite Act, section 1', 'پتنگ ایکٹ، دفعہ 1'),
  channels: ['portal', 'api'],
  applicant: { assurance: 'substantial' },
  form: {
    size: oneOf(['small', 'large']),
    colour: shortText({ max: 40, when: answer('size').is('large') }),
    flyer: person(),
    day: date({ notBefore: '2026-01-01' }),
  },
  questions: {
    size: {
      title: text('How large is the kite?', 'پتنگ کتنی بڑی ہے؟'),
      options: { small: text('Small', 'چھوٹی'), large: text('Large', 'بڑی') },
    },
    colour: { title: text('Which colour?', 'کون سا رنگ؟') },
    flyer: { title: text('Who flies it?', 'کون اڑائے گا؟') },
    day: { title: text('On which day?', 'کس دن؟') },
  },
  wording: {
    name: text('Kite permit', 'پتنگ کا اجازت نامہ'),
    summary: text('Permission to fly a kite.', 'پتنگ اڑانے کی اجازت۔'),
    cost: text(
      'Rs 50 for a small kite, Rs 100 for a large one.',
      'چھوٹی پتنگ 50 روپے، بڑی 100 روپے۔',
    ),
    needed: [text('Your CNIC', 'آپ کا شناختی کارڈ')],
    duration: text('Two working days.', 'دو دن۔'),
    states: {
      draft: {
        name: text('Draft', 'مسودہ'),
        meaning: text('Not handed in.', 'ابھی جمع نہیں ہوا۔'),
      },
      review: {
        name: text('In review', 'زیر غور'),
        meaning: text('An officer decides.', 'افسر فیصلہ کریں گے۔'),
        public: text(
          'An officer is deciding on this application.',
          'افسر اس درخواست پر فیصلہ کر رہے ہیں۔',
        ),
      },
      payable: {
        name: text('To be paid', 'واجب الادا'),
        meaning: text('Pay the fee.', 'فیس ادا کریں۔'),
        public: text('The fee has not been paid yet.', 'فیس ابھی ادا نہیں ہوئی۔'),
      },
      flying: {
        name: text('Permitted', 'اجازت'),
        meaning: text('Fly it.', 'اڑائیں۔'),
        public: text('This permit is in force.', 'یہ اجازت نامہ نافذ ہے۔'),
      },
      grounded: {
        name: text('Grounded', 'منسوخ'),
        meaning: text('Do not fly it.', 'نہ اڑائیں۔'),
        public: text('This permit has been withdrawn.', 'یہ اجازت نامہ واپس لے لیا گیا ہے۔'),
      },
      refused: {
        name: text('Refused', 'نامنظور'),
        meaning: text('No permit.', 'اجازت نہیں۔'),
        public: text('No permit was given.', 'اجازت نامہ نہیں دیا گیا۔'),
      },
      lapsed: {
        name: text('Lapsed', 'مدت ختم'),
        meaning: text('Not paid in time.', 'وقت پر ادا نہیں ہوا۔'),
        public: text('The fee was not paid in time.', 'فیس وقت پر ادا نہیں ہوئی۔'),
      },
    },
    actions: {
      submit: text('Hand in', 'جمع کرائیں'),
      allow: text('Allow', 'اجازت دیں'),
      refuse: text('Refuse', 'نامنظور کریں'),
      settle: text('Paid', 'ادا ہو گیا'),
      lapse: text('Lapsed', 'مدت ختم'),
      ground: text('Ground the kite', 'پتنگ اتار دیں'),
    },
    done: {
      submit: text('Handed in', 'جمع کرایا گیا'),
      allow: text('Allowed', 'اجازت دی گئی'),
      refuse: text('Refused by the officer', 'افسر نے نامنظور کیا'),
      ground: text('Kite grounded', 'پتنگ اتار دی گئی'),
    },
    messages: {
      received: text(
        'Received {reference}, answer by {deadline}.',
        '{reference} مل گیا، جواب {deadline} تک۔',
      ),
      pay: text('Pay {amount} with PSID {psid}.', '{psid} سے {amount} ادا کریں۔'),
      flying: text('Permit {number} issued.', 'اجازت نامہ {number} جاری۔'),
    },
    asks: { allow: asked, refuse: asked, ground: asked },
  },
  rules: [kiteFee],
  cost: {
    accounts: kiteAccounts,
    amount: ({ answers }) => {
      const amount = answers.size === 'large' ? rupees(100) : rupees(50)
      const step = {
        label: text('The fee for this size', 'اس سائز کی فیس'),
        amount,
        article: text('Section 1', 'دفعہ 1'),
        authority: text('Kite Act', 'پتنگ ایکٹ'),
        from: '2026-01-01',
        source: 'invented',
      }
      return { amount, steps: [step], notices: [] }
    },
    creditAccount: 'revenue/kites',
    headOfAccount: 'B99999',
    challan: {
      template: new URL('kite-challan.typ', import.meta.url),
      data: ({ psid, reference }) => ({ psid: psid ?? '', reference }),
    },
  },
  workflow: {
    initial: 'draft',
    states: {
      draft: { submit: { by: 'applicant', to: 'review' } },
      review: {
        allow: { by: 'kite-officer', to: 'payable', asks: note },
        refuse: { by: 'kite-officer', to: 'refused', asks: note },
      },
      payable: {
        settle: { by: 'ledger', to: 'flying' },
        lapse: { by: 'clock', to: 'lapsed', after: '7 days' },
      },
      flying: {
        ground: {
          by: 'kite-officer',
          to: 'grounded',
          asks: note,
          within: '6 months',
          leaf: 'cancelled',
        },
      },
      grounded: {},
      refused: {},
      lapsed: {},
    },
  },
  serviceLevels: { review: { role: 'kite-officer', within: '2 working days' } },
  delivered: ['flying'],
  register: {
    into: kiteRegister,
    entryOn: ['flying', 'grounded'],
    item: ({ answers, amount, issuedAt, previous }) => ({
      size: answers.size,
      amount,
      issuedOn: previous?.['issuedOn'] ?? civilDateOf(issuedAt),
      flyer: `${answers.flyer.name} ${maskCnic(answers.flyer.cnic)}`,
      cnic: answers.flyer.cnic,
    }),
    search: (item) => ({ cnic: [String(item['cnic'])] }),
  },
  output: {
    on: 'flying',
    certificate: {
      documentType: 900,
      title: text('Kite permit', 'پتنگ کا اجازت نامہ'),
      template: new URL('kite-permit.typ', import.meta.url),
      claims: {
        size: {
          key: 10,
          label: text('Size', 'سائز'),
          kind: 'choice',
          options: { small: text('Small', 'چھوٹی'), large: text('Large', 'بڑی') },
        },
        amount: { key: 11, label: text('Fee', 'فیس'), kind: 'money' },
        flyer: { key: 12, label: text('Flyer', 'اڑانے والا'), kind: 'text' },
      },
      data: ({ number, jurisdiction, answers }) => ({
        number,
        title: text('Kite permit', 'پتنگ کا اجازت نامہ'),
        authority: text('Kite Board', 'پتنگ بورڈ'),
        office: jurisdiction.name,
        facts: [{ label: text('Flyer', 'اڑانے والا'), value: answers.flyer.name }],
        check: text('Check the code.', 'کوڈ کی تصدیق کریں۔'),
      }),
    },
  },
  notify: { review: 'received', payable: 'pay', flying: 'flying' },
})
