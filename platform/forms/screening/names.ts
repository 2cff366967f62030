/** Names of persons: what follows a title or a word of kinship, frequent names, and those known. */
import { givenNames } from './given-names.ts'
import { plainOf, type Plain, type Stretch } from './plain.ts'

type Word = {
  readonly word: string
  readonly low: string
  readonly from: number
  readonly to: number
  readonly isUrdu: boolean
}

const wordsOf = (line: string) =>
  line
    .trim()
    .split(/\s+/)
    .map((one) => plainOf(one).text.toLowerCase())
const setOf = (...lines: readonly string[]) => new Set(lines.flatMap(wordsOf))

/** After these stands a name, whatever it looks like. */
const titles = setOf(
  'mr mrs ms miss mister mst mohtarma mohtaram',
  'مسٹر مسز محترم محترمہ مسماۃ مسماة مسمات مسمی مسمیٰ',
)
/** After these often: a word in capitals, a frequent name, or in Urdu what does or is done to. */
const ranks = setOf(
  'janab haji hajji chaudhry chaudhary choudhry ch dr doctor engr advocate maulana molvi qari hafiz syed',
  'sayyid sheikh shaikh malik rana mian raja sardar begum bibi',
  'جناب حاجی چوہدری چودھری ڈاکٹر انجینئر ایڈووکیٹ مولانا مولوی قاری سید شیخ رانا',
)
const doing = setOf('نے کو کے کا کی صاحب صاحبہ ولد')
/** Before and after these: `محمد اسلم ولد غلام رسول`. */
const kinship = setOf('s/o d/o w/o ولد بنت زوجہ ولدیت')
const kinOf = setOf('son daughter wife widow brother father husband mother sister')
/** Before these stands a name. */
const after = setOf('sahib sahab saheb sb صاحب صاحبہ')

/** Words that are no name wherever they stand. */
const noNames = setOf(
  'a an the my our his her their your this that these those of in on at to for from by with and or is was are were',
  'be been has have had he she they we i it not no who which will would can could did does do said says me him us',
  'sir madam deputy assistant commissioner secretary director chief minister president prime inspector officer',
  'manager engineer chairman mayor dc ac sho sp dsp sdo xen nazim patwari court high supreme justice judge',
  'ki ka ke ko se ne mein main par hai hain tha thi the aur ya jo wo woh yeh ye is us ek nahi bhi hi kar raha rahi',
  'tehsil district road street colony town chowk bazar bazaar market school hospital park mosque masjid please',
  'کا کی کے کو سے نے میں پر تک ہے ہیں تھا تھی تھے ہو ہوں گا گی گے اور یا جو وہ یہ اس ان ایک نہیں بھی ہی کر رہا رہی',
  'رہے کہ تو اپنا اپنی اپنے میرا میری میرے ہمارا ہماری ہمارے اب تب پھر لیے کیا کیوں کب کہاں والا والی والے جب ہم',
  'عالی اعلی صدر وزیر ڈپٹی اسسٹنٹ کمشنر سیکرٹری ڈائریکٹر چیف افسر مینیجر انجینئر جج عدالت ہائی سپریم ایس ایچ او',
  'ڈی سی اے پولیس تھانہ تحصیل ضلع سڑک گلی محلہ کالونی ٹاؤن چوک بازار سکول اسکول ہسپتال پارک مسجد دفتر محکمہ',
  'ایکسین تحصیلدار پٹواری ناظم چیئرمین ماسٹر ٹیچر کلرک ملازم',
)
/** What follows a name that is a place's: `Faisal Town`, `جوہر ٹاؤن`. */
const places = setOf(
  'town colony road street chowk park bazar bazaar market school hospital college university mosque masjid',
  'avenue block phase nagar abad pura pur gate mandi ganj garden gardens bagh goth chak village scheme plaza',
  'airport stadium station bridge canal dam library foundation city society housing medical day',
  'ٹاؤن کالونی روڈ سڑک چوک پارک بازار مارکیٹ سکول اسکول ہسپتال کالج یونیورسٹی مسجد بلاک نگر گلی محلہ منڈی باغ گاؤں',
  'سکیم اسکیم پلازہ ائیرپورٹ ایئرپورٹ سٹیڈیم اسٹیشن پل نہر ڈیم لائبریری سوسائٹی گیٹ پورہ پور گنج ڈے',
)
const endings = setOf('خان بٹ شاہ ملک چوہدری میاں بیگم بی خاتون مغل جٹ')
const listed: ReadonlySet<string> = new Set(givenNames.flatMap(wordsOf))

