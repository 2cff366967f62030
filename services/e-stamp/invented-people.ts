/**
 * Persons who do not exist, for demonstrations, tests and measurements. Their CNICs begin with
 * 39990 and their phones with 0399, so that an invented person is known at a glance.
 */
export type RandomSource = () => number

/** One of a list; `random` gives numbers in [0, 1). */
export function pick<Thing>(random: RandomSource, things: readonly Thing[]): Thing {
  const thing = things[Math.floor(random() * things.length)]
  if (thing === undefined) throw new RangeError('nothing to choose from')
  return thing
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(random: RandomSource, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1))
}

function digits(random: RandomSource, count: number): string {
  return Array.from({ length: count }, () => wholeBetween(random, 0, 9)).join('')
}

export type InventedPerson = {
  readonly name: string
  readonly cnic: string
  readonly relation: 'son-of' | 'daughter-of' | 'wife-of'
  readonly relativeName: string
  readonly address: string
  readonly phone: string
}

type Name = { readonly en: string; readonly ur: string }
function names(...pairs: readonly (readonly [string, string])[]): Name[] {
  return pairs.map(([en, ur]) => ({ en, ur }))
}

const menNames = names(
  ['Muhammad Aslam', 'محمد اسلم'],
  ['Tariq Mehmood', 'طارق محمود'],
  ['Ghulam Rasool', 'غلام رسول'],
  ['Imran Yousaf', 'عمران یوسف'],
  ['Nadeem Akhtar', 'ندیم اختر'],
  ['Rashid Minhas', 'راشد منہاس'],
  ['Abdul Sattar', 'عبدالستار'],
  ['Waqas Javed', 'وقاص جاوید'],
  ['Zafar Iqbal', 'ظفر اقبال'],
  ['Bilal Hanif', 'بلال حنیف'],
  ['Sajjad Haider', 'سجاد حیدر'],
  ['Faisal Rehman', 'فیصل رحمان'],
  ['Yaqub Masih', 'یعقوب مسیح'],
  ['Allah Ditta', 'اللہ دتہ'],
)
const womenNames = names(
  ['Ayesha Siddiqa', 'عائشہ صدیقہ'],
  ['Nasreen Bibi', 'نسرین بی بی'],
  ['Shazia Parveen', 'شازیہ پروین'],
  ['Rukhsana Kausar', 'رخسانہ کوثر'],
  ['Sadia Anwar', 'سعدیہ انور'],
  ['Zubaida Khanum', 'زبیدہ خانم'],
  ['Fatima Noor', 'فاطمہ نور'],
  ['Mariam Yousaf', 'مریم یوسف'],
  ['Kiran Shahzadi', 'کرن شہزادی'],
  ['Sakina Begum', 'سکینہ بیگم'],
)
const streets = names(
  ['Street 4, Gulshan-e-Mehr, Mehrabad', 'گلی نمبر 4، گلشن مہر، مہرآباد'],
  ['Purana Bazaar, Mehrabad', 'پرانا بازار، مہرآباد'],
  ['Mohalla Kumharan, Mehrabad', 'محلہ کمہاراں، مہرآباد'],
  ['Block C, Bagh-e-Nau, Mehrabad', 'بلاک سی، باغ نو، مہرآباد'],
  ['Noor Colony, Chak Noor', 'نور کالونی، چک نور'],
  ['Mauza Dera Gulab, Tehsil Chak Noor', 'موضع ڈیرہ گلاب، تحصیل چک نور'],
  ['Mauza Thatha Neelam, Tehsil Chak Noor', 'موضع ٹھٹہ نیلم، تحصیل چک نور'],
)

/** A person whose last CNIC digit is odd for a man and even for a woman, as on real cards. */
export function inventedPerson(random: RandomSource, language: 'en' | 'ur'): InventedPerson {
  const isWoman = random() < 0.4
  const relation = isWoman ? pick(random, ['daughter-of', 'wife-of'] as const) : 'son-of'
  const lastDigit = wholeBetween(random, 0, 4) * 2 + (isWoman ? 0 : 1)
  const house = wholeBetween(random, 1, 420)
  const street = pick(random, streets)[language]
  return {
    name: pick(random, isWoman ? womenNames : menNames)[language],
    cnic: `39990${digits(random, 7)}${lastDigit}`,
    relation,
    relativeName: pick(random, menNames)[language],
    address: language === 'ur' ? `مکان نمبر ${house}، ${street}` : `House ${house}, ${street}`,
    phone: `+92399${digits(random, 7)}`,
  }
}

/** Persons with different CNICs. */
export function inventedPeople(
  random: RandomSource,
  language: 'en' | 'ur',
  count: number,
): InventedPerson[] {
  const people = new Map<string, InventedPerson>()
  while (people.size < count) {
    const person = inventedPerson(random, language)
    people.set(person.cnic, person)
  }
  return [...people.values()]
}

/** A repeatable random source from a seed (mulberry32). */
export function randomFrom(seed: number): RandomSource {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
