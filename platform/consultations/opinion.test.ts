/** What can be said of a draft, and what is refused before anybody reads it. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commentMax, opinionFaults, tidyComment, type Opinion } from './opinion.ts'
import { adoptedOf, replyFault, subjectsToAnswer, type Reply } from './replies.ts'
import { consultationFault, subjectsOf, type ConsultationTerms } from './terms.ts'

const terms: ConsultationTerms = {
  nameEn: 'Kites',
  nameUr: 'پتنگیں',
  aboutEn: 'A rule for kites',
  aboutUr: 'پتنگوں کا قاعدہ',
  sections: [
    {
      id: 'strings',
      titleEn: 'Strings',
      titleUr: 'ڈور',
      textEn: 'No glass.',
      textUr: 'شیشہ نہیں۔',
    },
    { id: 'hours', titleEn: 'Hours', titleUr: 'اوقات', textUr: 'دن میں۔' },
  ],
  questions: [
    {
      id: 'night',
      section: 'hours',
      titleEn: 'At night?',
      titleUr: 'رات کو؟',
      options: [
        { id: 'yes', nameEn: 'Yes', nameUr: 'ہاں' },
        { id: 'no', nameEn: 'No', nameUr: 'نہیں' },
      ],
    },
    { id: 'else', titleEn: 'What else?', titleUr: 'اور کیا؟' },
  ],
  papers: [],
  opensAt: '2027-03-01T09:00:00+05:00',
  closesAt: '2027-03-05T17:00:00+05:00',
  place: '',
  placeEn: 'Kite Town',
  placeUr: 'پتنگ نگر',
  assurance: 'basic',
  areas: [{ code: 'PB-KTE', nameEn: 'Kite Town', nameUr: 'پتنگ نگر' }],
}

const saying = (
  comments: Readonly<Record<string, string>>,
  answers: Readonly<Record<string, string>> = {},
  area = '',
): Opinion => ({
  comments: new Map(Object.entries(comments)),
  answers: new Map(Object.entries(answers)),
  area,
})
const kindsOf = (opinion: Opinion) => opinionFaults(terms, opinion).map(({ kind }) => kind)

test('sections, questions in words and the whole can be commented on, and nothing else', () => {
  assert.deepEqual(subjectsOf(terms), ['strings', 'hours', 'else', 'general'])
  assert.deepEqual(kindsOf(saying({ strings: 'Good.', general: 'Fine.' }, { night: 'no' })), [])
  assert.deepEqual(kindsOf(saying({ night: 'No.' })), ['unknown'])
  assert.deepEqual(kindsOf(saying({ __proto__: 'x', constructor: 'y' })), ['unknown'])
  assert.deepEqual(kindsOf(saying({}, { night: 'perhaps' })), ['unknown'])
  assert.deepEqual(kindsOf(saying({}, { else: 'yes' })), ['unknown'])
  assert.deepEqual(kindsOf(saying({}, { night: 'yes' }, 'PB-ELS')), ['unknown'])
})

test('nothing at all is no opinion, and a comment has an end', () => {
  assert.deepEqual(kindsOf(saying({})), ['empty'])
  assert.deepEqual(kindsOf(saying({ strings: 'x'.repeat(commentMax + 1) })), ['long'])
})

test('numbers that lead to a person are refused in any digits; that of an Act is not', () => {
  assert.deepEqual(kindsOf(saying({ strings: 'Ask 35202-1234567-1' })), ['numbers'])
  assert.deepEqual(kindsOf(saying({ strings: 'فون ۰۳۰۰ ۱۲۳۴۵۶۷' })), ['numbers'])
  assert.deepEqual(kindsOf(saying({ strings: 'See PPC 302 and ACT 1860' })), [])
})

test('paragraphs stay, what cannot be seen does not', () => {
  assert.equal(tidyComment('  one  \r\n\r\n\r\n\r\ntwo\u202E\u200B '), 'one\n\ntwo')
})

test('terms are complete, with ids that are once, and residents are known by the register', () => {
  assert.equal(consultationFault(terms), undefined)
  const [first, second] = terms.sections
  const wrongs: Readonly<Record<string, unknown>>[] = [
    { nameUr: '' },
    { sections: [] },
    { sections: 'all' },
    { sections: [null] },
    { sections: [first, { ...second, id: 'strings' }] },
    { sections: [{ ...first, id: 'general' }] },
    { sections: [{ ...first, id: 'Two Words' }] },
    { sections: [{ id: 'a', titleEn: 'A', titleUr: 'ا' }] },
    { questions: [{ id: 'hours', titleEn: 'A', titleUr: 'ا' }] },
    { questions: [{ id: 'q', section: 'none', titleEn: 'A', titleUr: 'ا' }] },
    { questions: [{ id: 'q', titleEn: 'A', titleUr: 'ا', options: [] }] },
    { papers: [{ nameEn: 'A', nameUr: 'ا', href: 'javascript:alert(1)' }] },
    { papers: [{ nameEn: 'A', nameUr: 'ا', href: '//elsewhere' }] },
    { areas: [...terms.areas, ...terms.areas] },
    { place: 'PB-KTE' },
    { place: 'kite town', assurance: 'high' },
    { opensAt: terms.closesAt, closesAt: terms.opensAt },
  ]
  for (const wrong of wrongs) {
    assert.ok(consultationFault({ ...terms, ...wrong }), JSON.stringify(wrong))
  }
})

const reply = (changed: Partial<Reply>): Reply => ({
  about: 'strings',
  outcome: 'kept',
  saidEn: 'Two want glass.',
  saidUr: null,
  whyEn: 'It cuts.',
  whyUr: null,
  textEn: null,
  textUr: null,
  ...changed,
})

test('an answer says what was said and why; what was changed differs from the draft', () => {
  const [section] = terms.sections
  assert.ok(section)
  assert.equal(replyFault(reply({}), section), undefined)
  assert.equal(replyFault(reply({ saidEn: ' ' }), section), 'said-missing')
  assert.equal(replyFault(reply({ whyEn: null }), section), 'why-missing')
  const changed = { outcome: 'changed', textEn: 'No glass at all.' } as const
  assert.equal(replyFault(reply(changed), section), 'text-missing')
  const same = { textEn: section.textEn ?? null, textUr: section.textUr ?? null }
  assert.equal(replyFault(reply({ ...changed, ...same }), section), 'text-same')
  const whole = reply({ ...changed, textUr: 'شیشہ بالکل نہیں۔' })
  assert.equal(replyFault(whole, section), undefined)
  assert.equal(adoptedOf(section, whole).textEn, 'No glass at all.')
  assert.equal(adoptedOf(section, reply({})).textEn, section.textEn)
  assert.equal(replyFault(reply({ outcome: 'changed' }), undefined), undefined)
})

test('every section is answered, and whatever else somebody spoke of', () => {
  assert.deepEqual(subjectsToAnswer(terms, ['general', 'hours']), ['strings', 'hours', 'general'])
})
