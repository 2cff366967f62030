import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  limitFor,
  rupees,
  type CaptureGiven,
  type Item,
  type StepContext,
} from '#platform/catalogue'
import { besideChoices } from './beside-choices.ts'
import { passportFee } from './fee.ts'
import { form, type Answers } from './form.ts'
import {
  checkApplication,
  checkApproval,
  checkCaptures,
  checkCollection,
  checkDelivery,
} from './checks.ts'
import { evidence } from './evidence.ts'
import { passport } from './service.ts'
import { bookNumber, lastDay, mrzOf, nameParts, passportItem } from './passport.ts'

const today = '2026-11-22'
const answers: Answers = {
  kind: 'new',
  holder: {
    name: 'عائشہ بی بی',
    cnic: '3999010000018',
    relation: 'daughter-of',
    relativeName: 'محمد اصغر',
    address: 'مہرآباد',
  },
  age: '15-and-over',
  book: 'machine-readable',
  pages: '36',
  years: '5',
  speed: 'normal',
  handOver: 'office',
}
const holder: Item = {
  personId: 'P1',
  cnic: '3999010000018',
  nameEn: 'Ayesha Bibi',
  nameUr: 'عائشہ بی بی',
  sex: 'F',
  dateOfBirth: '1988-01-02',
  alive: true,
}
const context = (changes: Partial<StepContext<Answers>> = {}): StepContext<Answers> => ({
  answers,
  said: {},
  item: undefined,
  record: undefined,
  captures: {},
  amount: 0,
  post: undefined,
  code: '',
  serial: undefined,
  since: today,
  today,
  applicantId: 'P1',
  ...changes,
  evidence: { held: { all: [] }, ...(changes.evidence ?? { holder }) },
})
const refused = (code: string) => ({ code: `passport-${code}` })

test('the fees are those of the published table, and hold from their own days', () => {
  const fee = (changes: Partial<Answers>, day = today) =>
    passportFee({ ...answers, ...changes }, day).amount
  assert.equal(fee({}), rupees(4_500))
  assert.equal(fee({ years: '10', speed: 'urgent' }), rupees(11_200))
  assert.equal(fee({ pages: '72', speed: 'fast-track' }), rupees(18_500))
  assert.equal(fee({ pages: '100', years: '10', speed: 'fast-track' }), rupees(32_000))
  assert.equal(fee({}, '2024-03-07'), rupees(4_500))
  assert.throws(() => fee({}, '2024-03-06'), refused('no-fee-row'))
  assert.throws(() => fee({ speed: 'fast-track' }, '2024-05-07'), refused('no-fee-row'))
})

test('a book with a chip has its own fees, and no fast track', () => {
  const chip = { ...answers, book: 'electronic', electronicPages: '72', electronicSpeed: 'urgent' }
  const fee = (changes: object) => passportFee({ ...chip, ...changes } as Answers, today).amount
  assert.equal(fee({}), rupees(27_000))
  assert.equal(fee({ years: '10', electronicSpeed: 'normal' }), rupees(24_750))
  assert.equal(fee({ electronicPages: '36', years: '10' }), rupees(22_500))
  assert.throws(() => fee({ electronicSpeed: 'fast-track' }), refused('no-fee-row'))
})

test('the desk has the published days of each speed, through review and printing', () => {
  const { review, issued } = passport.serviceLevels ?? {}
  assert.ok(review && issued)
  for (const [said, days] of [
    [{}, 21],
    [{ speed: 'urgent' }, 5],
    [{ speed: 'fast-track' }, 2],
    [{ book: 'electronic', speed: undefined, electronicSpeed: 'urgent' }, 5],
    [{ book: 'electronic', speed: undefined, electronicSpeed: 'normal' }, 21],
  ] as const) {
    assert.equal(limitFor(review, { ...answers, ...said }), `${days} working days`)
  }
  assert.deepEqual(issued.goesOnFrom, ['review'])
})

