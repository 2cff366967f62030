import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { keyOfWord, nameKeys } from './phonetic-key.ts'

/** One person each, as papers, forms and people write the name. */
const spellings: readonly (readonly string[])[] = [
  [
    'Muhammad',
    'محمد',
    'Mohammad',
    'Mohd',
    'Mohd.',
    'Muhammed',
    'Mohamad',
    'Muhamad',
    'MUHAMMAD',
    'مُحَمَّد',
  ],
  ['Muhammad Akram', 'محمد اکرم', 'Mohd. Akram', 'M. Akram', 'Mohammed Akrum', 'Akram'],
  ['Mehmood', 'محمود', 'Mahmood', 'Mahmud', 'Mehmud'],
  ['Ahmed', 'Ahmad', 'احمد', 'Ahmd', 'أحمد'],
  ['Hussain', 'Husain', 'Hussein', 'حسین', 'حُسين'],
  ['Hassan', 'Hasan', 'حسن'],
  ['Fatima', 'Fatimah', 'فاطمہ', 'Fatma', 'فاطمة'],
  ['Khan', 'خان'],
  [
    'Abdul Rehman',
    'Abdur Rahman',
    'Abdurrehman',
    'Abdulrahman',
    'عبدالرحمان',
    'عبد الرحمٰن',
    'Abdul-Rahman',
  ],
  ['Abdullah', 'Abdulla', 'عبداللہ', 'Abdallah', 'عبد اللہ', 'Abd Allah'],
  ['Salahuddin', 'Salah ud Din', 'صلاح الدین', 'Salah-ud-Deen', 'Salahudin', 'Salah u Din'],
  ['Habib ur Rehman', 'Habibur Rahman', 'حبیب الرحمان', 'حبیب الرحمن', 'Habib-ur-Rehman'],
  ['Inayatullah', 'عنایت اللہ', 'Inayat Ullah'],
  ['Mehrunnisa', 'مہرالنساء', 'Mehr un Nisa', 'مہر النساء'],
  ['Nasreen Akhtar', 'نسرین اختر', 'Nasrin Akhter'],
  ['Tariq Mehmood', 'طارق محمود', 'Tarik Mahmood'],
  ['Amina Bibi', 'امینہ بی بی', 'Aminah Bibi', 'Ameena', 'Mst. Amina Bibi', 'مسماۃ امینہ'],
  ['Ayesha', 'Aisha', 'عائشہ', 'Aysha', 'Aaisha'],
  ['Zainab', 'Zaynab', 'زینب'],
  ['Usman', 'Uthman', 'Osman', 'عثمان'],
  ['Umar', 'Omer', 'Omar', 'عمر', 'Umer'],
  ['Yousaf', 'Yusuf', 'Yousuf', 'یوسف'],
  ['Yaqoob', 'یعقوب', 'Yaqub'],
  ['Ishaq', 'اسحاق', 'Ishaque'],
  ['Imran', 'Emran', 'عمران'],
  ['Khadija', 'خدیجہ', 'Khadeeja', 'Khadijah'],
  ['Ghulam Rasool', 'غلام رسول', 'Gulam Rasul'],
  ['Iqbal', 'Ikbal', 'اقبال'],
  ['Shahzad', 'شہزاد', 'Shehzad'],
  ['Riaz', 'ریاض', 'Riyaz', 'Reyaz'],
  ['Waqar', 'وقار', 'Vaqar'],
  ['Nawaz Sharif', 'نواز شریف', 'Nawaz Shareef'],
  ['Chaudhry', 'چوہدری', 'Choudhary', 'Chaudhary', 'Chaudhri'],
  ['Bushra', 'بشریٰ', 'بشری'],
  ['Saeed', 'سعید', 'Said'],
  ['Syed Ali Raza', 'سید علی رضا', 'Sayyed Ali Raza'],
  ['Javed', 'جاوید', 'Javaid', 'Jawed'],
  ['Zulfiqar', 'ذوالفقار', 'Zulfikar'],
  ['Siddique', 'صدیق', 'Siddiq'],
  ['Rafiq', 'رفیق', 'Rafique'],
  ['Parveen', 'پروین', 'Perveen', 'Parvin'],
  ['Ejaz', 'اعجاز', 'Ijaz'],
  ['Mumtaz', 'ممتاز'],
  ['Ambar', 'عنبر'],
  ['Khokhar', 'کھوکھر'],
  ['Munir', 'منیر', 'Muneer'],
  ['Robina', 'روبینہ', 'Rubina'],
]

describe('POP-3 the spellings of a name meet', () => {
  for (const [first = '', ...others] of spellings) {
    test(first, () => {
      for (const other of others) assert.deepEqual(nameKeys(other), nameKeys(first), other)
    })
  }
})

test('names that only sound alike stay apart', () => {
  for (const [one, other] of [
    ['Muhammad', 'Mehmood'],
    ['Hassan', 'Hussain'],
    ['Tariq', 'Tahir'],
    ['Imran', 'Amir'],
    ['Nasreen', 'Nasir'],
    ['Ali', 'Asif'],
    ['Saima', 'Samina'],
  ] as const) {
    assert.notDeepEqual(nameKeys(one), nameKeys(other), `${one} and ${other}`)
  }
})

test('what half of the country is called counts only where nothing else is left', () => {
  assert.deepEqual(nameKeys('Muhammad Aslam Khan'), nameKeys('Aslam'))
  assert.equal(nameKeys('Muhammad Khan').length, 2)
})

test('of a name without letters there is no key', () => {
  for (const name of ['', '  ', '۱۲۳', '--', '12345']) assert.deepEqual(nameKeys(name), [])
})

const roman = fc.stringMatching(/^[a-z]{2,14}$/)
const urdu = fc.stringMatching(/^[ابپتجچحخدرزسشصطعغفقکگلمنوہی]{2,12}$/)

test('a key says nothing of case, spaces, marks and doubled letters', () => {
  fc.assert(
    fc.property(roman, (name) => {
      assert.deepEqual(nameKeys(`  ${name.toUpperCase()}. `), nameKeys(name))
    }),
  )
  fc.assert(
    fc.property(urdu, (name) => {
      const marked = Array.from(name, (letter) => `${letter}\u064E`).join('')
      assert.deepEqual(nameKeys(marked), nameKeys(name))
    }),
  )
})

test('whatever is typed, a key is short, plain and the same the next time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const keys = nameKeys(typed)
      assert.deepEqual(nameKeys(typed), keys)
      assert.ok(keys.length <= 4)
      for (const key of keys) assert.match(key, /^[A-Za-z]+$/)
    }),
  )
  fc.assert(fc.property(roman, (word) => assert.match(keyOfWord(word), /^[A-Za-z]*$/)))
})