const wordPattern = /[sdw]\/o|[\p{L}\p{M}]+(?:['’][\p{L}]+)?/giu
/** Of a name so many words at the most are covered on one side of a title. */
const wordsMax = 3

/** `known`: names that stand for persons in this case, in any script. */
export function namesIn(plain: Plain, known: readonly string[] = []): Stretch[] {
  const words = [...plain.text.matchAll(wordPattern)].map(({ 0: word, index }): Word => {
    const isUrdu = /\p{Script=Arabic}/u.test(word)
    return { word, low: word.toLowerCase(), from: index, to: index + word.length, isUrdu }
  })
  const found = new Set<number>()
  const own = setOf(...known.map((name) => name.replaceAll(/[^\p{L}\p{M}\s]/gu, ' ')))
  for (const [index, one] of words.entries()) {
    for (const place of namedBy(plain.text, words, index)) found.add(place)
    const isKnown = one.low.length > 2 && own.has(one.low) && !noNames.has(one.low)
    if (isKnown || isListed(plain.text, words, index)) found.add(index)
  }
  for (const index of surnames(plain.text, words, found)) found.add(index)
  const whole = [...found].flatMap((index) => {
    const one = words[index]
    return one ? [plain.at(one.from, one.to)] : []
  })
  return [...whole, ...spelledOut(plain, own)]
}

/** `A s l a m`, `A.s.l.a.m`: letter by letter. */
const letterByLetter = /(?<!\p{L})\p{L}(?:[-. ]{1,2}\p{L}(?!\p{L})){2,}/gu

function spelledOut({ text, at }: Plain, own: ReadonlySet<string>): Stretch[] {
  return [...text.matchAll(letterByLetter)].flatMap(({ 0: row, index }) => {
    const name = row.replaceAll(/[-. ]/gu, '').toLowerCase()
    const isName = listed.has(name) || own.has(name)
    return isName ? [at(index, index + row.length)] : []
  })
}

/** Which words around this one it says to be a name. */
function namedBy(text: string, words: readonly Word[], index: number): number[] {
  const one = words[index]
  if (!one) return []
  if (kinship.has(one.low)) {
    return [...rowOf(text, words, index, 1, true), ...rowOf(text, words, index, -1, true)]
  }
  if (titles.has(one.low)) return rowOf(text, words, index, 1, true)
  if (after.has(one.low)) return rowOf(text, words, index, -1, one.isUrdu)
  if (kinOf.has(one.low) && words[index + 1]?.low === 'of') return rowOf(text, words, index + 1, 1)
  if (!ranks.has(one.low)) return []
  const row = rowOf(text, words, index, 1, one.isUrdu)
  const next = words[(row.at(-1) ?? index) + 1]
  return one.isUrdu && !(next && doing.has(next.low)) ? [] : row
}

/**
 * The words beside this one that make a name: where it says so whatever they look like (`isSure`)
 * two in Urdu, which has no capitals, and one in small letters; else those in capitals, or listed.
 */
function rowOf(
  text: string,
  words: readonly Word[],
  index: number,
  step: 1 | -1,
  isSure = false,
): number[] {
  const row: number[] = []
  for (let at = index + step; row.length < wordsMax; at += step) {
    const one = words[at]
    if (!one || [noNames, kinship, after, titles].some((no) => no.has(one.low))) break
    const [left, right] = step === 1 ? [words[at - 1], one] : [one, words[at + 1]]
    if (!isJoined(text, left, right, /^[.:]?[ \u00A0]{0,3}$/u)) break
    const isCapital = !one.isUrdu && /^\p{Lu}/u.test(one.word)
    const isFew = isSure && row.length < (one.isUrdu ? 2 : 1)
    if (!isCapital && !listed.has(one.low) && !isFew) break
    row.push(at)
  }
  return row
}

const isJoined = (text: string, left: Word | undefined, right: Word | undefined, gap: RegExp) =>
  left !== undefined && right !== undefined && gap.test(text.slice(left.to, right.from))

function isListed(text: string, words: readonly Word[], index: number): boolean {
  const one = words[index]
  return one !== undefined && listed.has(one.low) && !isOfPlace(text, words, index)
}

/** A place called after somebody: the name stands directly before a town, a road, a school. */
function isOfPlace(text: string, words: readonly Word[], index: number): boolean {
  for (let at = index + 1; at <= index + 2; at += 1) {
    const next = words[at]
    if (!next || !isJoined(text, words[at - 1], next, /^[- \u00A0]{1,3}$/u)) return false
    if (places.has(next.low)) return true
    if (!listed.has(next.low) && !/^\p{Lu}/u.test(next.word)) return false
  }
  return false
}

/** What belongs to a name: words in capitals right after it, in Urdu those that end names. */
function surnames(text: string, words: readonly Word[], found: ReadonlySet<number>): number[] {
  return [...found].flatMap((index) => {
    const [one, next] = [words[index], words[index + 1]]
    if (!one || !next || noNames.has(next.low) || places.has(next.low)) return []
    if (!isJoined(text, one, next, /^[ \u00A0]{1,2}$/u)) return []
    if (one.isUrdu) return endings.has(next.low) ? [index + 1] : []
    return /^\p{Lu}\p{Ll}/u.test(next.word) && /^\p{Lu}/u.test(one.word) ? [index + 1] : []
  })
}