test('a lost passport costs twice the fee, the second time four times, step by step', () => {
  for (const [losses, amount] of [
    ['1', rupees(9_000)],
    ['2', rupees(18_000)],
  ] as const) {
    const fee = passportFee({ ...answers, kind: 'lost', losses }, today)
    assert.equal(fee.amount, amount)
    assert.equal(
      fee.steps.reduce((sum, step) => sum + (step.amount ?? 0), 0),
      amount,
    )
  }
})

test('a child under 15 pays for five years, whatever else is answered', () => {
  const child = { ...answers, age: 'under-15', years: '10', childYears: '5' } as const
  assert.equal(passportFee(child, today).amount, rupees(4_500))
  const evidence = { holder: { ...holder, dateOfBirth: '2015-01-01' } }
  checkApplication(context({ answers: child, evidence }))
  assert.throws(() => checkApplication(context({ evidence })), refused('age-differs'))
  assert.throws(() => checkApplication(context({ answers: child })), refused('age-differs'))
})

test('the old passport’s number is taken as it is printed, in groups', () => {
  const printed = 'PB-MHR-0032 6684 3767 8392'
  const held = { all: [{ number: printed.replaceAll(' ', ''), standing: 'lost' }] }
  const asked = { ...answers, kind: 'lost', losses: '1', previousPassport: printed } as const
  checkApplication(context({ answers: asked, evidence: { holder, held } }))
  assert.ok(form.previousPassport.max >= printed.length)
})

test('nobody gets a passport whom the register does not hold among the living (T-ID-70)', () => {
  checkApplication(context())
  for (const change of [
    { evidence: {} },
    { evidence: { holder: { ...holder, alive: false } } },
    { applicantId: 'P9' },
  ]) {
    assert.throws(() => checkApplication(context(change)), refused('holder-not-registered'))
  }
  const urdu = { holder: { ...holder, nameEn: '' } }
  assert.throws(() => checkApplication(context({ evidence: urdu })), refused('name-not-latin'))
})

test('the data page has the zone of its own data, with the citizenship number in it', () => {
  const item = passportItem({
    answers,
    number: 'PB-MHR-1',
    jurisdiction: 'PB-MHR',
    reference: 'R',
    amount: 0,
    psid: undefined,
    issuedAt: new Date('2026-11-22T09:00:00Z'),
    state: 'issued',
    said: {},
    serial: 1_234_567,
    previous: undefined,
    evidence: { holder },
  })
  const [one, two] = mrzOf(item)
  assert.equal(one, 'P<PAKBIBI<<AYESHA<<<<<<<<<<<<<<<<<<<<<<<<<<<')
  assert.equal(two.slice(0, 9), 'DF1234567')
  assert.equal(two.slice(21, 27), '311121')
  assert.equal(two.slice(28, 42), '3999010000018<')
  assert.equal(lastDay('2026-11-22', '10'), '2036-11-21')
  assert.equal(bookNumber(42), 'DF0000042')
  assert.deepEqual(nameParts('Akram'), { surname: 'Akram', givenNames: '' })
})

const taken = (changes: Partial<CaptureGiven> = {}) =>
  ({
    personId: 'P1',
    modality: 'finger',
    matched: true,
    searchedAt: new Date('2026-11-22T08:00:00Z'),
    duplicates: 0,
    ...changes,
  }) as CaptureGiven

test('face and fingers are taken by age, are the holder’s and match the record (T-ID-78)', () => {
  const face = taken({ modality: 'face' })
  const both = { face, fingers: taken() }
  checkCaptures(context({ captures: both }))
  checkCaptures(context({ captures: { face, fingers: taken({ modality: 'exception' }) } }))
  const wrong = (captures: StepContext<Answers>['captures']) => () =>
    checkCaptures(context({ captures }))
  assert.throws(wrong({ face }), refused('captures-missing'), 'a word is no finger')
  assert.throws(wrong({ fingers: taken() }), refused('captures-missing'))
  assert.throws(wrong({ ...both, face: taken({ personId: 'P9' }) }), refused('captures-of-another'))
  assert.throws(wrong({ face, fingers: taken({ matched: false }) }), refused('captures-of-another'))
  const child = { holder: { ...holder, dateOfBirth: '2020-01-01' } }
  checkCaptures(context({ captures: { face }, evidence: child }))
  const infant = { holder: { ...holder, dateOfBirth: '2026-01-01' } }
  checkCaptures(context({ evidence: infant }))
})

