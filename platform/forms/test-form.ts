/** An invented service for the tests of this block: a permit to fly kites from a roof. */
import { text } from '#platform/kernel'
import fc from 'fast-check'
import { all, answer, any, not } from './condition.ts'
import { defineForm, type FormContext, type Wording } from './form.ts'
import {
  area,
  confirmation,
  date,
  longText,
  money,
  oneFrom,
  oneOf,
  people,
  person,
  quantity,
  shortText,
} from './question.ts'
import type { Person } from './question.ts'

const isContest = answer('occasion').is('contest')
const needsGround = any([isContest, answer('occasion').is('festival')])

export const kitePermit = defineForm({
  occasion: oneOf(['festival', 'contest', 'wedding', 'leisure']),
  prize: money({ when: isContest, atLeast: 100_00, atMost: 500_000_00 }),
  referee: person({ when: isContest, phone: 'required' }),
  fliers: people({ atLeast: 1, atMost: 5 }),
  helper: person({ optional: true }),
  flyingDate: date({ notAfter: 'today', notBefore: '2017-07-01' }),
  ground: oneFrom('grounds', { when: needsGround }),
  groundSize: area({ when: all([needsGround, not(answer('ground').is('rooftop'))]) }),
  stringLength: quantity({ unit: 'metre', atLeast: 10, atMost: 900, decimals: 1 }),
  motto: shortText({ max: 40, optional: true }),
  story: longText({ max: 300, when: answer('occasion').oneOf(['wedding', 'festival']) }),
  noGlassString: confirmation(),
})

export const kiteWording: Wording<typeof kitePermit> = {
  occasion: {
    title: text('What is the occasion?', 'موقع کیا ہے؟'),
    short: text('Occasion', 'موقع'),
    options: {
      festival: text('A festival', 'میلہ'),
      contest: text('A contest', 'مقابلہ'),
      wedding: text('A wedding', 'شادی'),
      leisure: text('Leisure', 'تفریح'),
    },
  },
  prize: { title: text('How much is the prize?', 'انعام کتنا ہے؟'), short: text('Prize', 'انعام') },
  referee: { title: text('Who is the referee?', 'منصف کون ہے؟'), short: text('Referee', 'منصف') },
  fliers: { title: text('Who flies?', 'کون اڑائے گا؟'), short: text('Flier', 'پتنگ باز') },
  helper: { title: text('Who holds the reel?', 'چرخی کون پکڑے گا؟') },
  flyingDate: {
    title: text('Which day?', 'کس دن؟'),
    hint: text('The day of the flight', 'اڑان کا دن'),
  },
  ground: { title: text('On which ground?', 'کس میدان میں؟') },
  groundSize: { title: text('How large is it?', 'رقبہ کتنا ہے؟') },
  stringLength: { title: text('How long is the string?', 'ڈور کتنی لمبی ہے؟') },
  motto: { title: text('A motto', 'نعرہ') },
  story: { title: text('Tell us about the day', 'دن کے بارے میں بتائیں') },
  noGlassString: { title: text('No glass on the string', 'ڈور پر شیشہ نہیں') },
}

export const kiteContext: FormContext = {
  today: '2026-11-21',
  lists: {
    grounds: [
      { value: 'minto', label: text('Minto Park', 'منٹو پارک') },
      { value: 'rooftop', label: text('A rooftop', 'چھت') },
    ],
  },
}

export const ayesha: Person = {
  name: 'Ayesha Bibi',
  relation: 'daughter-of',
  relativeName: 'Ghulam Rasool',
  cnic: '3520212345671',
  address: 'House 5, Mohalla Kite-makers, Lahore',
  phone: '+923001234567',
}

export const bilal: Person = {
  name: 'بلال احمد',
  relation: 'son-of',
  relativeName: 'نور احمد',
  cnic: '3520298765432',
  address: 'مکان 12، گلی 3، لاہور',
}

const nameArbitrary = fc.constantFrom(
  'Ayesha Bibi',
  "Jan-e-Alam O'Brien",
  'محمد علی',
  'Zoë',
  'ਗੁਰਪ੍ਰੀਤ',
  '李小龙',
  'M/s Bhola @ Kala',
)
const lineArbitrary = fc
  .tuple(fc.constantFrom('House', 'مکان', '<b>12</b>', "'; drop table"), fc.nat(999))
  .map(([word, number]) => `${word} ${number}`)

export const personArbitrary: fc.Arbitrary<Person> = fc
  .record(
    {
      name: nameArbitrary,
      relation: fc.constantFrom('son-of', 'daughter-of', 'wife-of', 'widow-of'),
      relativeName: nameArbitrary,
      cnic: fc.integer({ min: 1_000_000_000_000, max: 9_999_999_999_999 }).map(String),
      address: lineArbitrary,
      phone: fc
        .integer({ min: 0, max: 999_999_999 })
        .map((n) => `+923${String(n).padStart(9, '0')}`),
    },
    {
      requiredKeys: ['name', 'relation', 'relativeName', 'cnic', 'address'],
      noNullPrototype: true,
    },
  )
  .map((one) => one as Person)

export const decimalArbitrary = fc
  .tuple(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, part]) => {
    const fraction = String(part).padStart(4, '0').replace(/0+$/, '')
    return fraction === '' ? String(whole) : `${whole}.${fraction}`
  })

export const dateArbitrary = fc
  .date({ min: new Date('2017-07-01'), max: new Date('2026-11-21'), noInvalidDate: true })
  .map((instant) => instant.toISOString().slice(0, 10))

const occasionArbitrary = fc.constantFrom('festival', 'contest', 'wedding', 'leisure')

/** An answer to every question, whether it applies or not: the path decides which survive. */
export const everythingArbitrary = fc.record(
  {
    occasion: occasionArbitrary,
    prize: fc.integer({ min: 100_00, max: 500_000_00 }),
    referee: personArbitrary.map((one) => ({ ...one, phone: '+923001234567' })),
    fliers: fc.uniqueArray(personArbitrary, {
      minLength: 1,
      maxLength: 5,
      selector: (one) => one.cnic,
    }),
    helper: fc.option(personArbitrary),
    flyingDate: dateArbitrary,
    ground: fc.constantFrom('minto', 'rooftop'),
    groundSize: fc.record(
      { value: decimalArbitrary, unit: fc.constantFrom('kanal', 'marla') },
      { noNullPrototype: true },
    ),
    stringLength: fc.integer({ min: 10, max: 900 }).map(String),
    motto: fc.option(lineArbitrary),
    story: fc.constantFrom('One line', 'First line\nsecond line', 'پہلی سطر\n\nدوسری سطر'),
    noGlassString: fc.constant(true as const),
  },
  { noNullPrototype: true },
)

/** Answers of a draft: any of them may not have been given yet. */
export const draftArbitrary = fc.record(
  {
    occasion: occasionArbitrary,
    ground: fc.constantFrom('minto', 'rooftop'),
    motto: lineArbitrary,
    prize: fc.nat(9),
    groundSize: fc.constant({ value: '1', unit: 'kanal' }),
    story: fc.constant('A story'),
    stringLength: fc.constant('20'),
  },
  { requiredKeys: [], noNullPrototype: true },
)