test('where nobody asked what the holder has, nothing is approved as if he had nothing', () => {
  const captures = { face: taken({ modality: 'face' }) }
  const unasked = context({ captures, evidence: { holder, held: undefined } })
  assert.throws(() => checkApproval(unasked), /was not asked/)
})

test('nothing is approved while a look-alike is unjudged, or nobody has searched (T-ID-78)', () => {
  const face = taken({ modality: 'face' })
  checkApproval(context({ captures: { face } }))
  for (const change of [{ duplicates: 1 }, { searchedAt: undefined }]) {
    const captures = { face: { ...face, ...change } }
    assert.throws(() => checkApproval(context({ captures })), refused('lookalikes'))
  }
})

test('a passport is handed to its holder, or to an adult of a child’s family (T-ID-79)', () => {
  const mother = { personId: 'P2', cnic: '3999010000025', alive: true, dateOfBirth: '1990-01-01' }
  const family = { members: [mother] }
  const by = (collector: string, capture: CaptureGiven, changes: object = {}) =>
    checkCollection(
      context({
        said: { collector, member: { cnic: mother.cnic } },
        captures: { collectorFinger: capture },
        evidence: { holder, family },
        ...changes,
      }),
    )
  by('holder', taken())
  const wrong = refused('collector-not-proven')
  assert.throws(() => by('holder', taken({ matched: undefined })), wrong)
  assert.throws(() => by('holder', taken({ personId: 'P2' })), wrong)
  assert.throws(() => by('family', taken({ personId: 'P2' })), wrong, 'for children only')
  const child = { answers: { ...answers, age: 'under-15' } as const }
  by('family', taken({ personId: 'P2' }), child)
  assert.throws(() => by('family', taken({ personId: 'P3' }), child), wrong)
  const held = (book: object) => ({ all: [{ number: '1', ...book }] })
  const old = { evidence: { holder, family, held: held({ standing: 'handed-over' }) } }
  assert.throws(() => by('holder', taken(), old), refused('previous-in-force'))
  const over = { standing: 'handed-over', expiresOn: '2026-11-21' }
  by('holder', taken(), { evidence: { holder, family, held: held(over) } })
  assert.throws(() => checkDelivery(context()), refused('not-for-delivery'))
  checkDelivery(context({ answers: { ...answers, handOver: 'delivery' } }))
})

test('each choice of a book says what it costs, and its speed how long it takes', () => {
  const day = '2026-11-22'
  const beside = (question: keyof Answers, option: string, given: Partial<Answers>) =>
    besideChoices({ question, option, answers: given, today: day })?.en
  const adult = { kind: 'new', age: '15-and-over', book: 'machine-readable' } as const
  assert.match(beside('book', 'machine-readable', adult) ?? '', /^Rs 4,500 to Rs 32,000/)
  assert.match(beside('pages', '36', adult) ?? '', /^Rs 4,500 to Rs 16,200/)
  assert.match(beside('years', '10', { ...adult, pages: '72' }) ?? '', /^Rs 12,400 to Rs 25,200/)
  const book = { ...adult, pages: '36', years: '5' } as const
  assert.match(beside('speed', 'fast-track', book) ?? '', /^Rs 12,500; 2 working days/)
  // A later answer that was given once narrows nothing; a loss doubles the fee.
  assert.match(beside('pages', '36', book) ?? '', /^Rs 4,500 to Rs 16,200/)
  const lost = { ...book, kind: 'lost', losses: '1' } as const
  assert.match(beside('speed', 'normal', lost) ?? '', /^Rs 9,000; 21 working days/)
  const child = { kind: 'new', age: 'under-15', book: 'electronic' } as const
  assert.match(beside('electronicPages', '36', child) ?? '', /^Rs 9,000 to Rs 15,000/)
})

test('the family is asked for a child alone, not for whoever applies for himself', () => {
  const asked = (age: Answers['age']) => evidence.family.key({ ...answers, age })
  assert.equal(asked('15-and-over'), undefined)
  assert.equal(asked('under-15'), answers.holder.cnic)
})
